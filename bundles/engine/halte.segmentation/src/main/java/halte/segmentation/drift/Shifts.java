package halte.segmentation.drift;

import halte.segmentation.api.Drift.Bin;
import halte.segmentation.api.Drift.Level;
import halte.segmentation.api.Drift.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Computes population stability indices, as {@link Shift} says. */
final class Shifts {

    private static final double MODERATE = 0.1;
    private static final double LARGE = 0.25;

    /** Below it chance alone may exceed the lower bound with ten bins. */
    private static final long FEWEST = 100;

    private Shifts() {}

    static Shift of(String name, List<String> labels, long[] then, long[] now) {
        long before = Arrays.stream(then).sum();
        long after = Arrays.stream(now).sum();
        List<Bin> bins = new ArrayList<>();
        double index = 0;
        for (int i = 0; i < then.length; i++) {
            bins.add(new Bin(labels.get(i), share(then[i], before), share(now[i], after)));
            if (then[i] != 0 || now[i] != 0) {
                double old = Math.max(0.5, then[i]) / before;
                double fresh = Math.max(0.5, now[i]) / after;
                index += (fresh - old) * Math.log(fresh / old);
            }
        }
        boolean known = before >= FEWEST && after >= FEWEST;
        return new Shift(
                name, before == 0 || after == 0 ? Double.NaN : index, known ? level(index) : Level.UNKNOWN, bins);
    }

    static Shift sizes(Map<String, Long> then, long otherThen, Map<String, Long> now, long otherNow) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        List<String> labels = new ArrayList<>(names);
        labels.add("-");
        return of("segments", labels, counts(names, then, otherThen), counts(names, now, otherNow));
    }

    private static long[] counts(TreeSet<String> names, Map<String, Long> sizes, long other) {
        long[] counts = new long[names.size() + 1];
        int next = 0;
        for (String name : names) {
            counts[next++] = sizes.getOrDefault(name, 0L);
        }
        counts[next] = other;
        return counts;
    }

    private static double share(long count, long total) {
        return total == 0 ? Double.NaN : (double) count / total;
    }

    private static Level level(double index) {
        return index > LARGE ? Level.LARGE : index >= MODERATE ? Level.MODERATE : Level.STABLE;
    }
}
