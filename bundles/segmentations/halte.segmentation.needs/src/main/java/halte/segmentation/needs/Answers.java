package halte.segmentation.needs;

import halte.model.Interval;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What the customers of a group want: sums by need, and the same by blocks of customers, from which samples are drawn: whole blocks
 * instead of single customers, so that it costs the same for a million customers; up to two hundred customers each is a block.
 */
final class Answers {

    static final int BLOCKS = 200;
    private static final double LEVEL = 0.95;

    private final int columns;
    private final long[] n;
    private final double[] sums;
    private final double[] squares;
    private final boolean[] fractions;
    private final int[] blockNs;
    private final double[] blockSums;
    private long known;

    Answers(int columns) {
        this.columns = columns;
        this.n = new long[columns];
        this.sums = new double[columns];
        this.squares = new double[columns];
        this.fractions = new boolean[columns];
        this.blockNs = new int[columns * BLOCKS];
        this.blockSums = new double[columns * BLOCKS];
    }

    /** Adds a customer of whom something is known. */
    void add(double[] needs) {
        int block = (int) (known++ % BLOCKS) * columns;
        for (int column = 0; column < columns; column++) {
            double need = needs[column];
            if (!Double.isNaN(need)) {
                n[column]++;
                sums[column] += need;
                squares[column] += need * need;
                fractions[column] |= need != 0 && need != 1;
                blockNs[block + column]++;
                blockSums[block + column] += need;
            }
        }
    }

    NeedCell[] cells(int fewest) {
        NeedCell[] cells = new NeedCell[columns];
        for (int column = 0; column < columns; column++) {
            long of = n[column];
            double mean = of == 0 ? Double.NaN : Math.max(0, Math.min(1, sums[column] / of));
            cells[column] = new NeedCell(of, mean, interval(column, mean), of >= fewest);
        }
        return cells;
    }

    /** Wilson for yes and no, Student for the rest; where all say the same, Wilson again, which does not take that for certainty. */
    private Interval interval(int column, double mean) {
        long of = n[column];
        double variance = of < 2 ? 0 : Math.max(0, squares[column] - of * mean * mean) / (of - 1);
        if (of < 2 || !fractions[column] || variance < 1e-12) {
            return Interval.wilson(mean, of);
        }
        double t = new TDistribution(of - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        double half = t * Math.sqrt(variance / of);
        return new Interval(Math.max(0, mean - half), Math.min(1, mean + half), LEVEL);
    }

    /** Draws a sample of as many blocks with repetition, and takes its means. */
    void draw(SplittableRandom random, double[] into) {
        int blocks = (int) Math.min(known, BLOCKS);
        int[] times = new int[blocks];
        for (int i = 0; i < blocks; i++) {
            times[random.nextInt(blocks)]++;
        }
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            long of = 0;
            for (int block = 0; block < blocks; block++) {
                sum += times[block] * blockSums[block * columns + column];
                of += (long) times[block] * blockNs[block * columns + column];
            }
            into[column] = of == 0 ? Double.NaN : Math.max(0, Math.min(1, sum / of));
        }
    }
}
