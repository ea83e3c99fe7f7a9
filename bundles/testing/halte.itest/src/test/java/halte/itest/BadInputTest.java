package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.itest.Installed.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Input that is wrong: one clear failure each, nothing lost, nothing double. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int USER = 1;

    @TempDir
    static Path folder;

    private Installed halte;
    private Path mapping;

    @BeforeAll
    void begin() throws IOException {
        halte = Installed.in(folder);
        Files.writeString(halte.home().resolve("conf/halte.properties"), "zone=Europe/Amsterdam\nmemory=256m\n");
        halte.started();
        mapping = halte.write("mapping.json", Orders.MAPPING);
    }

    @AfterAll
    void end() {
        halte.close();
    }

    @Test
    void aTruncatedGzipSaysSoKeepsWhatWasReadAndGoesOnOnceTheFileIsWhole() throws IOException {
        byte[] whole = gzip(Orders.csv(20_000));
        Path file = halte.home().resolve("truncated.csv.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        Answer answer = run(file);
        assertNotEquals(0, answer.exit());
        assertTrue(answer.err().contains("CSV_TRUNCATED_GZIP"), answer.err());
        assertTrue(touches("truncated") < 20_000);
        Files.write(file, whole);
        run(file).expect(0);
        assertEquals(20_000, touches("truncated"));
    }

    @Test
    void aWrongCharsetSaysWhichAndStoresNoGarbage() throws IOException {
        Path file = halte.home().resolve("charset.csv");
        String text = Orders.csv(10).replace("Zwolle", "Besançon");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = run(file);
        assertNotEquals(0, answer.exit());
        assertTrue(answer.err().contains("UTF-8"), answer.err());
        run(file, "--charset", "ISO-8859-1").expect(0);
        assertEquals(10, touches("charset"));
        assertEquals(
                10,
                halte.sql("SELECT * FROM touch_property WHERE value = 'Besançon'")
                        .get("rows")
                        .size());
    }

    @Test
    void aLineLargerThanTheMemoryIsRejectedWithoutFillingIt() throws IOException {
        Path file = halte.home().resolve("endless.csv.gz");
        byte[] megabyte = gzip("x".repeat(1 << 20));
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gzip(Orders.csv(5) + "6,2026-01-01,"));
            for (int i = 0; i < 400; i++) {
                out.write(megabyte);
            }
            out.write(gzip("\n7,2026-01-07,c7,1.00,Zwolle\n"));
        }
        JsonNode report = halte.json("import", file.toString(), "--mapping", mapping.toString())
                .get("imports")
                .get(0);
        assertEquals(1, report.get("rejected").asInt());
        assertEquals(6, touches("endless"));
    }

    @Test
    void otherColumnsThanMappedAreNamedAndNothingIsStored() {
        Path file = halte.write("columns.csv", Orders.csv(10).replace("order,day", "ordernr,dag"));
        Answer answer = run(file).expect(USER);
        assertTrue(answer.err().contains("order") && answer.err().contains("day"), answer.err());
        assertEquals(0, touches("columns"));
    }

    @Test
    void rowsThatMakeNoSenseAreRejectedOneByOneWithTheReason() {
        Path file = halte.write(
                "rows.csv",
                Orders.csv(10) + "11,2026-13-45,c1,5.00,Zwolle\n12,2026-01-01,c1,five,Zwolle\n13,too few\n");
        JsonNode report = halte.json("import", file.toString(), "--mapping", mapping.toString())
                .get("imports")
                .get(0);
        assertEquals(13, report.get("read").asInt());
        assertEquals(3, report.get("rejected").asInt());
        assertEquals(3, halte.json("rejects", "rows").size());
        assertEquals(10, touches("rows"));
    }

    private Answer run(Path file, String... more) {
        String[] command = new String[4 + more.length];
        command[0] = "import";
        command[1] = file.toString();
        command[2] = "--mapping";
        command[3] = mapping.toString();
        System.arraycopy(more, 0, command, 4, more.length);
        return halte.halte(command);
    }

    private long touches(String connection) {
        return halte.count("SELECT count(*) AS n FROM touches WHERE source = '" + connection + "'");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
