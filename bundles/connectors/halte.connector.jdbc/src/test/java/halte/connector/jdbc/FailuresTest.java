package halte.connector.jdbc;

import static halte.connector.jdbc.TestDatabase.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ReadRequest;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.testkit.connector.RecordedRead;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

@ExtendWith(PostgresExtension.class)
class FailuresTest {

    private static final String SECRET = "s3cret-never-shown";

    private final PostgresServer server;
    private final TestDatabase database;

    FailuresTest(PostgresServer server) {
        this.server = server;
        database = new TestDatabase(server);
        database.run(
                "CREATE TABLE orders (id int PRIMARY KEY, mail text)",
                "INSERT INTO orders VALUES (1, 'jan@example.org')");
    }

    private static Failure check(Jdbc jdbc) {
        CheckOutcome.Failed failed =
                assertInstanceOf(CheckOutcome.Failed.class, jdbc.connector().check());
        assertFalse(failed.failure().toString().contains(SECRET), "the password is shown");
        return failed.failure();
    }

    private static void assertFails(String code, Actor actor, Failure failure) {
        assertEquals(code, failure.code(), failure::message);
        assertEquals(actor, failure.actor(), failure::message);
    }

    @Test
    void wrongPasswordAndAccount() {
        Failure refused = check(Jdbc.at(database.url()).as("halte", SECRET));
        assertFails("JDBC_LOGIN_REFUSED", Actor.CONFIGURATION, refused);
        assertTrue(refused.message().contains("'halte'"), refused.message());
        assertFails(
                "JDBC_LOGIN_REFUSED",
                Actor.CONFIGURATION,
                check(Jdbc.at(database.url()).as("nobody", SECRET)));
    }

    @Test
    void unknownHostPortAndDatabase() {
        assertFails(
                "JDBC_HOST_UNKNOWN",
                Actor.CONFIGURATION,
                check(Jdbc.at("jdbc:postgresql://no-such-host.invalid/shop").as("a", SECRET)));
        assertFails(
                "JDBC_UNREACHABLE",
                Actor.EXTERNAL,
                check(Jdbc.at("jdbc:postgresql://127.0.0.1:1/shop").as("a", SECRET)));
        assertFails(
                "JDBC_DATABASE_UNKNOWN", Actor.CONFIGURATION, check(Jdbc.on(server, server.url("no_such_database"))));
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Jdbc jdbc = Jdbc.at("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/shop")
                    .as("a", SECRET)
                    .properties("socketTimeout=1", "connectTimeout=1");
            assertFails("JDBC_UNREACHABLE", Actor.EXTERNAL, check(jdbc));
        }
    }

    @Test
    void urlsWithSecretsAreRefusedWithoutShowingThem() {
        for (String url : new String[] {
            "jdbc:postgresql://db/shop?user=a&password=" + SECRET,
            "jdbc:sqlserver://db;databaseName=shop;user=a;Password = " + SECRET,
            "jdbc:mysql://a:" + SECRET + "@db/shop",
            "jdbc:oracle:thin:a/" + SECRET + "@//db:1521/shop"
        }) {
            assertFails("JDBC_SETTING_INVALID", Actor.CONFIGURATION, check(Jdbc.at(url)));
        }
        assertFails("JDBC_SETTING_INVALID", Actor.CONFIGURATION, check(Jdbc.at("localhost:5432/shop")));
        assertFails("JDBC_DRIVER_MISSING", Actor.CONFIGURATION, check(Jdbc.at("jdbc:oracle:thin:@//db:1521/shop")));
    }

    @Test
    void aMissingDriverIsNamedAndTheConnectionWorksOnceItArrives() {
        Drivers drivers = new Drivers();
        JdbcConnector connector = new JdbcConnector(database.jdbc().settings(), drivers);
        CheckOutcome.Failed none = assertInstanceOf(CheckOutcome.Failed.class, connector.check());
        assertFails("JDBC_DRIVER_MISSING", Actor.CONFIGURATION, none.failure());
        assertTrue(none.failure().message().contains("jdbc:postgresql:"), none.failure()::message);
        drivers.add(
                new OsgiDataSourceFactory(new org.h2.Driver()),
                Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.h2.Driver"));
        assertInstanceOf(CheckOutcome.Failed.class, connector.check());
        PGDataSourceFactory postgres = new PGDataSourceFactory();
        drivers.add(postgres, Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.postgresql.Driver"));
        assertInstanceOf(CheckOutcome.Ready.class, connector.check());
        drivers.remove(postgres);
        assertInstanceOf(CheckOutcome.Failed.class, connector.check());
    }

    @Test
    void thePasswordMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        Jdbc jdbc = Jdbc.at(database.url()).as(server.user(), "").passwordFile(file.toString());
        assertFails("JDBC_PASSWORD_UNREADABLE", Actor.CONFIGURATION, check(jdbc));
        Files.writeString(file, server.password() + "\n");
        assertInstanceOf(CheckOutcome.Ready.class, jdbc.connector().check());
    }

    @Test
    void missingTablesStreamsAndColumns() {
        assertFails(
                "JDBC_TABLE_MISSING", Actor.CONFIGURATION, check(database.jdbc().tables("orders", "invoices")));
        assertFails("JDBC_STREAM_UNKNOWN", Actor.USER, failure(database.jdbc().connector(), "invoices"));
        assertFails(
                "JDBC_COLUMN_MISSING",
                Actor.CONFIGURATION,
                check(database.jdbc().cursor("orders=changed")));
        assertFails(
                "JDBC_COLUMN_MISSING",
                Actor.CONFIGURATION,
                check(database.jdbc().keys("orders=number")));
        assertFails(
                "JDBC_TABLE_MISSING", Actor.CONFIGURATION, check(database.jdbc().queries("q = SELECT * FROM gone")));
        assertFails(
                "JDBC_QUERY_INVALID", Actor.CONFIGURATION, check(database.jdbc().queries("q = SELECT FROM WHERE")));
        assertFails(
                "JDBC_QUERY_INVALID",
                Actor.CONFIGURATION,
                check(database.jdbc().queries("q = SELECT nothing FROM orders")));
        assertFails(
                "JDBC_COLUMN_TWICE", Actor.CONFIGURATION, check(database.jdbc().queries("q = SELECT 1 AS a, 2 AS a")));
        assertFails(
                "JDBC_SETTING_INVALID",
                Actor.CONFIGURATION,
                check(database.jdbc().queries("SELECT 1")));
        assertFails(
                "JDBC_SETTING_INVALID",
                Actor.CONFIGURATION,
                check(database.jdbc().fetchSize(0)));
    }

    @Test
    void columnsWithoutAnOrderAreNoCursor() {
        database.run("CREATE TABLE odd (f float4, j jsonb, b boolean)");
        for (String column : new String[] {"f", "j", "b"}) {
            assertFails(
                    "JDBC_CURSOR_UNSUITABLE",
                    Actor.CONFIGURATION,
                    check(database.jdbc().cursor("odd=" + column)));
        }
    }

    @Test
    void tablesThatTheAccountMayNotRead() {
        database.run(
                "DO $$ BEGIN CREATE ROLE reader LOGIN PASSWORD '" + SECRET
                        + "'; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
                "CREATE TABLE salaries (id int)",
                "GRANT SELECT ON orders TO reader");
        Jdbc reader = Jdbc.at(database.url()).as("reader", SECRET);
        CheckOutcome.Ready ready =
                assertInstanceOf(CheckOutcome.Ready.class, reader.connector().check());
        assertTrue(ready.message().contains("1 stream(s); 1 more that the account may not read"), ready.message());
        assertFails("JDBC_FORBIDDEN", Actor.CONFIGURATION, failure(reader.connector(), "salaries"));
        assertFails("JDBC_FORBIDDEN", Actor.CONFIGURATION, check(reader.tables("salaries")));
    }

    @Test
    void valuesNeverStandInAFailure() {
        Failure failure = failure(
                database.jdbc().queries("q = SELECT mail::int AS n FROM orders").connector(), "q");
        assertFails("JDBC_VALUE_INVALID", Actor.CONFIGURATION, failure);
        assertFalse(failure.toString().contains("jan@example.org"), failure::message);
    }

    @Test
    void emptyKeyColumnsAreReported() {
        database.run("CREATE TABLE keyless (nr int)", "INSERT INTO keyless VALUES (1), (NULL)");
        assertFails(
                "JDBC_KEY_EMPTY",
                Actor.CONFIGURATION,
                failure(database.jdbc().keys("keyless=nr").connector(), "keyless"));
    }

    @Test
    void aDamagedCursorIsReported() {
        Connector connector = database.jdbc().connector();
        for (String cursor : new String[] {"", "csv1 a b c", "jdbc1 zz 1 =1", "jdbc1"}) {
            var outcome = connector.read(new ReadRequest("orders", cursor, Long.MAX_VALUE), new RecordedRead());
            assertTrue(outcome.toString().contains("JDBC_CURSOR_INVALID"), outcome::toString);
        }
    }

    @Test
    void nothingCanBeChanged() {
        database.run(
                "CREATE SEQUENCE numbers",
                "CREATE FUNCTION wipe() RETURNS int LANGUAGE sql AS 'DELETE FROM orders RETURNING id'");
        for (String query : new String[] {
            "SELECT nextval('numbers') AS n", "SELECT wipe() AS n",
        }) {
            assertFails(
                    "JDBC_READ_ONLY",
                    Actor.CONFIGURATION,
                    failure(database.jdbc().queries("q = " + query).connector(), "q"));
        }
        for (String query : new String[] {
            "WITH gone AS (DELETE FROM orders RETURNING *) SELECT * FROM gone",
            "SELECT 1 AS a) x; COMMIT; DELETE FROM orders; SELECT * FROM (SELECT 2 AS a",
            "DELETE FROM orders RETURNING id"
        }) {
            assertThrows(
                    HalteException.class,
                    () -> database.jdbc().queries("q = " + query).connector().discover());
        }
        assertEquals(
                1,
                TestDatabase.read(database.jdbc().connector(), "orders", null)
                        .records()
                        .size());
    }
}
