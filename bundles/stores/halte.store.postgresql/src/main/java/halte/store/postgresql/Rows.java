package halte.store.postgresql;

import halte.model.Decimals;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into a table by binary COPY, many times as fast as INSERT. Nothing is sent before the first row. */
final class Rows implements AutoCloseable {

    /** The binary format's moments count from 2000-01-01. */
    static final long EPOCH_2000 = 946_684_800_000_000L;

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int FLUSH = 1 << 16;

    private final Connection connection;
    private final String sql;
    private final int width;
    private CopyIn copy;
    private byte[] buffer = new byte[FLUSH + 4_096];
    private int length;

    private Rows(Connection connection, String sql, int width) {
        this.connection = connection;
        this.sql = sql;
        this.width = width;
    }

    /** Begins to write into columns of a table. */
    static Rows into(Connection connection, String table, String... columns) {
        String sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
        return new Rows(connection, sql, columns.length);
    }

    Rows row() throws SQLException {
        if (copy == null) {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            append(HEADER);
        } else if (length > FLUSH) {
            flush();
        }
        return int16(width);
    }

    Rows bigint(long value) {
        return int32(Long.BYTES).int64(value);
    }

    /** Writes a number in fixed point, or NULL when it is missing. */
    Rows fixed(long value) {
        return value == Decimals.MISSING ? missing() : bigint(value);
    }

    Rows integer(int value) {
        return int32(Integer.BYTES).int32(value);
    }

    Rows smallint(int value) {
        return int32(Short.BYTES).int16(value);
    }

    Rows bool(boolean value) {
        int32(1);
        ensure(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    Rows moment(Instant value) {
        return bigint(ChronoUnit.MICROS.between(Instant.EPOCH, value) - EPOCH_2000);
    }

    Rows text(String value) {
        if (value == null) {
            return missing();
        }
        byte[] bytes = Texts.clean(value).getBytes(StandardCharsets.UTF_8);
        int32(bytes.length);
        append(bytes);
        return this;
    }

    Rows missing() {
        return int32(-1);
    }

    private Rows int16(int value) {
        ensure(Short.BYTES);
        buffer[length++] = (byte) (value >>> 8);
        buffer[length++] = (byte) value;
        return this;
    }

    private Rows int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    private Rows int64(long value) {
        return int32((int) (value >>> 32)).int32((int) value);
    }

    private void append(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, length);
        length = 0;
    }

    /** Ends the rows: they are in the table when this returns. */
    void finish() throws SQLException {
        if (copy != null) {
            int16(-1);
            flush();
            copy.endCopy();
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
