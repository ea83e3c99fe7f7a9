package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job over HTTP, on what a user has after unpacking. */
class RestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CUSTOMERS = 997;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Installed halte;
    private String secret;

    private HttpResponse<String> ask(String method, String path, String body, String... headers) {
        try {
            String base =
                    Files.readString(halte.workspace().resolve("halte.http")).strip();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(Duration.ofSeconds(100))
                    .header("Content-Type", "application/json");
            if (secret != null) {
                request.header("Authorization", "Bearer " + secret);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private JsonNode expect(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        try {
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException none) {
            throw new AssertionError(answer.body(), none);
        }
    }

    private JsonNode run(String path, String body) {
        HttpResponse<String> started = ask("POST", path, body);
        expect(202, started);
        String location = started.headers().firstValue("Location").orElseThrow();
        JsonNode[] run = new JsonNode[1];
        Installed.await("the end of " + path, () -> {
            run[0] = expect(200, ask("GET", location.substring("/api/v1".length()) + "?wait=20", null));
            return !run[0].path("ended").isNull();
        });
        assertEquals("DONE", run[0].path("state").asText(), run[0].toString());
        return run[0].path("result");
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theMainJobRunsOverHttpFromATokenOnAndOutlivesARestart() throws IOException {
        halte = Installed.in(folder);
        try (Installed closing = halte.started()) {
            assertTrue(
                    Files.readString(closing.workspace().resolve("halte.http")).startsWith("http://127.0.0.1:"));
            expect(401, ask("GET", "/status", null));
            Installed.await(
                    "that all is well", () -> ask("GET", "/health", null).statusCode() == 200);
            String token = closing.halte("tokens", "create", "till", "--role", "administrator")
                    .expect(0)
                    .out();
            secret = token.strip();
            HttpResponse<String> status = ask("GET", "/status", null);
            expect(200, status);
            assertNull(status.headers().firstValue("Server").orElse(null), "it does not say what it is");
            importAndSegment();
            journalAndLogs();
            closing.halte("stop").expect(0);
            assertFalse(Files.exists(closing.workspace().resolve("halte.http")));
            closing.halte("start").expect(0);
            assertEquals(CUSTOMERS, members());
            closing.halte("tokens", "revoke", "till").expect(0);
            expect(401, ask("GET", "/status", null));
        }
    }

    private void importAndSegment() throws IOException {
        Path csv = halte.write("orders.csv", Orders.csv(1000));
        expect(
                200,
                ask(
                        "PUT",
                        "/connections/orders",
                        json(Map.of("type", "csv", "settings", Map.of("path", csv.toString(), "stream", "orders")))));
        String mapping = "/connections/orders/mappings/orders";
        HttpResponse<String> kept = ask("PUT", mapping, Orders.MAPPING);
        expect(204, kept);
        expect(412, ask("PUT", mapping, Orders.MAPPING, "If-Match", "\"9\""));
        expect(428, ask("PUT", mapping, Orders.MAPPING));
        expect(200, ask("GET", "/connections/orders/dry-run?stream=orders", null));
        JsonNode imported = run("/connections/orders/imports", "{}");
        assertTrue(imported.path("imports").get(0).path("touches").asLong() > 0, imported.toString());
        expect(
                200,
                ask(
                        "PUT",
                        "/segmentations/rfm",
                        json(Map.of("title", Map.of("en", "Value", "nl", "Waarde"), "strategy", "rfm"))));
        JsonNode ran = run("/segmentation-runs", "{\"at\": \"2026-01-31\"}");
        assertEquals(0, ran.path("failures").size(), ran.toString());
        assertEquals(CUSTOMERS, members());
        JsonNode report = expect(200, ask("GET", "/kpi-values?kpi=revenue&grain=month", null));
        assertEquals(0, report.path("failures").size(), report.toString());
        expect(200, ask("POST", "/sql", "{\"statement\": \"select count(*) as n from touches\"}"));
    }

    /** Counts the members of all segments, each read as a stream. */
    private long members() {
        long members = 0;
        JsonNode sizes = expect(200, ask("GET", "/segmentations/rfm", null)).path("sizes");
        for (var segment : sizes.properties()) {
            HttpResponse<String> stream = ask(
                    "GET",
                    "/segmentations/rfm/segments/" + segment.getKey() + "/members",
                    null,
                    "Accept",
                    "application/x-ndjson");
            assertEquals(200, stream.statusCode());
            assertEquals(segment.getValue().asLong(), stream.body().lines().count());
            members += stream.body().lines().count();
        }
        return members;
    }

    private void journalAndLogs() throws IOException {
        String journal = ask("GET", "/journal", null).body();
        for (String action : new String[] {
            "token.create",
            "import.connect",
            "import.map",
            "import.run",
            "segmentation.define",
            "segmentation.run",
            "sql.query"
        }) {
            assertTrue(journal.contains(action), action + " is missing in " + journal);
        }
        assertTrue(journal.contains("token:till"));
        String log = Files.readString(halte.workspace().resolve("logs/halte.log"));
        assertFalse(log.contains(secret), "a secret in the log");
        assertFalse(log.contains("0.0.0.0"), "it never listened on other addresses");
        assertTrue(log.contains("token:till"), "who asked is in the log");
    }

    @Test
    void aPortThatIsTakenStopsTheStartWithWhatToDo() throws IOException {
        halte = Installed.in(folder);
        try (ServerSocket other = new ServerSocket(0)) {
            Installed.Answer answer =
                    halte.script(Map.of("HALTE_HTTP_PORT", Integer.toString(other.getLocalPort())), "start");
            answer.expect(3);
            assertTrue(answer.err().contains("http.port"), answer.err());
        }
    }

    @Test
    void offMeansThatNothingListens() throws IOException {
        halte = Installed.in(folder);
        halte.script(Map.of("HALTE_HTTP_PORT", "off"), "start").expect(0);
        assertFalse(Files.exists(halte.workspace().resolve("halte.http")));
        assertFalse(
                Files.readString(halte.workspace().resolve("logs/halte.log")).contains("Started ServerConnector"));
        halte.close();
    }
}
