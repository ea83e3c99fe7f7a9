package halte.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.access.api.Role;
import halte.rest.fake.Client.Answer;
import halte.rest.fake.Rig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {

    private static final long MILLION = 1_000_000;

    private final Rig rig = new Rig();

    @AfterAll
    void stop() {
        rig.close();
    }

    private HttpURLConnection ask(String accept, String encoding) throws IOException {
        HttpURLConnection http = (HttpURLConnection) URI.create("http://127.0.0.1:" + rig.port() + "/api/v1/sql")
                .toURL()
                .openConnection();
        http.setRequestMethod("POST");
        http.setDoOutput(true);
        http.setReadTimeout(120_000);
        http.setRequestProperty("Authorization", "Bearer " + rig.secret(Role.ADMINISTRATOR));
        http.setRequestProperty("Content-Type", "application/json");
        http.setRequestProperty("Accept", accept);
        http.setRequestProperty("Accept-Encoding", encoding);
        http.getOutputStream().write("{\"statement\": \"select n\"}".getBytes(StandardCharsets.UTF_8));
        return http;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void aMillionRowsPassThroughWithoutBeingKept() throws IOException {
        rig.store.rows = MILLION;
        ask("application/x-ndjson", "identity").getInputStream().close();
        long before = used();
        long most = 0;
        long lines = 0;
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                ask("application/x-ndjson", "identity").getInputStream(), StandardCharsets.UTF_8))) {
            while (rows.readLine() != null) {
                if (++lines == MILLION / 2) {
                    most = used() - before;
                }
            }
        }
        rig.store.rows = 3;
        assertEquals(MILLION, lines);
        assertTrue(most < 20_000_000, "half way through " + most + " more bytes are held, of 50 million that passed");
    }

    @Test
    void gzipIsOfferedForStreamsToo() throws IOException {
        HttpURLConnection http = ask("text/csv", "gzip");
        try (InputStream rows = new GZIPInputStream(http.getInputStream())) {
            assertEquals("gzip", http.getHeaderField("Content-Encoding"));
            String csv = new String(rows.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    "n,name,n\r\n1,\"a \"\"b\"\", c\",\r\n2,\"a \"\"b\"\", c\",1000\r\n3,\"a \"\"b\"\", c\",2011-12-09T12:50\r\n",
                    csv);
        }
    }

    @Test
    void anAnswerThatBreaksOffHalfWayIsNotMistakenForAWholeOne() throws IOException {
        rig.store.rows = MILLION;
        rig.store.breaksAfter = 100_000;
        InputStream rows = ask("application/x-ndjson", "identity").getInputStream();
        assertThrows(IOException.class, rows::readAllBytes);
        rig.store.breaksAfter = -1;
        rig.store.rows = 3;
    }

    @Test
    void anAnswerThatBreaksOffAtOnceIsAProblem() {
        rig.store.breaksAfter = 1;
        rig.as(Role.ADMINISTRATOR).post("/sql", Map.of("statement", "select n")).expect(500, "STORE_FAILED");
        rig.store.breaksAfter = -1;
    }

    @Test
    void jsonHasTheRowsAndWhetherThereAreMore() {
        Answer answer = rig.as(Role.ADMINISTRATOR)
                .post("/sql", Map.of("statement", "select n", "limit", 2))
                .expect(200);
        assertEquals(2, answer.json().path("rows").size());
        assertTrue(answer.json().path("more").asBoolean());
        assertTrue(answer.json().path("rows").get(0).path("n_2").isNull(), "a second column of one name");
        assertEquals(
                0,
                rig.as(Role.ADMINISTRATOR)
                        .post("/sql", Map.of("statement", "select n", "limit", 0))
                        .expect(400)
                        .json()
                        .path("rows")
                        .size());
    }

    @Test
    void membersComeInPagesOrInOneStream() {
        rig.as(Role.MARKETER)
                .put("/segmentations/rfm", Map.of("title", Map.of("en", "x", "nl", "x"), "strategy", "rfm"));
        String members = "/segmentations/rfm/segments/good/members";
        Answer first = rig.as(Role.READER).get(members + "?limit=2").expect(200);
        assertEquals(2, first.json().size());
        String next = first.header("Link");
        assertNotNull(next);
        String path = next.replaceFirst("</api/v1(.*)>; rel=\"next\"", "$1");
        Answer second = rig.as(Role.READER).get(path).expect(200);
        assertEquals(3, second.json().get(0).path("customer").asLong());
        assertNull(second.header("Link"));
        Answer all = rig.as(Role.READER).get(members, "Accept", "text/csv").expect(200);
        assertEquals(4, all.text().lines().count());
        assertEquals(
                1,
                rig.as(Role.READER)
                        .get(members + "?after=1&limit=1", "Accept", "application/x-ndjson")
                        .expect(200)
                        .text()
                        .lines()
                        .count());
    }

    @Test
    void aTimelineIsPagedToItsEndWithoutDoublesOrGaps() {
        String path = "/customers/1/touches?limit=1";
        StringBuilder seen = new StringBuilder();
        while (path != null) {
            Answer page = rig.as(Role.READER).get(path).expect(200);
            page.json().forEach(touch -> seen.append(touch.path("at").asText()).append(' '));
            String link = page.header("Link");
            path = link == null ? null : link.replaceFirst("</api/v1(.*)>; rel=\"next\"", "$1");
        }
        assertEquals("2011-12-09T12:50:00Z 2011-12-08T12:50:00Z 2011-12-07T12:50:00Z ", seen.toString());
    }
}
