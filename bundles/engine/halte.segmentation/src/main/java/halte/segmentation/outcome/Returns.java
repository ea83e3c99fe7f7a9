package halte.segmentation.outcome;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.MarketingReturn.Change;
import halte.segmentation.api.MarketingReturn.SegmentReturn;
import halte.segmentation.api.Outcome.Lift;
import halte.segmentation.statistics.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How revenue changed for those addressed and for others: the difference in differences (O. Ashenfelter and D. Card, Review of Economics and
 * Statistics 67 (1985) 648–660), as the difference of the customers' own mean changes, which takes into account that a customer's
 * periods go together.
 */
public final class Returns {

    private final double[] before;
    private final double[] after;
    private final double[] change;
    private final boolean answerable;
    private final long least;

    /**
     * Begins.
     *
     * @param before by row the revenue before
     * @param after by row the revenue since
     * @param answerable whether those addressed are held against others of their own segment
     * @param least how many customers either side needs
     */
    public Returns(double[] before, double[] after, boolean answerable, long least) {
        this.before = before;
        this.after = after;
        this.answerable = answerable;
        this.least = least;
        this.change = IntStream.range(0, before.length)
                .mapToDouble(row -> after[row] - before[row])
                .toArray();
    }

    /**
     * A segment with those whom it is held against.
     *
     * @param cell the segment
     * @param addressed the rows of those addressed
     * @param others the rows of the others
     * @param margin what is left of revenue
     * @param spend what was spent; NaN when not known
     */
    public record Side(Cell cell, int[] addressed, int[] others, double margin, double spend) {}

    /** Compares all segments. */
    public List<SegmentReturn> of(List<Side> sides) {
        List<Lift> lifts = sides.stream()
                .map(side -> sample(change, side.addressed).against(sample(change, side.others)))
                .toList();
        double[] adjusted = Holm.adjusted(lifts.stream().mapToDouble(Lift::p).toArray());
        return IntStream.range(0, sides.size())
                .mapToObj(i -> result(sides.get(i), lifts.get(i), adjusted[i]))
                .toList();
    }

    private static Sample sample(double[] values, int[] rows) {
        return Sample.of(values, rows, false);
    }

    private SegmentReturn result(Side side, Lift lift, double adjusted) {
        List<Text> reasons = new ArrayList<>(side.cell.reasons());
        lack(reasons, side.addressed.length, "addressed", "benaderd");
        lack(reasons, side.others.length, "to hold them against", "om hen mee te vergelijken");
        double customers = side.margin * side.addressed.length;
        Interval result = of(lift.differenceInterval(), customers, -side.spend, 1);
        return new SegmentReturn(
                side.cell.segment(),
                change(side.addressed),
                change(side.others),
                lift.difference(),
                lift.differenceInterval(),
                adjusted,
                answerable && adjusted <= Outcomes.ALPHA && reasons.isEmpty(),
                side.spend,
                customers * lift.difference() - side.spend,
                result,
                side.spend > 0 ? (customers * lift.difference() - side.spend) / side.spend : Double.NaN,
                side.spend > 0 ? of(result, 1, 0, side.spend) : Interval.UNKNOWN,
                reasons.isEmpty(),
                reasons);
    }

    private void lack(List<Text> reasons, int number, String what, String wat) {
        if (number < least) {
            reasons.add(new Text(
                    "Only " + number + " customers " + what + "; " + least + " are needed.",
                    "Slechts " + number + " klanten " + wat + "; er zijn er " + least + " nodig."));
        }
    }

    private static Interval of(Interval interval, double factor, double more, double by) {
        return interval.known() && !Double.isNaN(more)
                ? new Interval(
                        (factor * interval.low() + more) / by, (factor * interval.high() + more) / by, interval.level())
                : Interval.UNKNOWN;
    }

    private Change change(int[] rows) {
        return new Change(
                rows.length,
                sample(before, rows).moments().mean(),
                sample(after, rows).moments().mean());
    }
}
