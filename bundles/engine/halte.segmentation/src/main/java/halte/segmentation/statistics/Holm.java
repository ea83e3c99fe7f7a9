package halte.segmentation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adjusts p-values for their number: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70. */
public final class Holm {

    private Holm() {}

    /** Returns the adjusted p-values, in the same order; those that are not known do not count and stay so. */
    public static double[] adjusted(double[] ps) {
        List<Integer> byP = IntStream.range(0, ps.length)
                .filter(i -> !Double.isNaN(ps[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ps[i]))
                .toList();
        double[] adjusted = ps.clone();
        double most = 0;
        for (int rank = 0; rank < byP.size(); rank++) {
            int i = byP.get(rank);
            most = Math.max(most, Math.min(1, ps[i] * (byP.size() - rank)));
            adjusted[i] = most;
        }
        return adjusted;
    }
}
