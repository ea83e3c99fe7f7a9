package halte.segmentation.rules;

import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a leaf compares its trait with. */
final class Comparisons {

    private static final int MOST_VALUES = 10_000;
    private static final int MOST_SHOWN = 10;
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Text CONTAINS = new Text("among them ", "daarbij ");
    private static final Text CONTAINS_ANY = new Text("among them at least one of ", "daarbij minstens een van ");
    private static final Text CONTAINS_NONE = new Text("among them none of ", "daarbij geen van ");

    private Comparisons() {}

    static Comparison read(Parameters leaf, TraitDeclaration trait) {
        String is = leaf.text("is");
        boolean presence = is.equals("missing") || is.equals("present");
        leaf.allow(presence ? Set.of("trait", "is") : Set.of("trait", "is", "value"));
        return switch (is) {
            case "above" -> above(number(leaf), false);
            case "at-least" -> above(number(leaf), true);
            case "below" -> below(number(leaf), false);
            case "at-most" -> below(number(leaf), true);
            case "between" -> between(leaf);
            case "equals" -> oneOf(leaf, List.of(value(leaf)), true, new Text("exactly ", "precies "));
            case "not-equals" -> oneOf(leaf, List.of(value(leaf)), false, new Text("other than ", "iets anders dan "));
            case "one-of" -> oneOf(leaf, list(leaf), true, new Text("one of ", "een van "));
            case "contains" -> lines(leaf, trait, List.of(leaf.text("value")), true, CONTAINS);
            case "contains-any" -> lines(leaf, trait, list(leaf), true, CONTAINS_ANY);
            case "contains-none" -> lines(leaf, trait, list(leaf), false, CONTAINS_NONE);
            case "missing", "present" -> new Comparison.Presence(is.equals("present"));
            default ->
                throw leaf.invalid(
                        "is",
                        "must be one of above, at-least, below, at-most, between, equals, not-equals, one-of, contains,"
                                + " contains-any, contains-none, missing, present");
        };
    }

    private static Comparison above(double low, boolean included) {
        Text words = included ? words("at least ", "minstens ", low) : words("more than ", "meer dan ", low);
        return new Comparison.Bounds(included ? low : Math.nextUp(low), INFINITE, words);
    }

    private static Comparison below(double high, boolean included) {
        Text words = included ? words("at most ", "hoogstens ", high) : words("less than ", "minder dan ", high);
        return new Comparison.Bounds(-INFINITE, included ? high : Math.nextDown(high), words);
    }

    private static Comparison between(Parameters leaf) {
        double[] ends = leaf.numbers("value");
        if (ends.length != 2 || !Double.isFinite(ends[0]) || !Double.isFinite(ends[1]) || ends[0] > ends[1]) {
            throw leaf.invalid("value", "must be [lowest, highest]");
        }
        Text low = words("from ", "van ", ends[0]);
        Text high = words(" to ", " tot en met ", ends[1]);
        return new Comparison.Bounds(ends[0], ends[1], new Text(low.en() + high.en(), low.nl() + high.nl()));
    }

    private static Text words(String en, String nl, double number) {
        Text written = Text.number(number);
        return new Text(en + written.en(), nl + written.nl());
    }

    private static double number(Parameters leaf) {
        double number = leaf.number("value");
        if (!Double.isFinite(number)) {
            throw leaf.invalid("value", "must be a finite number");
        }
        return number;
    }

    private static Object value(Parameters leaf) {
        Object value = leaf.values().get("value");
        return value == null ? leaf.text("value") : value;
    }

    private static List<?> list(Parameters leaf) {
        if (!(value(leaf) instanceof List<?> list) || list.isEmpty() || list.size() > MOST_VALUES) {
            throw leaf.invalid("value", "must be a list of 1 to " + MOST_VALUES + " texts or numbers");
        }
        return list;
    }

    private static Comparison oneOf(Parameters leaf, List<?> values, boolean wanted, Text start) {
        if (values.stream().allMatch(Comparisons::isFinite)) {
            double[] sorted = values.stream()
                    .mapToDouble(value -> ((Number) value).doubleValue() + 0.0)
                    .sorted()
                    .toArray();
            List<Text> numbers = Arrays.stream(sorted).mapToObj(Text::number).toList();
            return new Comparison.Numbers(sorted, wanted, join(start, numbers));
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Object value : values) {
            if (!(value instanceof String) && !(value instanceof Boolean)) {
                throw leaf.invalid("value", "must be texts only or finite numbers only");
            }
            texts.add(value.toString());
        }
        List<Text> quoted = texts.stream().map(Words::quoted).toList();
        return new Comparison.Texts(Set.copyOf(texts), wanted, join(start, quoted));
    }

    /** Reads what a list must hold, or not; only lists have lines, and only what a source declares may be one as well. */
    private static Comparison lines(
            Parameters leaf, TraitDeclaration trait, List<?> values, boolean wanted, Text start) {
        boolean limited = trait.aggregate() == Aggregate.LIST;
        if (!limited && trait.aggregate() != Aggregate.DECLARED) {
            throw leaf.invalid("trait", "must be a list: a trait with aggregate list, or one that a source declares");
        }
        Set<String> lines = new LinkedHashSet<>();
        for (Object value : values) {
            if (!(value instanceof String text) || text.isBlank() || text.indexOf('\n') >= 0) {
                throw leaf.invalid("value", "must be texts of one line each");
            }
            lines.add(text);
        }
        List<Text> quoted = lines.stream().map(Words::quoted).toList();
        int most = limited ? Aggregate.LIST_SIZE : Integer.MAX_VALUE;
        return new Comparison.Lines(Set.copyOf(lines), wanted, most, join(start, quoted));
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    private static Text join(Text start, List<Text> values) {
        List<Text> shown = new ArrayList<>(values.subList(0, Math.min(values.size(), MOST_SHOWN)));
        if (values.size() > MOST_SHOWN) {
            int more = values.size() - MOST_SHOWN;
            shown.add(new Text(more + " more", "nog " + more));
        }
        return new Text(start.en() + join(shown, Text::en), start.nl() + join(shown, Text::nl));
    }

    private static String join(List<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining(" | "));
    }
}
