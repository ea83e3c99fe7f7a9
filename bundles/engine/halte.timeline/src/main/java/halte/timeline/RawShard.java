package halte.timeline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Collects the touches of one shard in the order in which they come. */
final class RawShard {

    /** What belongs to some rows only: which row, and the value. */
    record Sparse(Longs positions, Longs values) {

        Sparse() {
            this(new Longs(), new Longs());
        }

        void add(int position, long value) {
            positions.add(position);
            values.add(value);
        }

        int size() {
            return positions.size();
        }
    }

    final int shard;
    final PackedBuffer locals = new PackedBuffer();
    final PackedBuffer[] columns = new PackedBuffer[Column.ALL.length];
    final PackedBuffer linePositions = new PackedBuffer();
    final Sparse orders = new Sparse();
    final Sparse refunds = new Sparse();
    final Longs known = new Longs();
    final Map<String, Sparse> properties = new HashMap<>();
    final BitSet foreign = new BitSet();

    private int size;

    RawShard(int shard) {
        this.shard = shard;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new PackedBuffer();
        }
    }

    int size() {
        return size;
    }

    /** Makes sure that a customer is there, with or without touches. */
    void know(long customer) {
        known.add(Shards.local(customer));
    }

    PackedBuffer column(Column column) {
        return columns[column.ordinal()];
    }

    /** Makes room for rows that are about to come, and returns the position of the first. */
    int reserve(int rows) {
        size += rows;
        return size - rows;
    }

    void addProperty(int position, String name, long code) {
        properties.computeIfAbsent(name, key -> new Sparse()).add(position, code);
    }

    /** Adds the whole timelines of customers of a finished segment. */
    void addAll(Segment from, int firstCustomer, int lastCustomer) {
        for (int i = firstCustomer; i < lastCustomer; i++) {
            know(from.customers()[i]);
            int line = from.lineStarts()[i];
            for (int row = from.starts()[i]; row < from.starts()[i + 1]; row++) {
                addRow(from, row, Shards.local(from.customers()[i]), line);
                line += (int) from.value(Column.LINES, row);
            }
        }
        int firstRow = from.starts()[firstCustomer];
        int lastRow = from.starts()[lastCustomer];
        addKeys(from.orders(), orders, firstRow, lastRow);
        addKeys(from.refunds(), refunds, firstRow, lastRow);
    }

    private void addRow(Segment from, int row, int local, int firstLine) {
        locals.add(local);
        for (int i = 0; i < Column.LINES.ordinal(); i++) {
            columns[i].add(from.value(Column.ALL[i], row));
        }
        long lines = from.value(Column.LINES, row);
        for (int line = firstLine; line < firstLine + lines; line++) {
            linePositions.add(size);
            for (int i = Column.PRODUCT.ordinal(); i < columns.length; i++) {
                columns[i].add(from.value(Column.ALL[i], line));
            }
        }
        for (String name : from.properties().keySet()) {
            long code = from.property(name, row);
            if (code != 0) {
                addProperty(size, name, code);
            }
        }
        size++;
    }

    private void addKeys(Keyed from, Sparse to, int firstRow, int lastRow) {
        for (int i = from.from(firstRow); i < from.size() && from.rows()[i] < lastRow; i++) {
            to.add(size - (lastRow - from.rows()[i]), from.keys()[i]);
        }
    }
}
