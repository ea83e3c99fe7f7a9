package halte.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.access.api.Access.Issued;
import halte.access.api.Role;
import halte.model.HalteException;
import halte.store.api.DocumentStore.Document;
import halte.store.api.Journal;
import halte.testkit.store.MemoryStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredAccessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Hand hand = new Hand();
    private final StoredAccess access = fresh();

    private StoredAccess fresh() {
        return new StoredAccess(store, hand, new SecureRandom());
    }

    @Test
    void aFreshHalteKnowsNoToken() {
        assertEquals(List.of(), access.list());
        assertEquals("TOKEN_UNKNOWN", code(() -> access.authenticate("admin")));
        assertEquals("TOKEN_UNKNOWN", code(() -> access.authenticate("")));
    }

    @Test
    void theSecretOpensAndOnlyItsHashIsKept() {
        Issued issued = access.create("till", Role.MARKETER, null, "command:ann");
        assertTrue(issued.secret().matches("halte_[A-Za-z0-9_-]{43}"), "256 bits in base64url");
        assertEquals(Role.MARKETER, access.authenticate(issued.secret()).role());
        assertFalse(issued.toString().contains(issued.secret()), "not in a log by accident");
        for (Document version : store.documents().versions("token", "till")) {
            assertFalse(version.json().contains(issued.secret()));
            assertFalse(version.json().contains(issued.secret().substring(6)));
        }
        assertFalse(journal().toString().contains(issued.secret().substring(6)));
    }

    @Test
    void anotherProcessOnTheSameStoreKnowsTheTokens() {
        String secret = access.create("till", Role.READER, null, "command:ann").secret();
        access.authenticate(secret);
        StoredAccess restarted = fresh();
        assertEquals("till", restarted.authenticate(secret).name());
        assertEquals(LocalDate.parse("2026-11-22"), restarted.list().get(0).lastUsed());
    }

    @Test
    void twoTokensHaveTwoSecretsAndAlmostIsNotEnough() {
        String one = access.create("one", Role.READER, null, "x").secret();
        String two = access.create("two", Role.READER, null, "x").secret();
        assertNotEquals(one, two);
        assertEquals("two", access.authenticate(two).name());
        assertEquals("TOKEN_UNKNOWN", code(() -> access.authenticate(one + "x")));
        assertEquals("TOKEN_UNKNOWN", code(() -> access.authenticate(one.substring(0, one.length() - 1))));
        assertEquals("TOKEN_UNKNOWN", code(() -> access.authenticate(Secrets.hash(one))));
    }

    @Test
    void aRevokedTokenOpensNothingAndStaysInTheList() {
        String secret = access.create("till", Role.READER, null, "x").secret();
        access.revoke("till", "command:ann");
        access.revoke("till", "command:ann");
        assertEquals("TOKEN_REVOKED", code(() -> access.authenticate(secret)));
        assertEquals("TOKEN_REVOKED", code(() -> fresh().authenticate(secret)));
        assertEquals(NOW, access.list().get(0).revoked());
        assertEquals("TOKEN_EXISTS", code(() -> access.create("till", Role.READER, null, "x")));
        assertEquals("TOKEN_UNKNOWN", code(() -> access.revoke("nobody", "x")));
    }

    @Test
    void aTokenExpiresOnTheInstant() {
        String secret =
                access.create("till", Role.READER, NOW.plusSeconds(60), "x").secret();
        hand.now = NOW.plusSeconds(59);
        access.authenticate(secret);
        hand.now = NOW.plusSeconds(60);
        assertEquals("TOKEN_EXPIRED", code(() -> access.authenticate(secret)));
        assertEquals("TOKEN_INVALID", code(() -> access.create("late", Role.READER, NOW, "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a\nb", "ä", "x'; drop"})
    void aNameThatCouldMeanSomethingElseIsRefused(String name) {
        assertEquals("TOKEN_INVALID", code(() -> access.create(name, Role.READER, null, "x")));
        assertEquals("TOKEN_INVALID", code(() -> access.create("x".repeat(65), Role.READER, null, "x")));
        assertEquals("TOKEN_INVALID", code(() -> access.create(null, Role.READER, null, "x")));
    }

    @Test
    void theDayOfUseIsWrittenOnceADay() {
        String secret = access.create("till", Role.READER, null, "x").secret();
        assertNull(access.list().get(0).lastUsed());
        for (int i = 0; i < 100; i++) {
            access.authenticate(secret);
        }
        assertEquals(1, store.documents().versions("token-use", "till").size());
        hand.now = NOW.plus(Duration.ofDays(1));
        access.authenticate(secret);
        access.authenticate(secret);
        assertEquals(2, store.documents().versions("token-use", "till").size());
        assertEquals(1, store.documents().versions("token", "till").size(), "use makes no version of the token");
        assertEquals(LocalDate.parse("2026-11-23"), access.list().get(0).lastUsed());
    }

    @Test
    void changesAreInTheJournal() {
        access.create("till", Role.ADMINISTRATOR, null, "command:ann");
        access.revoke("till", "token:boss");
        assertEquals(
                List.of("token:boss token.revoke till null", "command:ann token.create till role ADMINISTRATOR"),
                journal());
    }

    @Test
    void aRoleIncludesThoseBelowItOnly() {
        assertTrue(Role.ADMINISTRATOR.includes(Role.READER));
        assertTrue(Role.MARKETER.includes(Role.MARKETER));
        assertFalse(Role.MARKETER.includes(Role.ADMINISTRATOR));
        assertFalse(Role.READER.includes(Role.MARKETER));
    }

    private List<String> journal() {
        return store.journal().entries(Long.MAX_VALUE, 10).stream()
                .map(StoredAccessTest::line)
                .toList();
    }

    private static String line(Journal.Entry entry) {
        return entry.who() + " " + entry.action() + " " + entry.subject() + " " + entry.detail();
    }

    private static String code(Runnable call) {
        return assertThrows(HalteException.class, call::run).failure().code();
    }

    /** A clock that a test sets. */
    private static final class Hand extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
