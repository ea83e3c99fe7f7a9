package halte.timeline;

import static halte.model.Decimals.MISSING;

/**
 * An immutable column of longs in as few bytes as its values allow: {@code base + factor * code}, with code 0 for a missing value
 * where there is one, or {@code dictionary[code]}.
 */
final class Packed {

    private final Codes codes;
    private final long base;
    private final long factor;
    private final boolean missing;
    private final long[] dictionary;

    Packed(Codes codes, long base, long factor, boolean missing, long[] dictionary) {
        this.codes = codes;
        this.base = missing ? base - factor : base;
        this.factor = factor;
        this.missing = missing;
        this.dictionary = dictionary;
    }

    /** Makes a column that holds the same value everywhere. */
    static Packed constant(long value) {
        return new Packed(new Codes.Constant(0), value, 1, false, null);
    }

    long get(int index) {
        long code = codes.get(index);
        if (dictionary != null) {
            return dictionary[(int) code];
        }
        return missing && code == 0 ? MISSING : base + factor * code;
    }

    /** Copies the values {@code from} to {@code to} to the beginning of {@code out}. */
    void copy(int from, int to, long[] out) {
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
        return codes.bytes() + (dictionary == null ? 0 : 8L * dictionary.length);
    }
}
