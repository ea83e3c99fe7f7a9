package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.store.api.RowSink;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An analyst's question. It runs in a read-only transaction as a role that can reach no file. Functions with effects beyond the
 * transaction (such as ending other sessions, taking locks, or running SQL from a text) are those that PostgreSQL calls volatile: none
 * of them may be named.
 */
final class Question {

    private static final Set<String> QUESTIONS = Set.of("select", "with", "values", "table", "(");

    /** How PostgreSQL's other statements begin. */
    private static final Set<String> ORDERS = Set.of(
            ("alter analyze begin call checkpoint close cluster comment commit copy create deallocate declare delete discard do drop"
                            + " end execute explain fetch grant import insert listen load lock merge move notify prepare reassign"
                            + " refresh reindex release reset revoke rollback savepoint security set show start truncate unlisten"
                            + " update vacuum")
                    .split(" "));

    /** Volatile functions that do nothing but answer. */
    private static final Set<String> HARMLESS =
            Set.of("random", "random_normal", "clock_timestamp", "timeofday", "gen_random_uuid", "uuidv4", "uuidv7");

    private static final String VOLATILE =
            "SELECT EXISTS (SELECT FROM pg_proc WHERE provolatile = 'v' AND proname = ANY(?))";

    private static final int FETCHED = 1_000;

    private final Connection connection;
    private final String statement;

    Question(Connection connection, String statement) {
        this.connection = connection;
        this.statement = statement;
    }

    boolean answer(long limit, Duration time, RowSink rows) throws SQLException {
        judge();
        Sql.run(connection, "SET LOCAL statement_timeout = " + Math.max(1_000, time.toMillis()));
        try (Statement asked = connection.createStatement()) {
            asked.setEscapeProcessing(false);
            asked.setFetchSize(FETCHED);
            asked.setMaxRows((int) Math.min(limit, Integer.MAX_VALUE - 1L) + 1);
            try (ResultSet answer = asked.executeQuery(Texts.clean(statement))) {
                return send(answer, limit, rows);
            }
        } catch (SQLException thrown) {
            throw translated(thrown, time);
        }
    }

    private void judge() throws SQLException {
        Words words = Words.of(statement);
        if (words.several() || words.obscure() || words.first().isEmpty() || ORDERS.contains(words.first())) {
            throw refused(null);
        }
        if (!QUESTIONS.contains(words.first())) {
            throw invalid("it begins with none of SELECT, WITH, VALUES and TABLE", null);
        }
        String[] called =
                words.called().stream().filter(name -> !HARMLESS.contains(name)).toArray(String[]::new);
        if (Sql.holds(connection, VOLATILE, (Object) called)) {
            throw refused(null);
        }
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
                values[i] = plain(answer, i + 1, columns.getColumnType(i + 1), columns.getColumnTypeName(i + 1));
            }
            rows.row(values);
        }
        return false;
    }

    private static Object plain(ResultSet answer, int column, int type, String name) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                name.equals("timestamptz")
                        ? answer.getObject(column, OffsetDateTime.class)
                        : answer.getObject(column, LocalDateTime.class);
            case Types.DATE -> answer.getObject(column, LocalDate.class);
            case Types.TIME ->
                name.equals("time") ? answer.getObject(column, LocalTime.class) : answer.getString(column);
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.REAL, Types.DOUBLE, Types.NUMERIC ->
                name.equals("money") ? answer.getString(column) : answer.getObject(column);
            case Types.BIT, Types.BOOLEAN -> name.equals("bool") ? answer.getObject(column) : answer.getString(column);
            default -> answer.getString(column);
        };
    }

    private static HalteException translated(SQLException thrown, Duration time) throws SQLException {
        String state = Objects.requireNonNullElse(thrown.getSQLState(), "");
        if (Faults.isLost(thrown)) {
            throw thrown;
        }
        return switch (state) {
            case "25006", "42501", "25001" -> refused(thrown);
            case "57014" ->
                new Failure(
                                "SQL_TOO_LONG",
                                Actor.USER,
                                "The question took longer than " + time.toSeconds() + " seconds and was stopped.",
                                "Ask for less, or let the administrator allow more time.")
                        .asException(thrown);
            case "53100", "53200", "53400", "54000" ->
                new Failure(
                                "SQL_TOO_LARGE",
                                Actor.USER,
                                "The question needs more memory or disk than the PostgreSQL server may take.",
                                "Ask for less, or let the administrator allow the server more.")
                        .asException(thrown);
            default -> invalid(String.valueOf(thrown.getMessage()), thrown);
        };
    }

    private static HalteException refused(SQLException cause) {
        return new Failure(
                        "SQL_REFUSED",
                        Actor.USER,
                        "Only a single SELECT over the store's own tables is answered.",
                        "Ask with one SELECT and plain functions; docs/store.md names the tables.")
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
