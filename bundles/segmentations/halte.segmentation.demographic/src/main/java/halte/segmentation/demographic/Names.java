package halte.segmentation.demographic;

import halte.model.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names groups: for programs in lower case with hyphens, for people in words. */
final class Names {

    private static final int LONGEST = 40;

    private final Set<String> used = new HashSet<>();

    /** Returns a name that was not returned before. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 2; !used.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        String trimmed = cut.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "value" : trimmed;
    }

    static String slug(Kind kind, double from, double below) {
        if (from == Double.NEGATIVE_INFINITY) {
            return slug("under " + plain(below));
        }
        if (below == Double.POSITIVE_INFINITY) {
            return slug(plain(from) + " and more");
        }
        return whole(kind, from, below)
                ? slug(plain(from) + " " + plain(below - 1))
                : slug(plain(from) + " to " + plain(below));
    }

    private static String plain(double number) {
        String plain = new BigDecimal(number).stripTrailingZeros().toPlainString();
        return plain.startsWith("-") ? "minus " + plain.substring(1) : plain;
    }

    private static boolean whole(Kind kind, double from, double below) {
        return kind.years() && from == Math.rint(from) && below == Math.rint(below);
    }

    static Text title(Kind kind, double from, double below) {
        Text low = Text.number(from);
        Text high = Text.number(below);
        if (from == Double.NEGATIVE_INFINITY) {
            return new Text("under " + high.en(), (kind.years() ? "jonger dan " : "onder ") + high.nl());
        }
        if (below == Double.POSITIVE_INFINITY) {
            return kind.years()
                    ? new Text(low.en() + " and over", low.nl() + " en ouder")
                    : new Text(low.en() + " and more", low.nl() + " en meer");
        }
        if (whole(kind, from, below)) {
            return Text.of(low.en() + "–" + Text.number(below - 1).en());
        }
        return new Text(low.en() + " to under " + high.en(), low.nl() + " tot " + high.nl());
    }
}
