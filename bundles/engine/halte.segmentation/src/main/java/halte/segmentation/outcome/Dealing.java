package halte.segmentation.outcome;

import halte.segmentation.api.Outcome.Extreme;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What chance makes of segments: the outcomes of all customers dealt out at random, many times. Memberships stay, so that it holds for small
 * segments and for customers in several. E. J. G. Pitman, Significance tests which may be applied to samples from any populations,
 * JRSS Supplement 4 (1937) 119–130.
 *
 * @param deals how often
 * @param dealt how likely chance differs as much between segments
 * @param best the highest mean of a segment that counts
 * @param gap the largest difference between two of them
 */
record Dealing(int deals, double dealt, Extreme best, Extreme gap) {

    private static final int MOST = 2_000;
    private static final int LEAST = 200;
    private static final long WORK = 200_000_000;
    private static final double RARELY = 0.95;
    private static final Extreme NOT_KNOWN = new Extreme(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** What one deal shows. */
    private record Hand(double between, double best, double gap) {}

    /**
     * Deals.
     *
     * @param outcomes the known outcomes
     * @param segments by segment the positions of its members' outcomes
     * @param counts by segment whether it counts for the extremes
     * @param seed where chance begins
     */
    static Dealing of(double[] outcomes, int[][] segments, boolean[] counts, long seed) {
        long some = Arrays.stream(segments).filter(its -> its.length > 0).count();
        if (some == 0 || outcomes.length < 2) {
            return new Dealing(0, Double.NaN, NOT_KNOWN, NOT_KNOWN);
        }
        double mean = Arrays.stream(outcomes).average().orElseThrow();
        Hand found = hand(outcomes, segments, counts, mean);
        int deals = (int) Math.max(LEAST, Math.min(MOST, WORK / outcomes.length));
        Hand[] hands = IntStream.range(0, deals)
                .parallel()
                .mapToObj(deal -> hand(shuffled(outcomes, seed + deal), segments, counts, mean))
                .toArray(Hand[]::new);
        double[] between = sorted(hands, Hand::between);
        boolean several = !Double.isNaN(found.gap);
        return new Dealing(
                deals,
                as(found.between, between),
                several ? extreme(found.best, sorted(hands, Hand::best)) : NOT_KNOWN,
                several ? extreme(found.gap, sorted(hands, Hand::gap)) : NOT_KNOWN);
    }

    private static double[] shuffled(double[] outcomes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] dealt = outcomes.clone();
        for (int i = dealt.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double value = dealt[i];
            dealt[i] = dealt[j];
            dealt[j] = value;
        }
        return dealt;
    }

    private static Hand hand(double[] outcomes, int[][] segments, boolean[] counts, double all) {
        double between = 0;
        double best = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        int counted = 0;
        for (int segment = 0; segment < segments.length; segment++) {
            int number = segments[segment].length;
            if (number == 0) {
                continue;
            }
            double mean = mean(outcomes, segments[segment]);
            between += number * (mean - all) * (mean - all);
            if (counts[segment]) {
                counted++;
                best = Math.max(best, mean);
                least = Math.min(least, mean);
            }
        }
        return counted < 2 ? new Hand(between, Double.NaN, Double.NaN) : new Hand(between, best, best - least);
    }

    private static double mean(double[] outcomes, int[] members) {
        double sum = 0;
        for (int member : members) {
            sum += outcomes[member];
        }
        return sum / members.length;
    }

    private static double[] sorted(Hand[] hands, ToDoubleFunction<Hand> what) {
        return Arrays.stream(hands).mapToDouble(what).sorted().toArray();
    }

    private static Extreme extreme(double found, double[] chance) {
        double usual = Arrays.stream(chance).average().orElse(Double.NaN);
        return new Extreme(found, usual, chance[(int) (RARELY * (chance.length - 1))], as(found, chance));
    }

    /** Returns how often chance does at least as well, what was found counted in: sums may differ in their last digits. */
    private static double as(double found, double[] chance) {
        double bar = found - 1e-12 * Math.abs(found);
        long as = Arrays.stream(chance).filter(value -> value >= bar).count();
        return (1.0 + as) / (1 + chance.length);
    }
}
