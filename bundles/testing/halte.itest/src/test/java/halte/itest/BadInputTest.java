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
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is wrong and processes that die: one clear failure each, nothing lost, nothing double. */
class BadInputTest {

    private static final int USER = 1;
    private static final int RESOURCES = 5;
    private static final String MAPPING =
            """
            {"dates": {"formats": ["yyyy-MM-dd"], "zone": "UTC"}, "id": "{order}", "at": "{day}",
             "identifiers": [{"kind": "customer-number", "value": "{customer}"}],
             "touch": {"type": "order", "channel": "web", "amount": "{amount}", "currency": "EUR", "properties": {"town": "{town}"}}}
            """;

    @TempDir
    Path folder;

    private Installed halte;
    private Path mapping;

    @BeforeEach
    void begin() {
        halte = Installed.in(folder).started();
        mapping = halte.write("mapping.json", MAPPING);
    }

    @AfterEach
    void end() {
        halte.close();
    }

    @Test
    void aTruncatedGzipSaysSoKeepsWhatWasReadAndGoesOnOnceTheFileIsWhole() throws IOException {
        byte[] whole = gzip(orders(20_000));
        Path file = halte.home().resolve("orders.csv.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length * 2 / 3));
        Answer answer = run(file);
        assertNotEquals(0, answer.exit());
        assertTrue(answer.err().contains("CSV_TRUNCATED_GZIP"), answer.err());
        assertTrue(touches() < 20_000);
        Files.write(file, whole);
        run(file).expect(0);
        assertEquals(20_000, touches());
    }

    @Test
    void aWrongCharsetSaysWhichAndStoresNoGarbage() throws IOException {
        Path file = halte.home().resolve("orders.csv");
        String text = orders(10).replace("Zwolle", "Besançon");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = run(file);
        assertNotEquals(0, answer.exit());
        assertTrue(answer.err().contains("UTF-8"), answer.err());
        run(file, "--charset", "ISO-8859-1").expect(0);
        assertEquals(10, touches());
        assertEquals(
                10, halte.sql("SELECT * FROM touch_property WHERE value = 'Besançon'").get("rows").size());
    }

    @Test
    void aLineOfAGigabyteIsRejectedWithoutFillingTheMemory() throws IOException {
        Path file = halte.home().resolve("orders.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(orders(5).getBytes(StandardCharsets.UTF_8));
            out.write("6,2026-01-01,".getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
            out.write("\n7,2026-01-07,c7,1.00,Zwolle\n".getBytes(StandardCharsets.UTF_8));
        }
        JsonNode report = halte.json("import", file.toString(), "--mapping", mapping.toString())
                .get("imports")
                .get(0);
        assertEquals(1, report.get("rejected").asInt());
        assertEquals(6, touches());
    }

    @Test
    void otherColumnsThanMappedAreNamedAndNothingIsStored() {
        Path file = halte.write("orders.csv", orders(10).replace("order,day", "ordernr,dag"));
        Answer answer = run(file).expect(USER);
        assertTrue(answer.err().contains("order") && answer.err().contains("day"), answer.err());
        assertEquals(0, touches());
    }

    @Test
    void rowsThatMakeNoSenseAreRejectedOneByOneWithTheReason() {
        Path file = halte.write("orders.csv", orders(10) + "11,2026-13-45,c1,5.00,Zwolle\n12,2026-01-01,c1,five,Zwolle\n13,too few\n");
        JsonNode report = halte.json("import", file.toString(), "--mapping", mapping.toString())
                .get("imports")
                .get(0);
        assertEquals(13, report.get("read").asInt());
        assertEquals(3, report.get("rejected").asInt());
        assertEquals(3, halte.json("rejects", "orders").size());
        assertEquals(10, touches());
    }

    @Test
    void killedInTheMiddleOfAnImportNothingIsLostOrDouble() throws Exception {
        Path file = halte.write("orders.csv", orders(300_000));
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            Process importing = halte.begin("import", file.toString(), "--mapping", mapping.toString());
            importing.waitFor(400 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            halte.kill();
            importing.waitFor();
            halte.started();
        }
        run(file).expect(0);
        JsonNode row = halte.sql("SELECT count(*) AS n, count(DISTINCT id) AS ids, CAST(sum(amount) AS VARCHAR) AS m FROM touches")
                .get("rows")
                .get(0);
        assertEquals(300_000, row.get("n").asLong());
        assertEquals(300_000, row.get("ids").asLong());
        assertEquals(0, new java.math.BigDecimal("300000.00").compareTo(new java.math.BigDecimal(row.get("m").asText())));
    }

    @Test
    void aFullDiskEndsTheImportWithAFailureAndItGoesOnOnceThereIsSpace() throws Exception {
        halte.halte("stop").expect(0);
        Files.createDirectories(halte.workspace());
        Assumptions.assumeTrue(
                mount("-t", "tmpfs", "-o", "size=110m", "tmpfs", halte.workspace().toString()),
                "mounting a small disk needs root");
        try {
            halte.started();
            Path file = halte.write("orders.csv", orders(1_500_000));
            Answer answer = run(file).expect(RESOURCES);
            assertTrue(answer.err().contains("space"), answer.err());
            mount("-o", "remount,size=2g", halte.workspace().toString());
            run(file).expect(0);
            assertEquals(1_500_000, touches());
            halte.halte("stop").expect(0);
        } finally {
            new ProcessBuilder("umount", "-l", halte.workspace().toString()).start().waitFor();
        }
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ProcessBuilder(command).start().waitFor() == 0;
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

    private long touches() {
        return halte.sql("SELECT count(*) AS n FROM touches").get("rows").get(0).get("n").asLong();
    }

    private static String orders(int count) {
        StringBuilder text = new StringBuilder("order,day,customer,amount,town\n");
        for (int i = 1; i <= count; i++) {
            text.append(i).append(",2026-01-").append(10 + i % 20).append(",c").append(i % 997).append(",1.00,Zwolle\n");
        }
        return text.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
