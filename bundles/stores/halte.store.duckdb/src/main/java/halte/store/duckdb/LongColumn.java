package halte.store.duckdb;

import halte.model.Decimals;
import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** 64-bit numbers; {@link Decimals#MISSING} stands for none. Takes room only once there are different ones. */
final class LongColumn implements Column {

    private long first;
    private long[] values;
    private int size;

    LongColumn add(long value) {
        if (size == 0) {
            first = value;
        } else if (values == null && value != first) {
            values = new long[Math.max(1024, size * 2)];
            Arrays.fill(values, 0, size, first);
        }
        if (values != null) {
            put(value);
        }
        size++;
        return this;
    }

    private void put(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = value;
    }

    @Override
    public DuckDBColumnType type() {
        return DuckDBColumnType.BIGINT;
    }

    @Override
    public String constant() {
        return values != null ? null : first == Decimals.MISSING ? "NULL::BIGINT" : first + "::BIGINT";
    }

    @Override
    public void copy(int from, int count, DuckDBWritableVector to) {
        for (int row = 0; row < count; row++) {
            long value = values == null ? first : values[from + row];
            if (value == Decimals.MISSING) {
                to.setNull(row);
            } else {
                to.setLong(row, value);
            }
        }
    }
}
