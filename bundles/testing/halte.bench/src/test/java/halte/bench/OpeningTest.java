package halte.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @Test
    void whatWasFilledIsOpenedTwice(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Opening opening = new Opening(folder.resolve("new"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        opening.fill(3_000);
        opening.fill(1_000);
        opening.open();
        String report = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(3, report.split("3,000 touches of ", -1).length, "what is there is opened as it is\n" + report);
        assertTrue(report.contains("file to image"), report);
    }
}
