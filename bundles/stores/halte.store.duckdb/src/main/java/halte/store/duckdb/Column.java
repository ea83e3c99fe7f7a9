package halte.store.duckdb;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** A column of rows on their way into the engine: grows by adding, and copies itself by the chunk. */
interface Column {

    DuckDBColumnType type();

    /** Returns the one value of all rows as SQL writes it, which spares copying; null when there are several. */
    String constant();

    /** Copies rows into a vector of the engine. */
    void copy(int from, int count, DuckDBWritableVector to);
}
