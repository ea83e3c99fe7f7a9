package halte.store.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** New identifiers on their way into their table, each its own customer. */
final class IdentifierRows {

    private final Staged rows = new Staged();
    private final LongColumn number = rows.with("number", new LongColumn());
    private final IntColumn kind = rows.with("kind", new IntColumn());
    private final TextColumn value = rows.with("value", new TextColumn());
    private final LongColumn key = rows.with("key", new LongColumn());

    void add(long freshNumber, int kindCode, String text, long textKey) {
        number.add(freshNumber);
        kind.add(kindCode);
        value.add(text);
        key.add(textKey);
        rows.endRow();
    }

    void write(DuckDBConnection connection, Staging staging) throws SQLException {
        staging.insert(connection, "identifier SELECT number, kind, value, key, number FROM staged(?)", rows);
    }
}
