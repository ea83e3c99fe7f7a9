package halte.store.duckdb;

import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** True or false. */
final class FlagColumn implements Column {

    private boolean[] values = new boolean[1024];
    private boolean mixed;
    private int size;

    FlagColumn add(boolean value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
        mixed |= value != values[0];
        return this;
    }

    @Override
    public DuckDBColumnType type() {
        return DuckDBColumnType.BOOLEAN;
    }

    @Override
    public String constant() {
        return mixed ? null : Boolean.toString(values[0]);
    }

    @Override
    public void copy(int from, int count, DuckDBWritableVector to) {
        for (int row = 0; row < count; row++) {
            to.setBoolean(row, values[from + row]);
        }
    }
}
