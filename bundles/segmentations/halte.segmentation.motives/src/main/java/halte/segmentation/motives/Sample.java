package halte.segmentation.motives;

import halte.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/** The customers of whom a behaviour and all motives are known. */
final class Sample {

    private static final int FOLDS = 5;
    private static final int LEAST = 50;
    private static final int LEAST_PER_MOTIVE = 8;

    private final double[][] motives;
    private final double[] outcome;
    private final int[] rows;
    private final int[] folds;
    private final double[] x;

    /**
     * Chooses them.
     *
     * @param motives by motive, each customer's position; NaN where not known
     * @param outcome each customer's behaviour; NaN where not known
     * @param folds in which fifth each customer is
     */
    Sample(double[][] motives, double[] outcome, int[] folds) {
        this.motives = motives;
        this.outcome = outcome;
        this.folds = folds;
        this.x = new double[motives.length];
        int[] known = new int[outcome.length];
        int size = 0;
        for (int i = 0; i < outcome.length; i++) {
            if (isKnown(i)) {
                known[size++] = i;
            }
        }
        this.rows = Arrays.copyOf(known, size);
    }

    private boolean isKnown(int row) {
        boolean known = outcome[row] == outcome[row];
        for (double[] motive : motives) {
            known &= motive[row] == motive[row];
        }
        return known;
    }

    int customers() {
        return rows.length;
    }

    /** Tells whether they suffice: S. B. Green, How many subjects does it take to do a regression analysis, Multivar. Behav. Res. 26 (1991) 499-510. */
    boolean suffices() {
        return motives.length > 0 && rows.length >= LEAST + LEAST_PER_MOTIVE * motives.length;
    }

    private double[] x(int row) {
        for (int m = 0; m < x.length; m++) {
            x[m] = motives[m][row];
        }
        return x;
    }

    Solution solve() {
        return solve(-1);
    }

    private Solution solve(int without) {
        Regression regression = new Regression(motives.length);
        for (int row : rows) {
            if (folds[row] != without) {
                regression.add(outcome[row], x(row));
            }
        }
        return regression.solve();
    }

    /** Returns the explained share among customers who took no part, fifth by fifth; NaN when a part cannot be solved. */
    double heldOut() {
        double left = 0;
        double total = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            Solution solution = solve(fold);
            if (solution == null) {
                return Double.NaN;
            }
            double mean = meanWithout(fold);
            for (int row : rows) {
                if (folds[row] == fold) {
                    left += Math.pow(outcome[row] - solution.predict(x(row)), 2);
                    total += Math.pow(outcome[row] - mean, 2);
                }
            }
        }
        return total > 0 ? 1 - left / total : Double.NaN;
    }

    private double meanWithout(int fold) {
        return Arrays.stream(rows)
                .filter(row -> folds[row] != fold)
                .mapToDouble(row -> outcome[row])
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the effects of the motives, whose numbers are given, with probabilities that are not adjusted yet. */
    List<Effect> effects(Solution solution, int[] numbers) {
        RobustErrors robust = new RobustErrors(solution);
        for (int row : rows) {
            robust.add(outcome[row], x(row));
        }
        double[] errors = robust.errors();
        TDistribution student = new TDistribution(solution.freedom());
        double surely = student.inverseCumulativeProbability(0.975);
        double spread = Math.sqrt(solution.total() / (rows.length - 1));
        List<Effect> effects = new ArrayList<>();
        for (int m = 0; m < numbers.length; m++) {
            double size = solution.coefficients()[m + 1];
            double error = errors[m + 1];
            double p = error > 0 ? 2 * student.cumulativeProbability(-Math.abs(size / error)) : Double.NaN;
            Interval interval = new Interval(size - surely * error, size + surely * error, 0.95);
            effects.add(new Effect(numbers[m], size, interval, size * deviation(m) / spread, p));
        }
        return effects;
    }

    private double deviation(int motive) {
        double[] own = motives[motive];
        double mean = Arrays.stream(rows).mapToDouble(row -> own[row]).sum() / rows.length;
        double squares = Arrays.stream(rows)
                .mapToDouble(row -> Math.pow(own[row] - mean, 2))
                .sum();
        return Math.sqrt(squares / (rows.length - 1));
    }

    /** Deals customers into fifths, the same ones for the same seed. */
    static int fold(long customer, long seed) {
        long mixed = (customer + seed * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 30) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, FOLDS);
    }
}
