package halte.store.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an SQL statement, told apart as PostgreSQL does: texts and comments left out. Names are as PostgreSQL reads them, in
 * lower case unless quoted.
 */
final class Words {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+|--[^\\r\\n]*)"
                    + "|(?<comment>/\\*)"
                    + "|(?<text>[eE]'(?:[^'\\\\]|\\\\.|'')*'|(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'|\\$(?<tag>(?:[A-Za-z_\\x80-\\uffff][\\w\\x80-\\uffff]*)?)\\$.*?\\$\\k<tag>\\$)"
                    + "|(?<escaped>[uU]&\")"
                    + "|\"(?<quoted>(?:[^\"]|\"\")*)\""
                    + "|(?<word>[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*)"
                    + "|(?<number>[0-9][\\w.]*)"
                    + "|(?<other>.)",
            Pattern.DOTALL);

    private final List<String> called = new ArrayList<>();
    private String first = "";
    private String name;
    private boolean ended;
    private boolean more;
    private boolean obscure;

    private Words() {}

    static Words of(String statement) {
        Words words = new Words();
        Matcher matcher = TOKEN.matcher(statement);
        for (int at = 0; at < statement.length() && matcher.find(at); at = matcher.end()) {
            if (matcher.group("comment") != null) {
                matcher.region(comment(statement, matcher.start()), statement.length());
                if (!matcher.lookingAt()) {
                    break;
                }
            }
            words.take(matcher);
        }
        return words;
    }

    /** Comments nest in PostgreSQL. Returns where this one ends. */
    private static int comment(String statement, int from) {
        int depth = 0;
        for (int at = from; at + 1 < statement.length(); at++) {
            if (statement.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (statement.startsWith("*/", at)) {
                depth--;
                at++;
            }
            if (depth == 0) {
                return at + 1;
            }
        }
        return statement.length();
    }

    private void take(Matcher token) {
        if (token.group("space") != null || token.group("comment") != null) {
            return;
        }
        if (token.group().equals(";")) {
            ended = true;
            return;
        }
        more |= ended;
        obscure |= token.group("escaped") != null;
        if (token.group().equals("(") && name != null) {
            called.add(name);
        }
        name = token.group("word") != null ? token.group("word").toLowerCase(Locale.ROOT) : quoted(token);
        if (first.isEmpty()) {
            first = token.group().toLowerCase(Locale.ROOT);
        }
    }

    private static String quoted(Matcher token) {
        String quoted = token.group("quoted");
        return quoted == null ? null : quoted.replace("\"\"", "\"");
    }

    /** Returns the first word, or the first other sign; empty when there is none. */
    String first() {
        return first;
    }

    /** Tells whether something follows after a semicolon. */
    boolean several() {
        return more;
    }

    /** Tells whether a name is written in escapes, so that nobody sees what it says. */
    boolean obscure() {
        return obscure;
    }

    /** Returns the names that stand before an opening parenthesis, as functions do. */
    List<String> called() {
        return called;
    }
}
