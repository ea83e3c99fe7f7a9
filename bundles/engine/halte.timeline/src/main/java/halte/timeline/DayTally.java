package halte.timeline;

import halte.model.Decimals;
import java.util.Arrays;

/** The different values of a part of a range with the days on which they occurred; to be filled latest first. Used again for the next part. */
final class DayTally {

    private final Tally tally = new Tally();
    private long[] first = new long[16];
    private long[] last = new long[16];

    static boolean kept(long quantity) {
        return quantity >= 0 || quantity == Decimals.MISSING;
    }

    void begin() {
        tally.begin();
    }

    void add(long value, long day) {
        int entry = tally.entry(value);
        if (entry >= first.length) {
            first = Arrays.copyOf(first, 2 * entry);
            last = Arrays.copyOf(last, 2 * entry);
        }
        if (tally.counts[entry] == 0) {
            last[entry] = day;
        }
        if (tally.counts[entry] == 0 || first[entry] != day) {
            tally.counts[entry]++;
        }
        first[entry] = day;
    }

    int size() {
        return tally.size;
    }

    long value(int entry) {
        return tally.values[entry];
    }

    long first(int entry) {
        return first[entry];
    }

    long last(int entry) {
        return last[entry];
    }

    int days(int entry) {
        return tally.counts[entry];
    }
}
