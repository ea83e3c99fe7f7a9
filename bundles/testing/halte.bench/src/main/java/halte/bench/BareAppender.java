package halte.bench;

import halte.model.Identifier;
import halte.model.ProductLine;
import halte.model.Touch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The peer of the store: touches, lines and identifiers go as they are, as texts and decimals, through DuckDB's appender into tables
 * without keys, a transaction for each batch. Nobody looks whether a touch is there already.
 */
final class BareAppender {

    private static final String TABLES = """
            CREATE TABLE touch (number BIGINT, source VARCHAR, id VARCHAR, occurred_at TIMESTAMP, received_at TIMESTAMP, type VARCHAR,
                channel VARCHAR, touchpoint VARCHAR, amount DECIMAL(18, 4), currency VARCHAR);
            CREATE TABLE line (touch BIGINT, product VARCHAR, name VARCHAR, category VARCHAR, quantity DECIMAL(18, 4),
                amount DECIMAL(18, 4));
            CREATE TABLE identifier (touch BIGINT, kind VARCHAR, value VARCHAR)""";

    private final Path folder;
    private final TouchMaker maker;

    BareAppender(Path folder, TouchMaker maker) {
        this.folder = folder;
        this.maker = maker;
    }

    Took run(int touches, int batch) {
        Properties limits = new Properties();
        limits.setProperty("memory_limit", "2GB");
        try (DuckDBConnection connection = (DuckDBConnection)
                        new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("peer.duckdb"), limits);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            connection.setAutoCommit(false);
            Took all = new Took(0, 0);
            for (int from = 0; from < touches; from += batch) {
                List<Touch> some = new ArrayList<>(batch);
                for (int number = from; number < Math.min(touches, from + batch); number++) {
                    some.add(maker.touch(number));
                }
                int first = from;
                all = all.plus(Took.by(() -> append(connection, statement, some, first)));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void append(DuckDBConnection connection, Statement statement, List<Touch> touches, int first)
            throws SQLException {
        // An appender takes part in a transaction only once there is one.
        statement.execute("SELECT 1");
        try (DuckDBAppender rows = connection.createAppender("touch");
                DuckDBAppender lines = connection.createAppender("line");
                DuckDBAppender identifiers = connection.createAppender("identifier")) {
            long number = first;
            for (Touch touch : touches) {
                number++;
                append(rows, number, touch);
                append(lines, identifiers, number, touch);
            }
        }
        connection.commit();
    }

    private static void append(DuckDBAppender rows, long number, Touch touch) throws SQLException {
        rows.beginRow()
                .append(number)
                .append(touch.source())
                .append(touch.id())
                .appendEpochMicros(touch.occurredAt().toEpochSecond() * 1_000_000)
                .appendEpochMicros(touch.receivedAt().toEpochMilli() * 1_000)
                .append(touch.type())
                .append(touch.channel())
                .append(touch.touchpoint());
        if (touch.amount() == null) {
            rows.appendNull().appendNull().endRow();
        } else {
            rows.append(touch.amount().amount().setScale(4))
                    .append(touch.amount().currency())
                    .endRow();
        }
    }

    private static void append(DuckDBAppender lines, DuckDBAppender identifiers, long number, Touch touch)
            throws SQLException {
        for (ProductLine line : touch.lines()) {
            lines.beginRow()
                    .append(number)
                    .append(line.product())
                    .append(line.name())
                    .append(line.category())
                    .append(line.quantity().setScale(4))
                    .append(line.amount().setScale(4))
                    .endRow();
        }
        for (Identifier identifier : touch.identifiers()) {
            identifiers
                    .beginRow()
                    .append(number)
                    .append(identifier.kind())
                    .append(identifier.value())
                    .endRow();
        }
    }
}
