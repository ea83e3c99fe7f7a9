package halte.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.access.api.Role;
import halte.rest.fake.Client.Answer;
import halte.rest.fake.Rig;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateTest {

    private Rig rig;

    @BeforeAll
    void start() {
        rig = new Rig();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    /** Sends a request as it stands, with a Host header of its own. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", rig.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String rawStatus(String host) throws IOException {
        return raw("GET /api/v1/status HTTP/1.1\nHost: " + host + "\nAuthorization: Bearer " + rig.secret(Role.READER)
                        + "\nConnection: close\n\n")
                .lines()
                .findFirst()
                .orElse("");
    }

    @Test
    void aWrongTokenIsToldApartFromNoneAndEchoedNowhere() {
        Answer none = rig.with(null).get("/status").expect(401, "TOKEN_MISSING");
        assertEquals("Bearer realm=\"halte\"", none.header("WWW-Authenticate"));
        Answer wrong = rig.with("halte_secret_that_is_none").get("/status").expect(401, "TOKEN_UNKNOWN");
        assertEquals("Bearer realm=\"halte\", error=\"invalid_token\"", wrong.header("WWW-Authenticate"));
        assertFalse(wrong.text().contains("secret_that_is_none"));
    }

    @Test
    void aRevokedAndAnExpiredTokenSaySo() {
        String revoked = rig.access.create("gone", Role.READER, null, "test").secret();
        rig.access.revoke("gone", "test");
        rig.with(revoked).get("/status").expect(401, "TOKEN_REVOKED");
        String brief = rig.access
                .create("brief", Role.READER, Instant.now().plusMillis(50), "test")
                .secret();
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (rig.with(brief).get("/status").status() == 200 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        rig.with(brief).get("/status").expect(401, "TOKEN_EXPIRED");
    }

    @Test
    void aTokenInTheAddressCountsForNothing() {
        rig.with(null)
                .get("/status?access_token=" + rig.secret(Role.ADMINISTRATOR))
                .expect(401, "TOKEN_MISSING");
        rig.as(Role.READER).get("/status?access_token=x").expect(400, "REQUEST_PARAMETER_UNKNOWN");
    }

    @Test
    void manyWrongTokensAreRefusedForAMinuteWhileRightOnesPass() {
        try (Rig own = new Rig()) {
            for (int i = 0; i < 10; i++) {
                own.with("halte_" + i).get("/status").expect(401);
            }
            Answer answer = own.with("halte_x").get("/status").expect(429, "TOO_MANY_WRONG_TOKENS");
            assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
            own.as(Role.READER).get("/connectors").expect(200);
        }
    }

    @Test
    void aPageThatRebindsItsNameToThisMachineIsRefused() throws IOException {
        assertTrue(rawStatus("evil.example.com").contains("421"));
        assertTrue(rawStatus("evil.example.com:" + rig.port()).contains("421"));
        assertTrue(rawStatus("localhost.evil.example.com").contains("421"));
        for (String own :
                new String[] {"localhost", "LOCALHOST:8017", "127.0.0.1:1", "[::1]:8017", "halte.example.org"}) {
            assertTrue(rawStatus(own).contains("200"), own);
        }
    }

    @Test
    void noPageOfAnotherOriginMayAsk() {
        Answer preflight = rig.as(Role.READER).send("OPTIONS", "/status", null, "Access-Control-Request-Method", "GET");
        assertNull(preflight.header("Access-Control-Allow-Origin"));
        assertTrue(preflight.header("Allow").contains("GET"), preflight.header("Allow"));
    }

    @Test
    void answersTellBrowsersToKeepAndGuessNothing() {
        Answer answer = rig.as(Role.READER).get("/connectors").expect(200);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertNotNull(answer.header("Request-Id"));
        assertNull(answer.header("Server"));
        assertNull(answer.header("Set-Cookie"));
    }

    @Test
    void theIdOfTheProblemIsThatOfTheRequest() {
        Answer answer = rig.as(Role.READER).get("/nothing/here").expect(404, "HTTP_404");
        assertEquals(
                "urn:uuid:" + answer.header("Request-Id"),
                answer.json().path("instance").asText());
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
        String large = "x".repeat((1 << 20) + 10);
        rig.as(Role.ADMINISTRATOR).post("/sql", Map.of("statement", large)).expect(413, "BODY_TOO_LARGE");
        String body = "{\"statement\": \"" + large + "\"}";
        String chunk = Integer.toHexString(body.length()) + "\n" + body + "\n0\n\n";
        String answer = raw("POST /api/v1/sql HTTP/1.1\nHost: localhost\nAuthorization: Bearer "
                + rig.secret(Role.ADMINISTRATOR)
                + "\nContent-Type: application/json\nTransfer-Encoding: chunked\nConnection: close\n\n" + chunk);
        assertTrue(answer.contains("413"), answer);
    }

    @Test
    void whatIsNotJsonOrNotWantedIsSaidInWords() {
        rig.as(Role.ADMINISTRATOR)
                .post("/sql", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .expect(415);
        rig.as(Role.READER).get("/connectors", "Accept", "application/xml").expect(406);
        rig.as(Role.READER).send("PATCH", "/connectors", null).expect(405);
        Answer stranger = rig.as(Role.ADMINISTRATOR)
                .post("/sql", Map.of("statemnt", "select 1"))
                .expect(400, "BODY_INVALID");
        assertTrue(stranger.json().path("detail").asText().contains("statemnt"), stranger.text());
        rig.as(Role.ADMINISTRATOR).post("/sql", "null").expect(400, "BODY_INVALID");
        rig.as(Role.ADMINISTRATOR).post("/sql", "").expect(400);
        rig.as(Role.ADMINISTRATOR)
                .post("/sql", "{\"statement\":\"select 1\",\"statement\":\"x\"}")
                .expect(400);
    }

    @Test
    void aWrongBodyIsNotEchoedSinceItMayHoldSecrets() {
        Answer answer = rig.as(Role.ADMINISTRATOR)
                .put("/connections/x", "{\"type\": \"csv\", \"settings\": \"password=hunter2\"}")
                .expect(400, "BODY_INVALID");
        assertFalse(answer.text().contains("hunter2"), answer.text());
    }

    @Test
    void whatBreaksInsideGivesAProblemWithoutATrace() {
        rig.doors.add(0, new BrokenImports());
        Answer answer = rig.as(Role.READER).get("/connectors").expect(500, "REQUEST_BROKE");
        rig.doors.remove(0);
        assertFalse(answer.text().contains("at halte"), answer.text());
        assertFalse(answer.text().contains("Exception:"), answer.text());
    }

    @Test
    void headGivesTheHeadersOfGetAndNoBody() {
        Answer answer = rig.as(Role.READER).send("HEAD", "/connectors", null).expect(200);
        assertEquals("application/json", answer.header("Content-Type"));
        assertEquals("", answer.text());
    }

    @Test
    void aServiceThatIsMissingIsNamedWithWhenToAskAgain() {
        Object imports = rig.imports;
        rig.doors.remove(imports);
        Answer answer = rig.as(Role.READER).get("/connectors").expect(503, "SERVICE_GAP");
        assertNotNull(answer.header("Retry-After"));
        rig.with(null).get("/health").expect(503);
        rig.doors.add(imports);
    }
}
