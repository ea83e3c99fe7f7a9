package halte.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static final Path SCRIPT = Path.of("../src/main/archive/bin/halte");

    @Test
    void answersAreCutOnlyWhereTheScriptFoundAWidth() {
        assertEquals(97, Command.columns("97"));
        assertEquals(0, Command.columns(null));
        assertEquals(0, Command.columns("wide"));
        assertEquals(0, Command.columns("99999"));
    }

    @Test
    void aPipeHasNoWidthWhateverTheCallersTerminalHas(@TempDir Path java) throws IOException, InterruptedException {
        Path program = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\necho \"width $COLUMNS\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder asked = new ProcessBuilder("sh", SCRIPT.toString(), "segments");
        asked.environment().put("JAVA_HOME", java.toString());
        asked.environment().put("COLUMNS", "77");
        Process process = asked.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("width 0\n", said);
        assertEquals(0, process.waitFor());
    }
}
