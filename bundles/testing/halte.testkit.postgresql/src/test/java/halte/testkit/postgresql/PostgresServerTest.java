package halte.testkit.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PostgresServerTest {

    private final PostgresServer server;

    PostgresServerTest(PostgresServer server) {
        this.server = server;
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void theServerIsRealAndSpeaksUtf8InUtc() throws SQLException {
        try (Connection connection = server.connect(server.newDatabase())) {
            assertTrue(ask(connection, "SELECT version()").startsWith("PostgreSQL 18."));
            assertEquals("UTF8", ask(connection, "SHOW server_encoding"));
            assertEquals("É", ask(connection, "SELECT upper('é')"));
        }
    }

    @Test
    void databasesAreApart() throws SQLException {
        String one = server.newDatabase();
        String other = server.newDatabase();
        assertNotEquals(one, other);
        try (Connection connection = server.connect(one);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE only_here (id int)");
        }
        try (Connection connection = server.connect(other)) {
            SQLException missing =
                    assertThrows(SQLException.class, () -> ask(connection, "SELECT count(*) FROM only_here"));
            assertEquals("42P01", missing.getSQLState());
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(server.url(), server.user(), "wrong"));
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void closingEndsTheServerAndRemovesItsData() throws SQLException {
        PostgresServer own = PostgresServer.start();
        Path data;
        try (Connection connection = own.connect(own.url())) {
            data = Path.of(ask(connection, "SHOW data_directory"));
            assertTrue(Files.exists(data.getParent()));
            own.close();
        }
        assertTrue(Files.notExists(data.getParent()), "the data are still there");
        assertThrows(SQLException.class, () -> own.connect(own.url()));
        own.close();
    }
}
