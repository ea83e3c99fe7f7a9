package halte.connector.jdbc;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import halte.connector.api.Connector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.model.Failure;
import halte.testkit.connector.RecordedRead;
import halte.testkit.postgresql.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A PostgreSQL database of one test, and short ways to fill and read it. */
final class TestDatabase {

    private final PostgresServer server;
    private final String url;

    TestDatabase(PostgresServer server) {
        this.server = server;
        this.url = server.newDatabase();
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return server.connect(url);
    }

    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Jdbc jdbc() {
        return Jdbc.on(server, url);
    }

    static RecordedRead read(Connector connector, String stream, String cursor) {
        RecordedRead read = new RecordedRead();
        ReadOutcome outcome = connector.read(new ReadRequest(stream, cursor, Long.MAX_VALUE), read);
        assertInstanceOf(ReadOutcome.Completed.class, outcome, () -> "reading ended with " + outcome);
        return read;
    }

    static Failure failure(Connector connector, String stream) {
        ReadOutcome outcome = connector.read(ReadRequest.all(stream), new RecordedRead());
        return assertInstanceOf(ReadOutcome.Failed.class, outcome).failure();
    }

    static String lastCursor(RecordedRead read) {
        return read.marks().get(read.marks().size() - 1).cursor();
    }

    static List<Object> column(RecordedRead read, String name) {
        int at = read.fields().get(0).indexOf(name);
        return read.records().stream().map(record -> record.values().get(at)).toList();
    }
}
