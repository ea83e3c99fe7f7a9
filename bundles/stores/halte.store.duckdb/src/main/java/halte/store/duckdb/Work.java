package halte.store.duckdb;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** Something done within one transaction. */
@FunctionalInterface
interface Work<T> {

    T with(DuckDBConnection connection) throws SQLException;

    /** Called under the writers' lock when the change is on disk. */
    default void committed() {
        // Most work keeps nothing in memory.
    }

    /** Called under the writers' lock when nothing of the change was stored. */
    default void undone() {
        // Most work keeps nothing in memory.
    }
}
