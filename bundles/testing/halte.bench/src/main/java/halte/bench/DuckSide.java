package halte.bench;

import halte.model.Decimals;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The same touches in a DuckDB table in memory, one row per touch with its category beside it, so that DuckDB is spared the join;
 * terms are small integers and amounts fixed-point integers, so that it is spared texts and decimals.
 */
final class DuckSide implements AutoCloseable {

    private static final String TABLE = """
            CREATE TABLE touch (customer INTEGER, occurred_at BIGINT, type INTEGER, channel INTEGER, touchpoint INTEGER,
                category INTEGER, amount BIGINT, duration BIGINT)""";
    private static final List<String> NARROW = List.of("""
            CREATE TABLE narrow AS SELECT customer, occurred_at, type::UTINYINT AS type, channel::USMALLINT AS channel,
                touchpoint::USMALLINT AS touchpoint, category::USMALLINT AS category, amount::INTEGER AS amount,
                duration::INTEGER AS duration FROM touch""", "DROP TABLE touch", "ALTER TABLE narrow RENAME TO touch");

    private final DuckDBConnection connection;

    DuckSide() throws SQLException {
        connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    void load(Synthetic data) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("touch")) {
            data.chunks((touches, lines) -> append(appender, touches, lines));
        }
        run(NARROW);
    }

    private static void append(DuckDBAppender appender, TouchColumns touches, LineColumns lines) {
        try {
            int line = 0;
            for (int i = 0; i < touches.size(); i++) {
                appender.beginRow();
                appender.append((int) touches.identifier()[i]).append(touches.occurredAt()[i]);
                appender.append(touches.type()[i]).append(touches.channel()[i]).append(touches.touchpoint()[i]);
                boolean hasLine = line < lines.size() && lines.touch()[line] == touches.touch()[i];
                append(appender, hasLine, hasLine ? lines.category()[line++] : 0);
                append(appender, touches.amount()[i] != Decimals.MISSING, touches.amount()[i]);
                append(appender, touches.duration()[i] >= 0, touches.duration()[i] * (Decimals.ONE / 1000));
                appender.endRow();
            }
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static void append(DuckDBAppender appender, boolean there, int value) throws SQLException {
        if (there) {
            appender.append(value);
        } else {
            appender.appendNull();
        }
    }

    private static void append(DuckDBAppender appender, boolean there, long value) throws SQLException {
        if (there) {
            appender.append(value);
        } else {
            appender.appendNull();
        }
    }

    /** Runs a statement; its answer stays in a table. */
    void compute(String select) throws SQLException {
        run(List.of("CREATE OR REPLACE TEMP TABLE answer AS " + select));
    }

    /** Runs statements. */
    void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns how many values differ from the engine's by more than rounding. */
    long differences(List<TraitDeclaration> traits, TraitTable table) throws SQLException {
        long differences = 0;
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT * FROM answer ORDER BY customer")) {
            while (answer.next()) {
                int row = table.row(answer.getLong(1));
                rows++;
                for (int i = 0; i < traits.size(); i++) {
                    double theirs = answer.getDouble(i + 2);
                    differences += same(
                                    answer.wasNull() ? Double.NaN : theirs,
                                    table.columns().get(i).number(row))
                            ? 0
                            : 1;
                }
            }
        }
        return differences + Math.abs(rows - table.size());
    }

    private static boolean same(double one, double other) {
        return Double.isNaN(one) ? Double.isNaN(other) : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
    }

    String facts() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT version(), current_setting('threads')")) {
            answer.next();
            return answer.getString(1) + ", " + answer.getString(2) + " threads";
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
