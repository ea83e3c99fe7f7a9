package halte.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBenchTest {

    @Test
    void everyMeasurementIsReported(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new StoreBench(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8), 4_000).run(StoreBench.QUICK, true);
        String report = bytes.toString(StandardCharsets.UTF_8);
        for (String measured : List.of(
                "append ", "append the same again", "replace memberships", "bare appender", "open", "scan touches")) {
            assertTrue(report.contains(measured), report);
        }
        assertTrue(report.contains("15,000"), "half the touches have three lines\n" + report);
    }
}
