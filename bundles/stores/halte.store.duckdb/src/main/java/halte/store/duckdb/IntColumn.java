package halte.store.duckdb;

import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** 32-bit numbers. Takes room only once there are different ones. */
final class IntColumn implements Column {

    private int first;
    private int[] values;
    private int size;

    IntColumn add(int value) {
        if (size == 0) {
            first = value;
        } else if (values == null && value != first) {
            values = new int[Math.max(1024, size * 2)];
            Arrays.fill(values, 0, size, first);
        }
        if (values != null) {
            put(value);
        }
        size++;
        return this;
    }

    private void put(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
    }

    @Override
    public DuckDBColumnType type() {
        return DuckDBColumnType.INTEGER;
    }

    @Override
    public String constant() {
        return values == null ? first + "::INTEGER" : null;
    }

    @Override
    public void copy(int from, int count, DuckDBWritableVector to) {
        for (int row = 0; row < count; row++) {
            to.setInt(row, values == null ? first : values[from + row]);
        }
    }
}
