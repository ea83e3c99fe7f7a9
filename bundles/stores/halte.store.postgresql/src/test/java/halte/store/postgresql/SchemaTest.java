package halte.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SchemaTest {

    private final Databases databases;
    private final Settings settings;

    SchemaTest(PostgresServer server) {
        databases = new Databases(server);
        settings = databases.newDatabase();
    }

    @Test
    void aDatabaseOfAnEarlierVersionIsBroughtUpToDate() {
        PostgresStore.open(settings, new Schema(1)).close();
        try (PostgresStore store = PostgresStore.open(settings)) {
            assertEquals(List.of("1", "2"), Answer.of(store, "SELECT version FROM schema_version ORDER BY version"));
            assertEquals(List.of("0"), Answer.of(store, "SELECT count(*) FROM touches"));
        }
    }

    @Test
    void aMigrationThatBreaksOffLeavesTheDatabaseAsItWas() {
        PostgresStore.open(settings, new Schema(1)).close();
        databases.administer(settings.url(), "CREATE VIEW halte.consents AS SELECT 1 AS one");
        assertThrows(HalteException.class, () -> PostgresStore.open(settings));
        databases.administer(settings.url(), "DROP VIEW halte.consents");
        PostgresStore.open(settings).close();
    }

    @Test
    void aDatabaseOfANewerHalteIsRefusedAndLeftAlone() {
        PostgresStore.open(settings).close();
        databases.administer(settings.url(), "INSERT INTO halte.schema_version VALUES (99, now())");
        Failure failure = assertThrows(HalteException.class, () -> PostgresStore.open(settings))
                .failure();
        assertEquals("STORE_NEWER_SCHEMA", failure.code());
        assertEquals(Actor.USER, failure.actor());
        assertFalse(failure.advice().isBlank());
        databases.administer(settings.url(), "DELETE FROM halte.schema_version WHERE version = 99");
        PostgresStore.open(settings).close();
    }
}
