package halte.connector.jdbc;

import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One read: row after row into a sink, with a cursor now and then. */
final class Reading {

    private static final int CURSOR_EVERY = 1_000;

    private final Session session;
    private final Sql sql;
    private final Source source;
    private final Overlap overlap;
    private final int fetchSize;
    private final RecordSink sink;
    private final Place place;
    private long left;
    private long position;

    Reading(Session session, Sql sql, Source source, Reach reach, RecordSink sink) {
        this.session = session;
        this.sql = sql;
        this.source = source;
        this.overlap = reach.overlap();
        this.fetchSize = reach.fetchSize();
        this.sink = sink;
        this.place = new Place(source, reach.overlap());
    }

    /** How far back, and how many rows at a time. */
    record Reach(Overlap overlap, int fetchSize) {}

    void read(ReadRequest request) throws SourceFailed, SQLException {
        left = request.limit();
        JdbcCursor from = JdbcCursor.parse(request.cursor(), source.order());
        List<String> bounds = from == null ? List.of() : bounds(from);
        position = from == null ? 0 : Math.max(0, from.before() - between(bounds, from));
        sink.fields(source.names());
        boolean all = readPlaced(bounds);
        if (all && source.order().startsOver()) {
            sink.cursor(JdbcCursor.at(source.order(), 0, List.of()).format());
        } else if (all && source.order().goesOn()) {
            rejectUnplaced();
        }
    }

    private List<String> bounds(JdbcCursor from) {
        return source.order().startsOver()
                ? from.values()
                : List.of(overlap.before(
                        source.order().bounds().get(0).kind(), from.values().get(0)));
    }

    /** Counts the rows that the overlap brings again, so that positions stay what they were. */
    private long between(List<String> bounds, JdbcCursor from) throws SourceFailed, SQLException {
        if (bounds.equals(from.values())) {
            return 0;
        }
        try (PreparedStatement statement = session.prepare(sql.countBetween(source))) {
            Kind kind = source.order().bounds().get(0).kind();
            Values.bind(statement, 1, kind, bounds.get(0));
            Values.bind(statement, 2, kind, from.values().get(0));
            try (ResultSet rows = session.query(statement, source.stream())) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private boolean readPlaced(List<String> bounds) throws SourceFailed, SQLException {
        try (PreparedStatement statement = session.prepare(sql.rows(source, !bounds.isEmpty()))) {
            bind(statement, bounds);
            statement.setFetchSize((int) Math.min(fetchSize, Math.max(left, 1)));
            try (ResultSet rows = session.query(statement, source.stream())) {
                return give(rows, statement);
            }
        }
    }

    private void bind(PreparedStatement statement, List<String> bounds) throws SQLException {
        int at = 0;
        for (int i = 0; i < bounds.size(); i++) {
            Kind kind = source.order().bounds().get(i).kind();
            Values.bind(statement, ++at, kind, bounds.get(i));
            if (i < bounds.size() - 1) {
                Values.bind(statement, ++at, kind, bounds.get(i));
            }
        }
    }

    private boolean give(ResultSet rows, PreparedStatement statement) throws SourceFailed, SQLException {
        Object[] values = new Object[source.columns().size()];
        long since = 0;
        boolean more = false;
        while (left > 0 && (more = session.next(rows, statement, source.stream()))) {
            fill(rows, values);
            give(values);
            if (++since % CURSOR_EVERY == 0) {
                mark();
            }
        }
        mark();
        return !more && left > 0;
    }

    private void fill(ResultSet rows, Object[] values) throws SourceFailed {
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = Values.read(rows, i + 1, source.columns().get(i).kind());
            }
        } catch (SQLException thrown) {
            throw session.explain(thrown, source.stream());
        }
    }

    private void give(Object[] values) throws SourceFailed {
        boolean placed = place.pass(values, position);
        left--;
        position++;
        if (placed) {
            sink.record(position, values);
        } else {
            reject(position, values);
        }
    }

    private void reject(long at, Object[] values) {
        List<String> raw = new ArrayList<>();
        for (Object value : values) {
            raw.add(value == null ? "" : value.toString());
        }
        sink.reject(
                at,
                String.join(",", raw),
                Failures.cursorEmpty(source.order().bounds().get(0).name()));
    }

    private void mark() throws SourceFailed {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.cancelled();
        }
        JdbcCursor cursor = place.cursor();
        if (cursor != null) {
            sink.cursor(cursor.format());
        }
        sink.progress(position, 0);
    }

    private void rejectUnplaced() throws SourceFailed, SQLException {
        try (PreparedStatement statement = session.prepare(sql.withoutPlace(source))) {
            statement.setFetchSize(fetchSize);
            try (ResultSet rows = session.query(statement, source.stream())) {
                Object[] values = new Object[source.columns().size()];
                long at = 0;
                while (left > 0 && session.next(rows, statement, source.stream())) {
                    fill(rows, values);
                    reject(++at, values);
                    left--;
                }
            }
        }
        mark();
    }
}
