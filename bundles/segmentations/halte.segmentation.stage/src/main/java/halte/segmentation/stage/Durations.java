package halte.segmentation.stage;

import java.util.Map;
import java.util.TreeMap;

/**
 * For how many days something lasted, some of which still lasts: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete
 * observations, JASA 53 (1958) 457-481.
 */
final class Durations {

    private final TreeMap<Integer, long[]> days = new TreeMap<>();
    private long all;
    private long lasting;

    void ended(int after, long count) {
        days.computeIfAbsent(after, key -> new long[2])[0] += count;
        all += count;
    }

    void lasts(int since, long count) {
        days.computeIfAbsent(since, key -> new long[2])[1] += count;
        all += count;
        lasting += count;
    }

    long all() {
        return all;
    }

    long lasting() {
        return lasting;
    }

    /** Returns after how many days half have ended; null when they have not, as far as one can see. */
    Integer median() {
        double surviving = 1;
        long watched = all;
        for (Map.Entry<Integer, long[]> day : days.entrySet()) {
            surviving *= 1 - day.getValue()[0] / (double) watched;
            if (surviving <= 0.5) {
                return day.getKey();
            }
            watched -= day.getValue()[0] + day.getValue()[1];
        }
        return null;
    }
}
