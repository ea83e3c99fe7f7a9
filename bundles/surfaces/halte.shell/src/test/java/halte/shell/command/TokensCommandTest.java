package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.access.AccessComponent;
import halte.access.api.Access;
import halte.access.api.Role;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensCommandTest {

    @TempDir
    Path data;

    private final Access access = new AccessComponent(new MemoryStore());
    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
        rig.doors.add(access);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void withoutTokensItSaysThatTheApiAnswersNobody() throws IOException {
        assertTrue(rig.run("tokens").out().contains("the REST API answers nobody"));
    }

    @Test
    void theSecretAloneIsPrintedSoThatAScriptCanKeepIt() throws IOException {
        Answer answer = rig.run("tokens", "create", "till", "--role", "reader");
        String secret = answer.out().strip();
        assertEquals("till", access.authenticate(secret).name());
        assertEquals(Role.READER, access.list().get(0).role());
        assertEquals("command:tester", access.list().get(0).by());
        assertTrue(answer.err().contains("shown this once"), answer.err());
        assertFalse(rig.run("tokens", "list").out().contains(secret.substring(6)));
        assertFalse(rig.run("tokens", "--json").out().contains(secret.substring(6)));
    }

    @Test
    void theLastDayIsIncluded() throws IOException {
        rig.run("tokens", "create", "ann", "--role", "marketer", "--expires", "2099-12-31");
        assertEquals(Instant.parse("2099-12-31T23:00:00Z"), access.list().get(0).expires());
    }

    @Test
    void aRoleMustBeSaidAndKnown() throws IOException {
        assertEquals(2, rig.run("tokens", "create", "till").exit());
        assertEquals(2, rig.run("tokens", "create", "till", "--role", "king").exit());
        assertEquals(0, access.list().size());
    }

    @Test
    void aRevokedTokenStaysInTheList() throws IOException {
        rig.run("tokens", "create", "till", "--role", "reader");
        assertEquals(0, rig.run("tokens", "revoke", "till").exit());
        assertTrue(access.list().get(0).revoked() != null);
        assertEquals(1, rig.run("tokens", "revoke", "nobody").exit());
        assertTrue(rig.run("tokens").out().contains("till"));
    }
}
