package halte.store.duckdb;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.store.api.RowSink;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duckdb.DuckDBConnection;

/**
 * An analyst's question. It is judged by DuckDB's own parser, runs in a transaction that can change nothing, in an engine that reaches
 * no other file.
 */
final class Question {

    private final DuckDBConnection connection;
    private final String statement;

    Question(DuckDBConnection connection, String statement) {
        this.connection = connection;
        this.statement = statement;
    }

    boolean answer(long limit, Duration time, RowSink rows) throws SQLException {
        judge();
        String bounded = "FROM query('" + statement.replace("'", "''") + "') LIMIT "
                + Math.min(limit, Long.MAX_VALUE - 1) + " + 1";
        try (PreparedStatement asked = connection.prepareStatement(bounded)) {
            asked.setQueryTimeout((int) Math.max(1, time.toSeconds()));
            try (ResultSet answer = asked.executeQuery()) {
                return send(answer, limit, rows);
            }
        } catch (SQLException thrown) {
            throw translated(thrown, time);
        }
    }

    private void judge() throws SQLException {
        List<String> verdict = Sql.first(
                        connection,
                        """
                        SELECT j->>'error', j->>'error_type', j->>'error_message', json_array_length(j->'statements'), j::VARCHAR
                        FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS j)""",
                        row -> {
                            List<String> fields = new ArrayList<>();
                            for (int i = 1; i <= 5; i++) {
                                fields.add(row.getString(i));
                            }
                            return fields;
                        },
                        statement)
                .orElseThrow();
        boolean wrong = "true".equals(verdict.get(0));
        if (wrong && "parser".equals(verdict.get(1))) {
            throw invalid(verdict.get(2), null);
        }
        if (wrong || !"1".equals(verdict.get(3)) || changes(verdict.get(4))) {
            throw refused(null);
        }
    }

    /** DuckDB also takes INSERT and its like as a common table expression of a SELECT. */
    private static boolean changes(String tree) {
        return tree.matches("(?s).*\"type\":\"(INSERT|UPDATE|DELETE|MERGE)[A-Z_]*NODE\".*");
    }

    private static boolean send(ResultSet answer, long limit, RowSink rows) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        int width = columns.getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(columns.getColumnLabel(i));
        }
        rows.columns(names);
        for (long sent = 0; answer.next(); sent++) {
            if (sent == limit) {
                return true;
            }
            Object[] values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = plain(answer, i + 1, columns.getColumnType(i + 1));
            }
            rows.row(values);
        }
        return false;
    }

    private static Object plain(ResultSet answer, int column, int type) throws SQLException {
        Object value = answer.getObject(column);
        if (value instanceof Timestamp moment && type == Types.TIMESTAMP) {
            return moment.toLocalDateTime();
        }
        boolean known = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value.getClass().getPackageName().equals("java.time");
        return known ? value : value.toString();
    }

    private static HalteException translated(SQLException thrown, Duration time) {
        String text = String.valueOf(thrown.getMessage());
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("permission error")
                || lower.contains("read-only mode")
                || lower.contains("disabled by configuration")
                || lower.contains("cannot force checkpoint")
                || lower.contains("cannot checkpoint")
                || lower.contains("single select")) {
            return refused(thrown);
        }
        if (lower.contains("interrupt")) {
            return new Failure(
                            "SQL_TOO_LONG",
                            Actor.USER,
                            "The question took longer than " + time.toSeconds() + " seconds and was stopped.",
                            "Ask for less, or let the administrator allow more time.")
                    .asException(thrown);
        }
        if (lower.contains("out of memory")) {
            return new Failure(
                            "SQL_TOO_LARGE",
                            Actor.USER,
                            "The question needs more memory than the store may take.",
                            "Ask for less, or let the administrator allow the store more memory.")
                    .asException(thrown);
        }
        return invalid(text, thrown);
    }

    private static HalteException refused(SQLException cause) {
        return new Failure(
                        "SQL_REFUSED",
                        Actor.USER,
                        "Only a single SELECT over the store's own tables is answered.",
                        "Ask with one SELECT; docs/store.md names the tables.")
                .asException(cause);
    }

    private static HalteException invalid(String why, SQLException cause) {
        return new Failure(
                        "SQL_INVALID",
                        Actor.USER,
                        "The question is not valid: " + why,
                        "Correct it; docs/store.md names the tables and columns.")
                .asException(cause);
    }
}
