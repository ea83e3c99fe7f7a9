package halte.timeline;

import static halte.model.Decimals.MISSING;

import java.util.Arrays;

/**
 * An immutable column of longs in as few bytes as its values allow: {@code base + factor * code}, with code 0 for a missing value
 * where there is one, or {@code dictionary[code]}; or only the values of the rows that have one.
 */
final class Packed {

    private final Codes codes;
    private final long base;
    private final long factor;
    private final boolean missing;
    private final long[] dictionary;
    private final int[] rows;
    private final long largest;

    /** Makes a column of values in all rows, or, when {@code rows} is not null, in those rows only. */
    private Packed(Codes codes, long base, long factor, boolean missing, long[] dictionary, int[] rows, long largest) {
        this.codes = codes;
        this.base = missing ? base - factor : base;
        this.factor = factor;
        this.missing = missing;
        this.dictionary = dictionary;
        this.rows = rows;
        this.largest = largest;
    }

    /** Makes a column of {@code base + factor * code}; {@code missing} tells whether code 0 is a missing value. */
    static Packed steps(Codes codes, long base, long factor, boolean missing, long largest) {
        return new Packed(codes, base, factor, missing, null, null, largest);
    }

    /** Makes a column of {@code dictionary[code]}. */
    static Packed coded(Codes codes, long[] dictionary, long largest) {
        return new Packed(codes, 0, 1, false, dictionary, null, largest);
    }

    /** Makes a column of values as they are. */
    static Packed plain(long[] values, int size, long largest) {
        return steps(Codes.longs(values, size), 0, 1, false, largest);
    }

    /** Makes a column that holds the same value everywhere. */
    static Packed constant(long value) {
        return steps(new Codes.Constant(0), value, 1, false, value == MISSING ? 0 : Math.abs(value));
    }

    /** Makes a column that holds {@code values} in some rows, ascending, and is missing in all others. */
    static Packed sparse(int[] rows, Packed values) {
        return new Packed(values.codes, values.base, values.factor, false, values.dictionary, rows, values.largest);
    }

    long get(int index) {
        if (rows == null) {
            return value(codes.get(index));
        }
        int found = Arrays.binarySearch(rows, index);
        return found < 0 ? MISSING : value(codes.get(found));
    }

    private long value(long code) {
        if (dictionary != null) {
            return dictionary[(int) code];
        }
        return missing && code == 0 ? MISSING : base + factor * code;
    }

    /** Returns what no value exceeds, whatever its sign. */
    long largest() {
        return largest;
    }

    /** Copies the values {@code from} to {@code to} to the beginning of {@code out}. */
    void copy(int from, int to, long[] out) {
        if (rows != null) {
            scatter(from, to, out);
            return;
        }
        codes.copy(from, to, out);
        int size = to - from;
        if (dictionary != null) {
            lookUp(out, size);
        } else if (missing) {
            decodeWithMissing(out, size);
        } else if (base != 0 || factor != 1) {
            decode(out, size);
        }
    }

    private void scatter(int from, int to, long[] out) {
        Arrays.fill(out, 0, to - from, MISSING);
        int found = Arrays.binarySearch(rows, from);
        for (int i = found < 0 ? -found - 1 : found; i < rows.length && rows[i] < to; i++) {
            out[rows[i] - from] = value(codes.get(i));
        }
    }

    private void lookUp(long[] out, int size) {
        long[] values = dictionary;
        for (int i = 0; i < size; i++) {
            out[i] = values[(int) out[i]];
        }
    }

    private void decodeWithMissing(long[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = out[i] == 0 ? MISSING : base + factor * out[i];
        }
    }

    private void decode(long[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = base + factor * out[i];
        }
    }

    long bytes() {
        return codes.bytes()
                + (dictionary == null ? 0 : 8L * dictionary.length)
                + (rows == null ? 0 : 4L * rows.length);
    }
}
