package halte.store.duckdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Texts; null stands for none. Takes room only once there is one. */
final class TextColumn implements Column {

    private static final byte[] NOTHING = {};

    private String[] values = {};
    private int size;

    TextColumn add(String value) {
        if (value != null) {
            if (size >= values.length) {
                values = Arrays.copyOf(values, Math.max(1024, size * 2));
            }
            values[size] = value;
        }
        size++;
        return this;
    }

    @Override
    public DuckDBColumnType type() {
        return DuckDBColumnType.VARCHAR;
    }

    @Override
    public String constant() {
        return values.length == 0 ? "NULL::VARCHAR" : null;
    }

    private String value(int row) {
        return row < values.length ? values[row] : null;
    }

    @Override
    public void copy(int from, int count, DuckDBWritableVector to) {
        byte[][] texts = new byte[count][];
        for (int row = 0; row < count; row++) {
            String text = value(from + row);
            texts[row] = text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
        }
        to.setStringUtf8Batch(0, texts);
        for (int row = 0; row < count; row++) {
            if (texts[row] == NOTHING) {
                to.setNull(row);
            }
        }
    }
}
