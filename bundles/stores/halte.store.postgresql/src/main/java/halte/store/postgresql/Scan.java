package halte.store.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the rows of a question by binary COPY. Columns are taken from left to right. */
final class Scan {

    /** Takes the present row. */
    @FunctionalInterface
    interface Each {
        void take(Scan row);
    }

    private static final int HEADER = 19;

    private byte[] row;
    private int at;

    private Scan() {}

    static void of(Connection connection, String sql, Each each) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)");
        try {
            Scan scan = new Scan();
            scan.at = HEADER;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                scan.row = message;
                scan.rows(each);
                scan.at = 0;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void rows(Each each) {
        while (at < row.length && int16() >= 0) {
            each.take(this);
        }
    }

    long bigint() {
        return bigint(0);
    }

    long bigint(long missing) {
        if (int32() < 0) {
            return missing;
        }
        long high = int32();
        return high << 32 | int32() & 0xffff_ffffL;
    }

    int integer() {
        return int32() < 0 ? 0 : int32();
    }

    int smallint() {
        return int32() < 0 ? 0 : int16();
    }

    boolean bool() {
        return int32() > 0 && row[at++] != 0;
    }

    /** Returns a moment as milliseconds since 1970. */
    long millis() {
        return Math.floorDiv(bigint() + Rows.EPOCH_2000, 1_000L);
    }

    String text() {
        int length = int32();
        if (length < 0) {
            return null;
        }
        at += length;
        return new String(row, at - length, length, StandardCharsets.UTF_8);
    }

    private int int16() {
        int value = row[at] << 8 | row[at + 1] & 0xff;
        at += 2;
        return value;
    }

    private int int32() {
        int high = int16();
        return high << 16 | int16() & 0xffff;
    }
}
