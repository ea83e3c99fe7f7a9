package halte.store.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done within one transaction. */
@FunctionalInterface
interface Work<T> {

    T with(Connection connection) throws SQLException;

    /** Called under the writers' lock when the change is on disk. */
    default void committed() {
        // Most work keeps nothing in memory.
    }

    /** Called under the writers' lock when the change is not known to be on disk. */
    default void undone() {
        // Most work keeps nothing in memory.
    }
}
