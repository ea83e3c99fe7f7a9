package halte.store.postgresql;

import halte.store.api.RowSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps an answer: each row as its values in words. */
final class Answer implements RowSink {

    private final List<String> rows = new ArrayList<>();

    static List<String> of(PostgresStore store, String sql) {
        Answer answer = new Answer();
        store.query(sql, 100_000, answer);
        return answer.rows;
    }

    @Override
    public void columns(List<String> names) {
        rows.clear();
    }

    @Override
    public void row(Object[] values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : " ").append(value);
        }
        rows.add(row.toString());
    }
}
