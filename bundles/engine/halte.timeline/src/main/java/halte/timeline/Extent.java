package halte.timeline;

import static halte.model.Decimals.MISSING;

/** What a column's values lie between, and how many there are. */
final class Extent {

    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private int size;
    private int there;

    static Extent of(long[] values, int size) {
        Extent extent = new Extent();
        extent.add(values, size);
        return extent;
    }

    private void add(long[] values, int count) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        int absent = 0;
        for (int i = 0; i < count; i++) {
            long value = values[i];
            if (value == MISSING) {
                absent++;
            } else {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        add(low, high, count, count - absent);
    }

    private void add(long low, long high, int count, int present) {
        min = Math.min(min, low);
        max = Math.max(max, high);
        size += count;
        there += present;
    }

    void add(Extent other) {
        add(other.min, other.max, other.size, other.there);
    }

    /** Returns the smallest value; above {@link #max} when there is none. */
    long min() {
        return min;
    }

    long max() {
        return max;
    }

    boolean empty() {
        return there == 0;
    }

    boolean missing() {
        return there < size;
    }

    int size() {
        return size;
    }

    /** Returns how many values are not missing. */
    int there() {
        return there;
    }

    /** Tells whether every value is this one. */
    boolean only(long value) {
        return value == MISSING ? empty() : !missing() && min == value && max == value;
    }

    /** Returns what no value exceeds, whatever its sign. */
    long largest() {
        return Math.max(Math.abs(min), Math.abs(max));
    }

    /** Returns how far the values lie apart; negative when that is beyond a long. */
    long span() {
        return max - min;
    }

    /** Tells whether a byte has room for each value's distance from the smallest one, and for a missing value where there is one. */
    boolean takesBytes() {
        return there > 0 && span() >= 0 && span() <= (missing() ? 0xFE : 0xFF);
    }
}
