package halte.segmentation.rfm;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a customer's scores and cell into words. */
final class Reasons {

    private Reasons() {}

    static Reason unscored(double days, double orders, double net) {
        if (orders > 0) {
            String missing = Double.isNaN(days) ? Dimension.RECENCY.key() : Dimension.MONETARY.key();
            return new Reason(
                    null,
                    missing,
                    false,
                    new Text(
                            "There are orders, but their date or amount is not known: no scores.",
                            "Er zijn bestellingen, maar datum of bedrag is niet bekend: geen scores."),
                    0);
        }
        return new Reason(
                null,
                Dimension.FREQUENCY.key(),
                false,
                new Text(
                        "No order is above zero after refunds: no scores.",
                        "Geen bestelling is na terugbetalingen hoger dan nul: geen scores."),
                0);
    }

    /** Says value, score, what this score means, and all boundaries. */
    static Reason score(Scale scale, double value) {
        Text title = scale.dimension().title();
        Text number = with(Text.number(value), scale.dimension().unit());
        Text means = meaning(scale, scale.rank(value));
        String score = " score " + scale.score(value);
        Text text = new Text(
                capital(title.en()) + " is " + number.en() + ":" + score + " of " + scale.bins() + means.en(),
                capital(title.nl()) + " is " + number.nl() + ":" + score + " van " + scale.bins() + means.nl());
        return new Reason(null, scale.dimension().key(), true, text, 0);
    }

    private static Text meaning(Scale scale, int rank) {
        double[] cuts = scale.cuts();
        if (cuts.length == 0) {
            return new Text(", the only score there is.", ", de enige score die er is.");
        }
        Text low = rank == 0 ? null : bound(scale, rank - 1, true);
        Text high = rank == cuts.length ? null : bound(scale, rank, false);
        Text range = low == null ? high : high == null ? low : and(low, high);
        Text unit = scale.dimension().unit();
        return new Text(
                " (" + range.en() + unit.en() + "; boundaries " + list(cuts, Text::en) + ").",
                " (" + range.nl() + unit.nl() + "; grenzen " + list(cuts, Text::nl) + ").");
    }

    private static Text bound(Scale scale, int cut, boolean lower) {
        Text number = Text.number(scale.cuts()[cut]);
        if (lower) {
            return scale.atCutAbove()
                    ? new Text("at least " + number.en(), "minstens " + number.nl())
                    : new Text("more than " + number.en(), "meer dan " + number.nl());
        }
        return scale.atCutAbove()
                ? new Text("less than " + number.en(), "minder dan " + number.nl())
                : new Text("at most " + number.en(), "hoogstens " + number.nl());
    }

    private static Text and(Text low, Text high) {
        return new Text(low.en() + " and " + high.en(), low.nl() + " en " + high.nl());
    }

    private static String list(double[] cuts, Function<Text, String> language) {
        return Arrays.stream(cuts).mapToObj(Text::number).map(language).collect(Collectors.joining(" | "));
    }

    /** Says for each cell up to the one that fits what it asks for. */
    static List<Reason> cells(List<Cell> cells, int r, int f, int m) {
        List<Reason> reasons = new ArrayList<>();
        String scores = "R " + r + ", F " + f + ", M " + m;
        for (Cell cell : cells) {
            boolean fits = cell.holds(r, f, m);
            reasons.add(cell(cell, scores, fits));
            if (fits) {
                return reasons;
            }
        }
        Text text = new Text(
                "No segment fits " + scores + ": Others.", "Geen doelgroep past bij " + scores + ": Overigen.");
        reasons.add(new Reason(Cells.OTHERS.id(), null, true, text, 0));
        return reasons;
    }

    private static Reason cell(Cell cell, String scores, boolean fits) {
        Segment segment = cell.segment();
        String asked = "R " + cell.recency() + ", F " + cell.frequency() + ", M " + cell.monetary();
        Text text = new Text(
                segment.title().en() + " needs " + asked + "; " + scores + (fits ? " fits." : " does not fit."),
                segment.title().nl() + " vraagt " + asked + "; " + scores + (fits ? " past." : " past niet."));
        return new Reason(segment.id(), null, fits, text, 0);
    }

    private static Text with(Text number, Text unit) {
        return new Text(number.en() + unit.en(), number.nl() + unit.nl());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
