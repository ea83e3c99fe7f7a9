package halte.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Databases that Halte cannot or may not work with, and who must act. */
@ExtendWith(PostgresExtension.class)
class RefusalTest {

    private static final String SECRET = "s3cr3t-of-nobody";

    private final PostgresServer server;
    private final Databases databases;
    private final Settings settings;

    RefusalTest(PostgresServer server) {
        this.server = server;
        databases = new Databases(server);
        settings = databases.newDatabase();
    }

    private static void assertRefused(String code, Actor actor, Settings with) {
        HalteException refused = assertThrows(HalteException.class, () -> PostgresStore.open(with));
        assertEquals(code, refused.failure().code());
        assertEquals(actor, refused.failure().actor());
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains(SECRET), trace.toString());
        assertFalse(with.toString().contains(SECRET));
    }

    private Settings with(String url, String user, String password) {
        return new Settings(url, user, password, 2, settings.queryTime(), Duration.ofSeconds(2));
    }

    @Test
    void aWrongPasswordUserDatabaseOrUrlIsTheAdministratorsToMend() {
        assertRefused("STORE_REFUSED", Actor.CONFIGURATION, with(settings.url(), settings.user(), SECRET));
        assertRefused("STORE_REFUSED", Actor.CONFIGURATION, with(settings.url(), "nobody", SECRET));
        assertRefused(
                "STORE_REFUSED", Actor.CONFIGURATION, with(server.url("no_such"), server.user(), server.password()));
        assertRefused("STORE_REFUSED", Actor.CONFIGURATION, with("jdbc:mysql://x/y?password=" + SECRET, "a", SECRET));
        assertRefused("STORE_REFUSED", Actor.CONFIGURATION, with("", "a", SECRET));
    }

    @Test
    void aServerThatDoesNotAnswerIsItsOwnersToStart() {
        String nobody = "jdbc:postgresql://127.0.0.1:1/halte?password=" + SECRET;
        assertRefused("STORE_UNREACHABLE", Actor.EXTERNAL, with(nobody, "halte", SECRET));
    }

    @Test
    void aSuperuserAndARoleThatReadsFilesAreRefused() {
        assertRefused("STORE_UNSUITABLE", Actor.CONFIGURATION, with(settings.url(), server.user(), server.password()));
        databases.administer(settings.url(), "GRANT pg_read_server_files TO " + settings.user());
        assertRefused("STORE_UNSUITABLE", Actor.CONFIGURATION, settings);
    }

    @Test
    void aDatabaseOfAnotherEncodingIsRefused() {
        String name = "latin_" + settings.user();
        databases.administer(
                settings.url(),
                "CREATE DATABASE " + name + " OWNER " + settings.user()
                        + " ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
        assertRefused(
                "STORE_UNSUITABLE", Actor.CONFIGURATION, with(server.url(name), settings.user(), settings.password()));
    }

    @Test
    void aRoleWithoutTheRightToMakeTablesIsRefused() {
        Settings others = databases.newDatabase();
        assertRefused("STORE_FORBIDDEN", Actor.CONFIGURATION, with(others.url(), settings.user(), settings.password()));
    }

    @Test
    void aSecondHalteIsRefusedAndToldWhereTheFirstIs() {
        try (PostgresStore first = PostgresStore.open(settings)) {
            Failure failure = assertThrows(HalteException.class, () -> PostgresStore.open(settings))
                    .failure();
            assertEquals("STORE_IN_USE", failure.code());
            assertEquals(Actor.USER, failure.actor());
            assertTrue(failure.message().contains("127.0.0.1"), failure.message());
            assertEquals(List.of(), first.documents().list("x"));
        }
        PostgresStore.open(settings).close();
    }

    @Test
    void aClosedStoreSaysSo() {
        PostgresStore store = PostgresStore.open(settings);
        store.close();
        for (Runnable call : List.<Runnable>of(
                () -> store.journal().entries(1, 1),
                () -> store.journal().record("a", "b", "c", null),
                () -> store.touches().snapshot())) {
            assertEquals(
                    "STORE_CLOSED",
                    assertThrows(HalteException.class, call::run).failure().code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "53100, STORE_FULL, RESOURCES",
        "53300, STORE_BUSY, RESOURCES",
        "57P01, STORE_UNREACHABLE, EXTERNAL",
        "08006, STORE_UNREACHABLE, EXTERNAL",
        "42501, STORE_FORBIDDEN, CONFIGURATION",
        "25006, STORE_UNSUITABLE, CONFIGURATION",
        "XX001, STORE_CORRUPT, RESOURCES",
        "XX000, STORE_FAILED, ENGINE",
        ", STORE_FAILED, ENGINE"
    })
    void eachComplaintOfTheServerNamesWhoMustAct(String state, String code, Actor actor) {
        Failure failure = Faults.of(new SQLException("Key (id)=(jan@x.org)", state), "db/halte")
                .failure();
        assertEquals(code, failure.code());
        assertEquals(actor, failure.actor());
        assertFalse(failure.toString().contains("jan@x.org"));
    }

    @Test
    void manyReadersAtOnceAreToldToWaitAndNotLeftHanging() {
        try (PostgresStore store = PostgresStore.open(with(settings.url(), settings.user(), settings.password()));
                var one = store.touches().snapshot();
                var two = store.touches().snapshot()) {
            assertEquals(one.last(), two.last());
            Failure failure = assertThrows(
                            HalteException.class, () -> store.journal().entries(1, 1))
                    .failure();
            assertEquals("STORE_BUSY", failure.code());
        }
    }
}
