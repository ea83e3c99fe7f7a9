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
    private final Extent extent;
    private final boolean thorough;

    private Packer(long[] values, Extent extent, boolean thorough) {
        this.values = values;
        this.extent = extent;
        this.thorough = thorough;
    }

    /** Packs the first {@code size} values; the array stays the caller's. */
    static Packed pack(long[] values, int size) {
        return pack(values, Extent.of(values, size));
    }

    /** Packs values whose extent is known. */
    static Packed pack(long[] values, Extent extent) {
        return new Packer(values, extent, true).pack();
    }

    /** Packs values for a while: in little time, not always in the least room. */
    static Packed quick(long[] values, Extent extent) {
        return new Packer(values, extent, false).pack();
    }

    /** Tells whether so few values are there that only those are kept. */
    static boolean sparse(Extent extent) {
        return (long) extent.there() * SPARSE < extent.size();
    }

    private Packed pack() {
        if (extent.empty()) {
            return Packed.constant(extent.missing() ? MISSING : 0);
        }
        if (extent.only(extent.min())) {
            return Packed.constant(extent.min());
        }
        return sparse(extent) ? sparse() : dense();
    }

    private Packed dense() {
        long range = extent.span();
        return range < 0 || range == Long.MAX_VALUE ? plain() : pack(range);
    }

    private Packed plain() {
        return Packed.plain(values, extent.size(), extent.largest());
    }

    private Packed sparse() {
        int[] rows = new int[extent.there()];
        long[] kept = new long[rows.length];
        int at = 0;
        for (int i = 0; i < extent.size(); i++) {
            if (values[i] != MISSING) {
                rows[at] = i;
                kept[at++] = values[i];
            }
        }
        Packer dense = new Packer(kept, Extent.of(kept, at), thorough);
        return Packed.sparse(rows, dense.pack());
    }

    private Packed pack(long range) {
        Divisor divisor = range > 0xFFFF ? divisor() : FACTORS.get(FACTORS.size() - 1);
        long factor = divisor.value();
        long top = range / factor + (extent.missing() ? 1 : 0);
        Packed small = thorough && top > 0xFF ? dictionary() : null;
        if (small != null) {
            return small;
        }
        if (top > 0xFFFF_FFFFL) {
            return plain();
        }
        Steps steps = new Steps(divisor, extent.min() - (extent.missing() ? factor : 0));
        return Packed.steps(
                steps.codes(values, extent.size(), top), extent.min(), factor, extent.missing(), extent.largest());
    }

    private Divisor divisor() {
        long min = extent.min();
        int at = 0;
        Divisor found = FACTORS.get(0);
        for (int i = 0; i < extent.size() && found.value() > 1; i++) {
            while (values[i] != MISSING && !found.divides(values[i] - min)) {
                found = FACTORS.get(++at);
            }
        }
        return found;
    }

    private Packed dictionary() {
        LongIndex index = new LongIndex(MOST_IN_DICTIONARY);
        byte[] codes = new byte[extent.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) index.add(values[i]);
            if (index.size() > MOST_IN_DICTIONARY) {
                return null;
            }
        }
        return Packed.coded(new Codes.Bytes(codes), Arrays.copyOf(index.keys(), index.size()), extent.largest());
    }

    /** How a value becomes a code: how many steps it lies above a base; 0 when missing. */
    private record Steps(Divisor divisor, long base) {

        private int code(long value) {
            return value == MISSING ? 0 : (int) divisor.quotient(value - base);
        }

        Codes codes(long[] values, int size, long top) {
            return top <= 0xFF ? bytes(values, size) : top <= 0xFFFF ? shorts(values, size) : ints(values, size);
        }

        private Codes bytes(long[] values, int size) {
            byte[] codes = new byte[size];
            for (int i = 0; i < size; i++) {
                codes[i] = (byte) code(values[i]);
            }
            return new Codes.Bytes(codes);
        }

        private Codes shorts(long[] values, int size) {
            short[] codes = new short[size];
            for (int i = 0; i < size; i++) {
                codes[i] = (short) code(values[i]);
            }
            return new Codes.Shorts(codes);
        }

        private Codes ints(long[] values, int size) {
            int[] codes = new int[size];
            for (int i = 0; i < size; i++) {
                codes[i] = code(values[i]);
            }
            return new Codes.Ints(codes);
        }
    }
}
