package halte.timeline;

import static halte.model.Decimals.MISSING;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Finds the smallest form for the values of a column. */
final class Packer {

    /** Each divides the one before: days, minutes, whole units, seconds, cents. */
    private static final List<Divisor> FACTORS = LongStream.of(86_400_000, 60_000, 10_000, 1_000, 100, 1)
            .mapToObj(Divisor::new)
            .toList();

    private static final int MOST_IN_DICTIONARY = 256;

    /** When fewer than one row in so many has a value, only those are kept, each with the number of its row. */
    private static final int SPARSE = 8;

    private final long[] values;
    private final int size;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private boolean missing;
    private int there;

    private Packer(long[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** Packs the first {@code size} values; the array stays the caller's. */
    static Packed pack(long[] values, int size) {
        return new Packer(values, size).pack();
    }

    private Packed pack() {
        measure();
        if (min > max) {
            return Packed.constant(missing ? MISSING : 0);
        }
        if (min == max && !missing) {
            return Packed.constant(min);
        }
        return (long) there * SPARSE < size ? sparse() : dense();
    }

    private Packed dense() {
        long range = max - min;
        return range < 0 || range == Long.MAX_VALUE ? Packed.plain(values, size, largest()) : pack(range);
    }

    private Packed sparse() {
        int[] rows = new int[there];
        long[] kept = new long[there];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] != MISSING) {
                rows[at] = i;
                kept[at++] = values[i];
            }
        }
        return Packed.sparse(rows, pack(kept, there));
    }

    private long largest() {
        return Math.max(Math.abs(min), Math.abs(max));
    }

    private Packed pack(long range) {
        Divisor divisor = range > 0xFFFF ? divisor() : FACTORS.get(FACTORS.size() - 1);
        long factor = divisor.value();
        long top = range / factor + (missing ? 1 : 0);
        Packed small = top > 0xFF ? dictionary() : null;
        if (small != null) {
            return small;
        }
        if (top > 0xFFFF_FFFFL) {
            return Packed.plain(values, size, largest());
        }
        return Packed.steps(Codes.of(codes(divisor), size, top), min, factor, missing, largest());
    }

    private long[] codes(Divisor divisor) {
        long[] codes = new long[size];
        long first = missing ? divisor.value() : 0;
        for (int i = 0; i < size; i++) {
            codes[i] = values[i] == MISSING ? 0 : divisor.quotient(values[i] - min + first);
        }
        return codes;
    }

    private void measure() {
        for (int i = 0; i < size; i++) {
            long value = values[i];
            if (value == MISSING) {
                missing = true;
            } else {
                there++;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
    }

    private Divisor divisor() {
        int at = 0;
        Divisor found = FACTORS.get(0);
        for (int i = 0; i < size && found.value() > 1; i++) {
            while (values[i] != MISSING && !found.divides(values[i] - min)) {
                found = FACTORS.get(++at);
            }
        }
        return found;
    }

    private Packed dictionary() {
        LongIndex index = new LongIndex(MOST_IN_DICTIONARY);
        long[] codes = new long[size];
        for (int i = 0; i < size; i++) {
            codes[i] = index.add(values[i]);
            if (index.size() > MOST_IN_DICTIONARY) {
                return null;
            }
        }
        return Packed.coded(Codes.of(codes, size, 0xFF), Arrays.copyOf(index.keys(), index.size()), largest());
    }
}
