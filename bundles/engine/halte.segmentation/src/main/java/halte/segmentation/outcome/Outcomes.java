package halte.segmentation.outcome;

import halte.model.Text;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Asked;
import halte.segmentation.api.Outcome.Chance;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.Lift;
import halte.segmentation.api.Outcome.Question;
import halte.segmentation.api.Outcome.SegmentOutcome;
import halte.segmentation.api.Outcome.Test;
import halte.segmentation.statistics.Holm;
import halte.segmentation.statistics.Homogeneity;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Holds the outcome of each segment against that of everybody else. */
public final class Outcomes {

    static final double ALPHA = 0.05;

    private final Question question;
    private final TraitTable table;
    private final int[] everybody;
    private final List<Cell> cells;
    private final long least;
    private final Values values;

    /**
     * Reads the outcomes.
     *
     * @param question what to compare
     * @param table customers with the traits of the question
     * @param everybody the rows of all customers who count, ascending
     * @param cells the segments
     * @param least of how many members an outcome must be known to suffice
     */
    public Outcomes(Question question, TraitTable table, int[] everybody, List<Cell> cells, long least) {
        this.question = question;
        this.table = table;
        this.everybody = everybody;
        this.cells = cells;
        this.least = least;
        this.values = Values.of(question, table.column(question.trait().name()), everybody);
    }

    /**
     * Compares.
     *
     * @param at the moment of the traits
     * @param basis whether the segmentation looks at the outcome itself
     * @param seed where chance begins
     */
    public Outcome at(Instant at, boolean basis, long seed) {
        Sample all = sample(everybody);
        Variants variants = question.variant() == null
                ? Variants.NONE
                : Variants.of(question, table.column(question.variant().name()), everybody, values);
        List<SegmentOutcome> rows = adjusted(rows(), variants);
        List<Gain> gains = variants.gains(everybody, true);
        Dealing dealing = dealing(rows, seed);
        boolean several = inSeveral();
        Test test = test(several, dealing.dealt());
        Chance chance = chance(rows, dealing);
        Outcome open =
                new Outcome(Asked.of(question), at, values.share(), all.part(), rows, test, chance, gains, List.of());
        List<Text> findings = new OutcomeFindings(open).of(several, basis, variants.left(), least);
        return new Outcome(open.asked(), at, values.share(), all.part(), rows, test, chance, gains, findings);
    }

    private Sample sample(int[] rows) {
        return Sample.of(values.each(), rows, values.share());
    }

    private List<SegmentOutcome> rows() {
        return cells.stream().map(this::row).toList();
    }

    private SegmentOutcome row(Cell cell) {
        Sample members = sample(cell.rows());
        Sample others = sample(others(cell.rows()));
        List<Text> reasons = new ArrayList<>(cell.reasons());
        if (members.known() < least) {
            reasons.add(new Text(
                    "The outcome is known of " + members.known() + " members; " + least + " are needed.",
                    "De uitkomst is bekend van " + members.known() + " leden; er zijn er " + least + " nodig."));
        }
        return new SegmentOutcome(
                cell.segment(),
                members.part(),
                others.part(),
                members.against(others),
                reasons.isEmpty(),
                reasons,
                List.of());
    }

    /** Returns everybody but these, both ascending. */
    private int[] others(int[] members) {
        int[] others = new int[everybody.length];
        int next = 0;
        int number = 0;
        for (int row : everybody) {
            while (next < members.length && members[next] < row) {
                next++;
            }
            if (next == members.length || members[next] != row) {
                others[number++] = row;
            }
        }
        return Arrays.copyOf(others, number);
    }

    private List<SegmentOutcome> adjusted(List<SegmentOutcome> rows, Variants variants) {
        double[] adjusted =
                Holm.adjusted(rows.stream().mapToDouble(row -> row.lift().p()).toArray());
        List<List<Gain>> gains = variants.adjusted(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> variants.gains(cells.get(i).rows(), false))
                        .toList(),
                rows.stream().map(SegmentOutcome::sufficient).toList(),
                least);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> adjusted(rows.get(i), adjusted[i], gains.get(i)))
                .toList();
    }

    private static SegmentOutcome adjusted(SegmentOutcome row, double adjusted, List<Gain> gains) {
        Lift lift = Sample.adjusted(row.lift(), adjusted, row.sufficient());
        return new SegmentOutcome(
                row.segment(), row.members(), row.others(), lift, row.sufficient(), row.reasons(), gains);
    }

    private Dealing dealing(List<SegmentOutcome> rows, long seed) {
        double[] each = values.each();
        int[] position = new int[each.length];
        double[] known = new double[everybody.length];
        int number = 0;
        for (int row : everybody) {
            position[row] = Double.isNaN(each[row]) ? -1 : number;
            if (position[row] >= 0) {
                known[number++] = each[row];
            }
        }
        int[][] segments = cells.stream()
                .map(cell -> IntStream.of(cell.rows())
                        .map(row -> position[row])
                        .filter(at -> at >= 0)
                        .toArray())
                .toArray(int[][]::new);
        boolean[] counts = new boolean[segments.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = rows.get(i).sufficient();
        }
        return Dealing.of(Arrays.copyOf(known, number), segments, counts, seed);
    }

    private boolean inSeveral() {
        int[] all = cells.stream()
                .flatMapToInt(cell -> IntStream.of(cell.rows()))
                .sorted()
                .toArray();
        return IntStream.range(1, all.length).anyMatch(i -> all[i] == all[i - 1]);
    }

    private Test test(boolean several, double dealt) {
        List<Sample> samples = cells.stream().map(cell -> sample(cell.rows())).toList();
        Homogeneity found = several
                ? Homogeneity.NONE
                : values.share()
                        ? Homogeneity.shares(
                                samples.stream().mapToLong(Sample::holding).toArray(),
                                samples.stream().mapToLong(Sample::known).toArray())
                        : Homogeneity.means(
                                samples.stream().map(Sample::moments).toList());
        return new Test(
                values.share() ? "chi-square" : "welch-anova",
                found.statistic(),
                found.freedom(),
                found.within(),
                found.p(),
                found.effect(),
                dealt);
    }

    private static Chance chance(List<SegmentOutcome> rows, Dealing dealing) {
        List<SegmentOutcome> tested = rows.stream()
                .filter(row -> row.sufficient() && !Double.isNaN(row.lift().p()))
                .toList();
        return new Chance(
                tested.size(),
                (int) tested.stream().filter(row -> row.lift().p() <= ALPHA).count(),
                tested.size() * ALPHA,
                (int) rows.stream().filter(row -> row.lift().significant()).count(),
                dealing.deals(),
                dealing.best(),
                dealing.gap());
    }
}
