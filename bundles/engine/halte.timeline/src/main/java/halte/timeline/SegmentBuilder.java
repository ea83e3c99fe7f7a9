package halte.timeline;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Sorts the rows of a raw shard and packs them, one column at a time. */
final class SegmentBuilder {

    private static final Keyed NO_KEYS = new Keyed(new int[0], new long[0]);

    private final RawShard raw;
    private final int[] starts;
    private final long[] customers;
    private final int[] order;
    private final int[] rowOf;
    private int[] lines;
    private long[] unsorted = new long[0];
    private long[] sorted = new long[0];

    private SegmentBuilder(RawShard raw) {
        this.raw = raw;
        long[] locals = raw.locals.toArray();
        int[] ends = counts(locals);
        boolean[] there = present(ends);
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        order = RowSort.sort(locals, ends, values(Column.TIME), values(Column.TOUCH));
        rowOf = RowSort.invert(order);
        int[] positions = positions(there);
        customers = Arrays.stream(positions)
                .mapToLong(local -> Shards.customer(raw.shard, local))
                .toArray();
        starts = new int[positions.length + 1];
        for (int i = 0; i < positions.length; i++) {
            starts[i] = ends[positions[i]];
        }
        starts[positions.length] = locals.length;
    }

    static Segment build(RawShard raw) {
        return new SegmentBuilder(raw).build();
    }

    private long[] values(Column column) {
        return raw.column(column).toArray();
    }

    private int[] counts(long[] locals) {
        long most = -1;
        for (long local : locals) {
            most = Math.max(most, local);
        }
        for (int i = 0; i < raw.known.size(); i++) {
            most = Math.max(most, raw.known.get(i));
        }
        int[] counts = new int[(int) most + 1];
        for (long local : locals) {
            counts[(int) local]++;
        }
        return counts;
    }

    private boolean[] present(int[] counts) {
        boolean[] present = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            present[i] = counts[i] > 0;
        }
        for (int i = 0; i < raw.known.size(); i++) {
            present[(int) raw.known.get(i)] = true;
        }
        return present;
    }

    private static int[] positions(boolean[] present) {
        int[] positions = new int[present.length];
        int size = 0;
        for (int i = 0; i < present.length; i++) {
            positions[size] = i;
            size += present[i] ? 1 : 0;
        }
        return Arrays.copyOf(positions, size);
    }

    private Segment build() {
        Packed[] columns = new Packed[Column.ALL.length];
        lines = new int[order.length];
        packLines(columns);
        for (int i = 0; i < Column.LINES.ordinal(); i++) {
            columns[i] = pack(Column.ALL[i], order);
        }
        int[] lineStarts = lineStarts();
        return new Segment(
                customers,
                starts,
                lineStarts,
                columns,
                keyed(raw.orders),
                keyed(raw.refunds),
                properties(),
                raw.column(Column.TIME).extent().min(),
                raw.column(Column.TIME).extent().max(),
                Math.max(longest(starts), longest(lineStarts)));
    }

    private static int longest(int[] starts) {
        int longest = 0;
        for (int i = 1; i < starts.length; i++) {
            longest = Math.max(longest, starts[i] - starts[i - 1]);
        }
        return longest;
    }

    private Packed pack(Column column, int[] order) {
        PackedBuffer values = raw.column(column);
        Extent extent = values.extent();
        if (extent.size() == 0 || extent.only(column.absent())) {
            return null;
        }
        if (extent.only(extent.min())) {
            return Packed.constant(extent.min());
        }
        return extent.takesBytes() && !Packer.sparse(extent) ? narrow(values, order) : wide(values, order);
    }

    private static Packed narrow(PackedBuffer values, int[] order) {
        byte[] codes = values.toBytes();
        byte[] inOrder = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            inOrder[i] = codes[order[i]];
        }
        Extent extent = values.extent();
        return Packed.steps(new Codes.Bytes(inOrder), extent.min(), 1, extent.missing(), extent.largest());
    }

    private Packed wide(PackedBuffer values, int[] order) {
        if (unsorted.length < order.length) {
            unsorted = new long[order.length];
            sorted = new long[order.length];
        }
        values.copy(unsorted);
        for (int i = 0; i < order.length; i++) {
            sorted[i] = unsorted[order[i]];
        }
        return Packer.pack(sorted, values.extent());
    }

    private void packLines(Packed[] columns) {
        long[] positions = raw.linePositions.toArray();
        for (long position : positions) {
            lines[rowOf[(int) position]]++;
        }
        int[] next = new int[order.length + 1];
        for (int row = 0; row < order.length; row++) {
            next[row + 1] = next[row] + lines[row];
        }
        int[] lineOrder = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            lineOrder[next[rowOf[(int) positions[i]]]++] = i;
        }
        for (int i = Column.PRODUCT.ordinal(); i < columns.length; i++) {
            columns[i] = pack(Column.ALL[i], lineOrder);
        }
        columns[Column.LINES.ordinal()] = positions.length == 0 ? null : Packer.pack(widen(lines), lines.length);
    }

    private static long[] widen(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }

    private int[] lineStarts() {
        int[] lineStarts = new int[starts.length];
        for (int i = 0; i < customers.length; i++) {
            int sum = lineStarts[i];
            for (int row = starts[i]; row < starts[i + 1]; row++) {
                sum += lines[row];
            }
            lineStarts[i + 1] = sum;
        }
        return lineStarts;
    }

    private Keyed keyed(RawShard.Sparse sparse) {
        if (sparse.size() == 0) {
            return NO_KEYS;
        }
        int[] entries = new int[order.length];
        for (int i = 0; i < sparse.size(); i++) {
            entries[rowOf[(int) sparse.positions().get(i)]] = i + 1;
        }
        int[] rows = new int[sparse.size()];
        long[] keys = new long[rows.length];
        int at = 0;
        for (int row = 0; row < entries.length; row++) {
            if (entries[row] != 0) {
                rows[at] = row;
                keys[at++] = sparse.values().get(entries[row] - 1);
            }
        }
        return new Keyed(rows, keys);
    }

    private Map<String, Packed> properties() {
        return raw.properties.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> property(entry.getValue())));
    }

    private Packed property(RawShard.Sparse sparse) {
        long[] codes = new long[order.length];
        for (int i = 0; i < sparse.positions().size(); i++) {
            codes[rowOf[(int) sparse.positions().get(i)]] = sparse.values().get(i);
        }
        return Packer.pack(codes, codes.length);
    }
}
