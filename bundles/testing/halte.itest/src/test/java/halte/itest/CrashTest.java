package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.itest.Installed.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that die and disks that fill up: nothing lost, nothing double. */
class CrashTest {

    /** Far less than so many touches need on their way into the file, where each takes more than a hundred bytes. */
    private static final int LITTLE_SPACE = 4 << 20;

    private static final int MANY = 300_000;

    private static final int RESOURCES = 5;

    @TempDir
    Path folder;

    private Installed halte;
    private Path mapping;

    @BeforeEach
    void begin() {
        halte = Installed.in(folder).asShipped();
        mapping = halte.write("mapping.json", Orders.MAPPING);
    }

    @AfterEach
    void end() {
        halte.close();
    }

    @Test
    void killedInTheMiddleOfAnImportNothingIsLostOrDouble() throws Exception {
        halte.started();
        Path file = halte.write("orders.csv", Orders.csv(120_000));
        Random random = new Random(7);
        for (int round = 0; round < 2; round++) {
            Process importing = halte.begin("import", file.toString(), "--mapping", mapping.toString());
            importing.waitFor(300 + random.nextInt(900), TimeUnit.MILLISECONDS);
            halte.kill();
            importing.waitFor();
            halte.started();
        }
        run(file).expect(0);
        JsonNode row = halte.sql(
                        "SELECT count(*) AS n, count(DISTINCT id) AS ids, CAST(sum(amount) AS VARCHAR) AS m FROM touches")
                .get("rows")
                .get(0);
        assertEquals(120_000, row.get("n").asLong());
        assertEquals(120_000, row.get("ids").asLong());
        assertEquals(
                0,
                new BigDecimal("120000.00")
                        .compareTo(new BigDecimal(row.get("m").asText())));
    }

    @Test
    void aFullDiskEndsTheImportWithAFailureAndItGoesOnOnceThereIsSpace() throws Exception {
        Files.createDirectories(halte.workspace());
        Assumptions.assumeTrue(
                mount("-t", "tmpfs", "-o", "size=2g", "tmpfs", halte.workspace().toString()),
                "mounting a small disk needs root");
        try {
            halte.started();
            Path file = halte.write("orders.csv", Orders.csv(MANY));
            mount(
                    "-o",
                    "remount,size=" + (used(halte.workspace()) + LITTLE_SPACE),
                    halte.workspace().toString());
            Answer answer = run(file).expect(RESOURCES);
            assertTrue(answer.err().contains("space"), answer.err());
            mount("-o", "remount,size=2g", halte.workspace().toString());
            run(file).expect(0);
            assertEquals(MANY, halte.count("SELECT count(*) AS n FROM touches"));
            halte.halte("stop").expect(0);
        } finally {
            new ProcessBuilder("umount", "-l", halte.workspace().toString())
                    .start()
                    .waitFor();
        }
    }

    private static long used(Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        return disk.getTotalSpace() - disk.getUnallocatedSpace();
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private Answer run(Path file) {
        return halte.halte("import", file.toString(), "--mapping", mapping.toString());
    }
}
