package halte.store.duckdb;

import halte.model.Identifier;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
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
    long choose(List<Identifier> identifiers, Numbers known) {
        if (identifiers.isEmpty()) {
            return 0;
        }
        long first = known.of(identifiers.get(0));
        if (!numbers.contains(first)) {
            return first;
        }
        for (Identifier identifier : identifiers) {
            long number = known.of(identifier);
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
