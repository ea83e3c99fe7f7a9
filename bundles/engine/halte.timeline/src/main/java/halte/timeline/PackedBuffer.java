package halte.timeline;

import static halte.model.Decimals.MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing column whose older part is packed already. */
final class PackedBuffer {

    private static final int CHUNK = 4096;

    private final List<Packed> full = new ArrayList<>();
    private final Extent extent = new Extent();
    private int[] ends = new int[4];
    private long[] open = new long[0];
    private int size;

    void add(long value) {
        if (size == open.length) {
            makeRoom();
        }
        open[size++] = value;
    }

    private void makeRoom() {
        if (size < CHUNK) {
            open = Arrays.copyOf(open, Math.max(16, Math.min(CHUNK, size * 4)));
        } else {
            seal();
        }
    }

    private void seal() {
        if (size > 0) {
            pack(open, size);
            size = 0;
        }
    }

    /** Adds values at once; the array stays the caller's. */
    void addAll(long[] values, int count) {
        if (size == 0 && count >= CHUNK / 4) {
            pack(values, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            add(values[i]);
        }
    }

    private void pack(long[] values, int count) {
        if (full.size() == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        Extent run = Extent.of(values, count);
        extent.add(run);
        ends[full.size()] = extent.size();
        full.add(Packer.quick(values, run));
    }

    int size() {
        return extent.size() + size;
    }

    /** Returns what the values lie between. */
    Extent extent() {
        seal();
        return extent;
    }

    long[] toArray() {
        long[] all = new long[extent().size()];
        copy(all);
        return all;
    }

    /** Copies all values to the beginning of {@code out}. */
    void copy(long[] out) {
        seal();
        each((from, values, count) -> System.arraycopy(values, 0, out, from, count));
    }

    /** Returns values that take 255 steps at most as codes above the smallest one; 0 is a missing value where there is one. */
    byte[] toBytes() {
        byte[] all = new byte[extent().size()];
        long base = extent.min() - (extent.missing() ? 1 : 0);
        each((from, values, count) -> {
            for (int i = 0; i < count; i++) {
                all[from + i] = (byte) (values[i] == MISSING ? 0 : values[i] - base);
            }
        });
        return all;
    }

    private interface Each {
        void take(int from, long[] values, int count);
    }

    private void each(Each each) {
        long[] values = new long[0];
        int from = 0;
        for (int i = 0; i < full.size(); i++) {
            int count = ends[i] - from;
            values = values.length < count ? new long[count] : values;
            full.get(i).copy(0, count, values);
            each.take(from, values, count);
            from = ends[i];
        }
    }
}
