package halte.rest.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the sources of the records say about their parts. The Javadoc of a record is its contract: it says what a part means, and a part
 * may be null when it says so.
 */
final class Sources {

    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:[^@]|(?<=\\{)@)*)");
    private static final Pattern ENUM = Pattern.compile("enum (\\w+) \\{(.*?)\\}", Pattern.DOTALL);

    private final List<Type> types = new ArrayList<>();

    /**
     * A record or enum.
     *
     * @param file the name of the file without ending
     * @param name its name
     * @param about what it is
     * @param parts its parts, or constants, with what the Javadoc says of them
     */
    record Type(String file, String name, String about, Map<String, String> parts) {

        String longName() {
            String owner =
                    file.replaceFirst("View$", "").replaceFirst("ies$", "y").replaceFirst("s$", "");
            return owner.equals(name) ? name : owner + name;
        }
    }

    Sources() {
        for (String root : List.of("../../model", "../../api", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")
                                && !file.toString().contains("/test/"))
                        .forEach(this::read);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private void read(Path file) {
        try {
            String source = Files.readString(file);
            String name = file.getFileName().toString().replace(".java", "");
            Matcher records = RECORD.matcher(source);
            while (records.find()) {
                String before = source.substring(0, records.start());
                record(name, records.group(1), javadoc(before), components(source, records.end()));
            }
            Matcher enums = ENUM.matcher(source);
            while (enums.find()) {
                Map<String, String> constants = new LinkedHashMap<>();
                Matcher constant = Pattern.compile("^\\s*([A-Z][A-Z_]*)\\b", Pattern.MULTILINE)
                        .matcher(enums.group(2));
                while (constant.find()) {
                    constants.put(constant.group(1), "");
                }
                types.add(new Type(name, enums.group(1), "", constants));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String javadoc(String before) {
        int end = before.lastIndexOf("*/");
        boolean adjacent = end >= 0 && !before.substring(end).matches("(?s).*[;}].*");
        return adjacent ? before.substring(before.lastIndexOf("/**", end), end + 2) : "";
    }

    private void record(String file, String name, String javadoc, List<String> components) {
        String doc = javadoc.replaceAll("(?m)^\\s*\\*(?!/)", " ");
        Map<String, String> said = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(doc);
        while (parameter.find()) {
            said.put(parameter.group(1), plain(parameter.group(2)));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        components.forEach(each -> parts.put(each, said.getOrDefault(each, "")));
        types.add(new Type(
                file,
                name,
                plain(doc.replaceFirst("(?s)@param.*", "").replace("/**", "").replace("*/", "")),
                parts));
    }

    private static List<String> components(String source, int from) {
        int depth = 1;
        int end = from;
        for (; depth > 0; end++) {
            char c = source.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        List<String> names = new ArrayList<>();
        int angle = 0;
        int round = 0;
        StringBuilder part = new StringBuilder();
        for (char c : (source.substring(from, end - 1) + ",").toCharArray()) {
            angle += c == '<' ? 1 : c == '>' ? -1 : 0;
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && angle == 0 && round == 0) {
                String text = part.toString().strip();
                if (!text.isEmpty()) {
                    names.add(text.substring(text.lastIndexOf(' ') + 1).replaceFirst("(?s).*\\s", ""));
                }
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return names;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:link|code|linkplain) +#?([^}]*)\\}", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Finds the type that a schema was made of, by name and parts. */
    Type find(String schema, List<String> parts) {
        String name = schema.replaceFirst("\\d+$", "");
        List<Type> found = types.stream()
                .filter(type -> (type.name().equals(name)
                                || type.name().equals("Wanted")
                                || type.name().equals("Question"))
                        && type.parts().keySet().equals(java.util.Set.copyOf(parts)))
                .toList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** Finds the type of a schema that has a name of its own. */
    Type byParts(String schema, List<String> parts) {
        return types.stream()
                .filter(type -> type.parts().keySet().equals(java.util.Set.copyOf(parts)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source of " + schema + " with " + parts));
    }
}
