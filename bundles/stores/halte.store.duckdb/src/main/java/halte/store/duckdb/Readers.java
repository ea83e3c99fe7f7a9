package halte.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.duckdb.DuckDBConnection;

/** Readers that wait for the next short question. An engine that is closed or given up has none left. */
final class Readers {

    /** As many as are worth their memory; more may be at work at once, and are closed when done. */
    private static final int KEPT = 8;

    private final Deque<Reader> idle = new ArrayDeque<>();
    private DuckDBConnection origin;

    /** Lets readers come from another connection from now on, or from none when null; closes those that wait. */
    synchronized void from(DuckDBConnection writer) throws SQLException {
        origin = writer;
        while (!idle.isEmpty()) {
            idle.pop().close();
        }
    }

    Reader take() throws SQLException {
        DuckDBConnection writer;
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
            writer = origin;
        }
        if (writer == null) {
            throw Faults.closed();
        }
        return new Reader(writer);
    }

    /** Takes back a reader whose question was answered. */
    void giveBack(Reader reader) throws SQLException {
        synchronized (this) {
            if (reader.isOf(origin) && idle.size() < KEPT) {
                idle.push(reader);
                return;
            }
        }
        reader.close();
    }
}
