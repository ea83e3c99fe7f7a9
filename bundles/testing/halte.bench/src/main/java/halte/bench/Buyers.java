package halte.bench;

import halte.model.Decimals;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.timeline.ImageBuilder;
import java.util.List;
import java.util.Random;

/**
 * Orders of made-up customers, the same for the same seed: each arrives on some day within two years, buys at a pace of his own, and leaves
 * for good at a moment of his own. Paces and rates of leaving are spread exponentially.
 */
final class Buyers {

    static final List<String> TERMS = List.of("", "EUR", "order");

    private static final double DAY = 86_400_000;
    private static final double MEAN_GAP = 70;
    private static final double MEAN_STAY = 300;
    private static final int SIZE = 10_000;

    private final int customers;
    private final Random random = new Random(1);
    private final TouchColumns touches = TouchColumns.ofSize(SIZE);
    private final LineColumns none = new LineColumns(0, new long[0], new int[0], new int[0], new long[0], new long[0]);
    private int filled;
    private long number;

    Buyers(int customers) {
        this.customers = customers;
    }

    void into(ImageBuilder builder) {
        for (int customer = 1; customer <= customers; customer++) {
            double pace = exponential(1 / MEAN_GAP);
            double leaves = exponential(1 / exponential(1 / MEAN_STAY));
            double born = random.nextDouble() * Synthetic.SPAN / DAY;
            double end = Math.min(born + leaves, Synthetic.SPAN / DAY);
            double spends = 500 + random.nextInt(10_000);
            for (double day = born; day <= end; day += exponential(1 / pace)) {
                order(builder, customer, day, spends * (0.5 + random.nextDouble()));
            }
        }
        hand(builder);
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void order(ImageBuilder builder, int customer, double day, double cents) {
        touches.touch()[filled] = ++number;
        touches.key()[filled] = number;
        touches.identifier()[filled] = customer;
        touches.occurredAt()[filled] = Synthetic.FIRST + (long) (day * DAY);
        touches.type()[filled] = 2;
        touches.currency()[filled] = 1;
        touches.amount()[filled] = (long) cents * (Decimals.ONE / 100);
        touches.duration()[filled] = -1;
        touches.rating()[filled] = Decimals.MISSING;
        if (++filled == SIZE) {
            hand(builder);
        }
    }

    private void hand(ImageBuilder builder) {
        builder.touches(touches.withSize(filled));
        builder.lines(none);
        filled = 0;
    }
}
