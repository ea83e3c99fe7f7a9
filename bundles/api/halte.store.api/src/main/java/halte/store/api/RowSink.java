package halte.store.api;

import java.util.List;

/** Takes the answer to an SQL question. Called on the asking thread. */
public interface RowSink {

    /** Takes the names of the columns; called once, first. */
    void columns(List<String> names);

    /** Takes one row: {@code String}, {@code Number}, {@code Boolean}, {@code java.time} values or null. The array may be kept. */
    void row(Object[] values);
}
