package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.store.api.RowSink;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @TempDir
    Path folder;

    private static List<Object> column(DuckStore store, String sql) {
        List<Object> values = new ArrayList<>();
        store.query(sql, 100, new RowSink() {
            @Override
            public void columns(List<String> names) {
                assertEquals(1, names.size());
            }

            @Override
            public void row(Object[] row) {
                values.add(row[0]);
            }
        });
        return values;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                new DuckDBDriver().connect("jdbc:duckdb:" + folder.resolve("halte.duckdb"), new Properties())) {
            Sql.run(connection, sql);
        }
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDateWithItsTouches() throws SQLException {
        Database.open(folder, Settings.DEFAULT, new Schema(1)).close();
        change("INSERT INTO term VALUES (1, 'shop'), (2, 'order'), (3, 'email')");
        change("INSERT INTO identifier VALUES (1, 3, 'a@x.org', " + halte.model.Keys.of("email", "a@x.org") + ", 1)");
        change("INSERT INTO touch VALUES (1, 1, 'T-1', " + halte.model.Keys.of("shop", "T-1")
                + ", 1, TIMESTAMP '2024-01-01 10:00', 11, TIMESTAMP '2024-01-01 10:00', 2, 0, 0, 0, 0, 0,"
                + " 125000, NULL, NULL, NULL, 0, NULL, NULL, NULL)");
        try (DuckStore store = DuckStore.open(folder)) {
            assertEquals(List.of(1, 2, 3), column(store, "SELECT version FROM schema_version ORDER BY version"));
            assertEquals(List.of("T-1"), column(store, "SELECT id FROM touches WHERE customer = 1 AND amount = 12.5"));
            assertEquals(
                    1,
                    store.identities()
                            .number(new halte.model.Identifier("email", "a@x.org"))
                            .orElseThrow());
        }
        try (DuckStore again = DuckStore.open(folder)) {
            assertEquals(List.of(3L), column(again, "SELECT count(*) FROM schema_version"));
        }
    }

    @Test
    void aStoreOfANewerHalteIsRefusedAndLeftAlone() throws SQLException {
        DuckStore.open(folder).close();
        change("INSERT INTO schema_version VALUES (99, TIMESTAMP '2030-01-01 00:00')");
        for (int i = 0; i < 2; i++) {
            Failure failure = assertThrows(HalteException.class, () -> DuckStore.open(folder))
                    .failure();
            assertEquals("STORE_NEWER_SCHEMA", failure.code());
            assertEquals(Actor.USER, failure.actor());
            assertFalse(failure.advice().isBlank());
        }
        change("DELETE FROM schema_version WHERE version = 99");
        DuckStore.open(folder).close();
    }
}
