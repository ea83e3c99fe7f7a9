package halte.store.duckdb;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** The identifiers that are held to be shared: touches count for others where they can. Used by writers only. */
final class Shared {

    private Set<Long> numbers;

    Shared(DuckDBConnection connection) throws SQLException {
        numbers =
                new HashSet<>(Sql.list(connection, "SELECT identifier FROM shared_identifier", row -> row.getLong(1)));
    }

    /** Returns the number of the identifier that a touch counts for; 0 when it has none. */
    long choose(Attribution who, int row) {
        int count = who.count(row);
        if (count == 0) {
            return 0;
        }
        long first = who.number(row, 0);
        for (int which = 0; which < count && !numbers.isEmpty(); which++) {
            long number = who.number(row, which);
            if (!numbers.contains(number)) {
                return number;
            }
        }
        return first;
    }

    void become(Set<Long> shared) {
        numbers = shared;
    }
}
