package halte.connector.jdbc;

import static halte.connector.jdbc.TestDatabase.column;
import static halte.connector.jdbc.TestDatabase.lastCursor;
import static halte.connector.jdbc.TestDatabase.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.connector.api.Connector;
import halte.connector.api.StreamDescriptor;
import halte.testkit.connector.RecordedRead;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class HostileNamesTest {

    private final TestDatabase database;

    HostileNamesTest(PostgresServer server) {
        database = new TestDatabase(server);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Test
    void anyNameOfTableAndColumnIsRead() {
        for (String name : List.of(
                "Order Lines",
                "a\"b",
                "x\"; DROP TABLE victims; --",
                "100%_\\",
                "a.b",
                "select",
                "Ünïcode 表",
                "'",
                "$1",
                "?")) {
            database.run(
                    "CREATE TABLE IF NOT EXISTS victims (id int)",
                    "CREATE TABLE " + quoted(name) + " (" + quoted("Id " + name) + " int PRIMARY KEY, " + quoted(name)
                            + " text)",
                    "INSERT INTO " + quoted(name) + " VALUES (1, 'one'), (2, 'two')");
            Connector connector = database.jdbc().cursor("Id " + name).connector();
            RecordedRead read = read(connector, name, null);
            assertEquals(List.of("Id " + name, name), read.fields().get(0));
            assertEquals(List.of("one", "two"), column(read, name));
            assertEquals(List.of("two"), column(read(connector, name, lastCursor(read)), name));
        }
        assertEquals(
                0, read(database.jdbc().connector(), "victims", null).records().size());
    }

    @Test
    void patternsChooseAmongTablesViewsAndSchemas() {
        database.run(
                "CREATE TABLE orders (id int)",
                "CREATE TABLE order_lines (id int)",
                "CREATE VIEW \"Order totals\" AS SELECT 1 AS total",
                "CREATE MATERIALIZED VIEW daily AS SELECT 1 AS day",
                "CREATE SCHEMA crm",
                "CREATE TABLE crm.customers (id int)",
                "CREATE TABLE crm.orders (id int)");
        assertEquals(List.of("Order totals", "daily", "order_lines", "orders"), streams());
        assertEquals(List.of("order_lines", "orders"), streams("order*"));
        assertEquals(List.of("orders"), streams("ORDERS"));
        assertEquals(List.of("crm.customers", "crm.orders"), streams("crm.*"));
        assertEquals(List.of("crm.orders", "daily"), streams("crm.orders, da?ly"));
        assertEquals(List.of("orders"), streams("public.orders"));
    }

    private List<String> streams(String... tables) {
        return database.jdbc().tables(tables).connector().discover().stream()
                .map(StreamDescriptor::name)
                .toList();
    }
}
