package halte.store.duckdb;

import java.util.BitSet;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** True or false. */
final class FlagColumn implements Column {

    private final BitSet values = new BitSet();
    private int size;

    FlagColumn add(boolean value) {
        values.set(size++, value);
        return this;
    }

    @Override
    public DuckDBColumnType type() {
        return DuckDBColumnType.BOOLEAN;
    }

    @Override
    public String constant() {
        return values.isEmpty() ? "false" : values.nextClearBit(0) >= size ? "true" : null;
    }

    @Override
    public void copy(int from, int count, DuckDBWritableVector to) {
        for (int row = 0; row < count; row++) {
            to.setBoolean(row, values.get(from + row));
        }
    }
}
