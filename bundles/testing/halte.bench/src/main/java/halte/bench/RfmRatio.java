package halte.bench;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.rfm.RfmStrategy;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * Measures RFM, fitting and assigning, beside a loop written by hand that does the same with the same arrays, and checks that both put
 * every customer into the same segment. One thread each, in turns; the best of all rounds counts.
 *
 * <p>Arguments: {@code --customers=N} (1,000,000 when absent), {@code --rounds=N} (15); {@code --quick} takes 100,000 and 10.
 */
public final class RfmRatio {

    private final PrintStream out;
    private final TraitTable table;
    private final double[] recency;
    private final double[] frequency;
    private final double[] monetary;
    private final int[] segments;

    RfmRatio(int customers, PrintStream out) {
        this.out = out;
        Random random = new Random(1);
        recency = new double[customers];
        frequency = new double[customers];
        monetary = new double[customers];
        segments = new int[customers];
        for (int i = 0; i < customers; i++) {
            recency[i] = random.nextDouble() * 730;
            frequency[i] = 1 + (int) (-8 * Math.log(1 - random.nextDouble()));
            monetary[i] = frequency[i] * (500 + random.nextInt(10_000)) / 100;
        }
        table = new TraitTable(
                LongStream.rangeClosed(1, customers).toArray(),
                List.of(
                        new TraitColumn.Numbers("recency", recency),
                        new TraitColumn.Numbers("frequency", frequency),
                        new TraitColumn.Numbers("monetary", monetary)));
    }

    /** Runs the measurement and prints it. */
    public static void main(String... arguments) {
        boolean quick = List.of(arguments).contains("--quick");
        int customers = Arguments.number("customers", quick ? 100_000 : 1_000_000, arguments);
        int rounds = Arguments.number("rounds", quick ? 10 : 15, arguments);
        new RfmRatio(customers, System.out).run(rounds);
    }

    void run(int rounds) {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = 0; i < rounds; i++) {
            SegmentationModel[] model = new SegmentationModel[1];
            HandRfm[] hand = new HandRfm[1];
            take(best, 0, () -> model[0] = new RfmStrategy().fit(table, context()));
            take(best, 1, () -> assign(model[0]));
            int[] theirs = segments.clone();
            take(best, 2, () -> hand[0] = new HandRfm(recency, frequency, monetary));
            take(best, 3, () -> hand[0].assign(segments));
            compare(model[0], theirs);
        }
        print("fit", best[0], best[2]);
        print("assign", best[1], best[3]);
        print("fit and assign", best[0] + best[1], best[2] + best[3]);
    }

    private static FitContext context() {
        return new FitContext(Parameters.of(Map.of()), Instant.EPOCH, 1);
    }

    private static void take(double[] best, int which, Runnable work) {
        best[which] = Math.min(best[which], ThreadTime.of(work));
    }

    private void assign(SegmentationModel model) {
        TraitTable.Cursor cursor = table.cursor();
        int[] to = segments;
        int[] row = new int[1];
        IntConsumer put = segment -> to[row[0]] = segment;
        for (int i = 0; i < to.length; i++) {
            row[0] = i;
            model.assign(cursor.to(i), put);
        }
    }

    /** The loop by hand numbers its segments by scores; whoever shares one of the model's must share one of its. */
    private void compare(SegmentationModel model, int[] theirs) {
        int[] name = new int[1000];
        Arrays.fill(name, -1);
        for (int i = 0; i < theirs.length; i++) {
            int cell = segments[i];
            name[cell] = name[cell] < 0 ? theirs[i] : name[cell];
            if (name[cell] != theirs[i]) {
                throw new IllegalStateException(
                        "a customer is in " + model.segments().get(theirs[i]).id() + ", by hand elsewhere");
            }
        }
    }

    private void print(String what, double halte, double hand) {
        out.printf(
                Locale.ROOT,
                "%-16s halte %,8.2f ms   by hand %,8.2f ms   ratio %.2f%n",
                what,
                halte,
                hand,
                halte / hand);
    }
}
