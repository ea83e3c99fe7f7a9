package halte.store.duckdb;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionBindInfo;

/** Rows on their way into the engine, as named columns. */
final class Staged {

    private record Named(String name, Column column) {}

    private final List<Named> columns = new ArrayList<>();
    private final List<Column> sent = new ArrayList<>();
    private int rows;

    <C extends Column> C with(String name, C column) {
        columns.add(new Named(name, column));
        return column;
    }

    /** Counts a row whose columns were all added to. */
    void endRow() {
        rows++;
    }

    int rows() {
        return rows;
    }

    /** Returns all columns for a SELECT: those with a single value by that value, the others by name. */
    String selection() {
        StringJoiner selection = new StringJoiner(", ");
        for (Named one : columns) {
            selection.add(isSent(one) ? one.name() : one.column().constant() + " AS " + one.name());
        }
        return selection.toString();
    }

    /** The first one always goes, for there must be one. */
    private boolean isSent(Named column) {
        return column == columns.get(0) || column.column().constant() == null;
    }

    void declare(DuckDBTableFunctionBindInfo to) {
        sent.clear();
        for (Named one : columns) {
            if (isSent(one)) {
                sent.add(one.column());
                to.addResultColumn(one.name(), one.column().type());
            }
        }
        to.setCardinality(rows, true);
    }

    /** Copies rows into a chunk; returns how many, 0 at the end. */
    int copy(int from, DuckDBDataChunkWriter to) {
        int count = Math.min(rows - from, Chunks.SIZE);
        for (int column = 0; column < sent.size() && count > 0; column++) {
            sent.get(column).copy(from, count, to.vector(column));
        }
        return count;
    }
}
