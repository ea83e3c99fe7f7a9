package halte.segmentation.needs;

import halte.model.Text;
import java.util.List;
import java.util.Locale;

/** Puts things into words, in both languages. */
final class Words {

    private Words() {}

    /** Fills the places {0}, {1} ... of a sentence. */
    static Text say(String en, String nl, Object... parts) {
        return new Text(filled(en, Locale.ENGLISH, parts), filled(nl, Locale.forLanguageTag("nl"), parts));
    }

    private static String filled(String pattern, Locale locale, Object[] parts) {
        StringBuilder filled = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '{') {
                Object part = parts[pattern.charAt(at + 1) - '0'];
                filled.append(part instanceof Text text ? text.in(locale) : part);
                at += 2;
            } else {
                filled.append(pattern.charAt(at));
            }
        }
        return filled.toString();
    }

    static Text percent(double share) {
        return join("", Text.number(Math.rint(100 * share)), Text.of(" %"));
    }

    static Text join(String between, Text a, Text b) {
        return new Text(a.en() + between + b.en(), a.nl() + between + b.nl());
    }

    static Text joined(String between, List<Text> texts) {
        return texts.stream().reduce((a, b) -> join(between, a, b)).orElse(new Text("nothing", "niets"));
    }

    /** Names some and counts the others. */
    static Text some(List<Text> texts, int most) {
        if (texts.size() <= most) {
            return joined(", ", texts);
        }
        int others = texts.size() - most;
        return say("{0} and {1} more", "{0} en nog {1}", joined(", ", texts.subList(0, most)), others);
    }

    static Text range(double from, double below) {
        if (from == Double.NEGATIVE_INFINITY) {
            return say("under {0}", "onder {0}", number(below));
        }
        return below == Double.POSITIVE_INFINITY
                ? say("{0} and more", "{0} en meer", number(from))
                : say("{0} to under {1}", "{0} tot {1}", number(from), number(below));
    }

    /** Whole numbers below 10,000 may be years, which nobody parts. */
    private static Text number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 10_000
                ? Text.of(Integer.toString((int) number))
                : Text.number(number);
    }

    /** Names a need with the category that it is about. */
    static Text need(NeedsParameters wanted, int column) {
        Text title = wanted.need(column).title();
        return wanted.categories().size() == 1
                ? title
                : say("{0} ({1})", "{0} ({1})", title, wanted.category(column).title());
    }
}
