package halte.segmentation.propensity;

import halte.model.Interval;
import java.util.Arrays;

/**
 * How well a score tells those who did it from those who did not: the area under the curve, which is the probability that of one of each the
 * right one has the higher score. With its variance by E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Biometrics 44 (1988) 837-845.
 */
final class Roc {

    private static final double SURE = 1.959963984540054;

    private final double[] ofEvents;
    private final double[] ofOthers;

    /** Makes it from scores, of which higher means likelier, and who did it; some did and some did not. */
    Roc(double[] scores, boolean[] did) {
        double[] events = part(scores, did, true);
        double[] others = part(scores, did, false);
        double[] sortedEvents = sorted(events);
        double[] sortedOthers = sorted(others);
        ofEvents =
                Arrays.stream(events).map(score -> below(sortedOthers, score)).toArray();
        ofOthers = Arrays.stream(others)
                .map(score -> 1 - below(sortedEvents, score))
                .toArray();
    }

    private static double[] part(double[] scores, boolean[] did, boolean events) {
        double[] part = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (did[i] == events) {
                part[count++] = scores[i];
            }
        }
        return Arrays.copyOf(part, count);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns which share is below a score, half of those at it included. */
    private static double below(double[] sorted, double score) {
        return (first(sorted, score, false) + first(sorted, score, true)) / 2.0 / sorted.length;
    }

    private static int first(double[] sorted, double score, boolean above) {
        int lo = 0;
        int hi = sorted.length;
        while (lo < hi) {
            int middle = (lo + hi) >>> 1;
            if (sorted[middle] < score || above && sorted[middle] == score) {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        return lo;
    }

    double area() {
        return Arrays.stream(ofEvents).sum() / ofEvents.length;
    }

    Interval interval() {
        double half = SURE * Math.sqrt(variance(ofEvents) + variance(ofOthers));
        return new Interval(Math.max(0, area() - half), Math.min(1, area() + half), 0.95);
    }

    /** Returns by how much this area is larger than that of another score of the same customers. */
    Interval above(Roc other) {
        double half = SURE
                * Math.sqrt(variance(difference(ofEvents, other.ofEvents))
                        + variance(difference(ofOthers, other.ofOthers)));
        double difference = area() - other.area();
        return new Interval(difference - half, difference + half, 0.95);
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    /** Returns the variance of the mean. */
    private static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : squares / (values.length - 1) / values.length;
    }
}
