package halte.segmentation.touchpoint;

import halte.segmentation.api.Touchpoints.Split;
import halte.segmentation.statistics.Holm;
import halte.segmentation.statistics.Moments;
import halte.segmentation.statistics.Welch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds touchpoints that please one segment and displease another. */
final class Splits {

    private static final double ALPHA = 0.05;
    private static final Moments NOBODY = new Moments(0, Double.NaN, Double.NaN);

    private final boolean[] sufficient;
    private final long least;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String touchpoint, double middle, int left, int right, Moments a, Moments b, Welch welch) {

        Split split(double adjusted) {
            boolean leftPleased = a.mean() > b.mean();
            Welch welch = leftPleased ? this.welch : Welch.of(b, a, NOBODY);
            return new Split(
                    leftPleased ? left : right,
                    leftPleased ? right : left,
                    welch.difference(),
                    welch.interval(),
                    adjusted);
        }

        boolean opposite() {
            return Math.min(a.mean(), b.mean()) < middle && Math.max(a.mean(), b.mean()) > middle;
        }
    }

    /**
     * Begins.
     *
     * @param sufficient by segment whether its data suffices
     * @param least how many must have rated a touchpoint
     */
    Splits(boolean[] sufficient, long least) {
        this.sufficient = sufficient;
        this.least = Math.max(2, least);
    }

    void look(String touchpoint, Sums ratings, double middle) {
        for (int left = 0; left < sufficient.length; left++) {
            for (int right = left + 1; right < sufficient.length; right++) {
                if (enough(ratings, left) && enough(ratings, right)) {
                    Moments a = ratings.moments(left);
                    Moments b = ratings.moments(right);
                    pairs.add(new Pair(touchpoint, middle, left, right, a, b, Welch.of(a, b, NOBODY)));
                }
            }
        }
    }

    private boolean enough(Sums ratings, int segment) {
        return sufficient[segment] && ratings.number[segment] >= least;
    }

    /** Returns by touchpoint the pairs between which it splits, after adjusting for all pairs that were looked at. */
    Map<String, List<Split>> found() {
        double[] adjusted =
                Holm.adjusted(pairs.stream().mapToDouble(pair -> pair.welch.p()).toArray());
        Map<String, List<Split>> found = new HashMap<>();
        for (int i = 0; i < adjusted.length; i++) {
            Pair pair = pairs.get(i);
            if (pair.opposite() && adjusted[i] <= ALPHA) {
                found.computeIfAbsent(pair.touchpoint, any -> new ArrayList<>()).add(pair.split(adjusted[i]));
            }
        }
        return found;
    }
}
