package halte.itest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.itest.Installed.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and refusing to start. */
class ArchiveTest {

    private static final int CONFIGURATION = 3;
    private static final int NOT_RUNNING = 8;

    @TempDir
    Path folder;

    @Test
    void aCommandSaysHowToStartWhenNothingRuns() {
        try (Installed halte = Installed.in(folder)) {
            Answer answer = byScript(halte, "segments").expect(NOT_RUNNING);
            assertTrue(answer.err().contains("halte start"), answer.err());
            assertTrue(byScript(halte, "--help").expect(0).out().contains("import"));
        }
    }

    @Test
    void startTellsWhereItRunsASecondProcessIsRefusedAndStopEndsIt() {
        try (Installed halte = Installed.in(folder)) {
            assertTrue(halte.halte("start").expect(0).out().contains("is running"));
            assertTrue(halte.halte("start").expect(0).out().contains("running already"));
            assertTrue(byScript(halte, "status")
                    .expect(0)
                    .out()
                    .contains(halte.workspace().toString()));
            assertSecondProcessRefusedAndToldWhoHoldsTheFolder(halte);
            byScript(halte, "status").expect(0);
            halte.halte("stop").expect(0);
            byScript(halte, "status").expect(NOT_RUNNING);
        }
    }

    private static Answer byScript(Installed halte, String... arguments) {
        return halte.script(Map.of(), arguments);
    }

    private static void assertSecondProcessRefusedAndToldWhoHoldsTheFolder(Installed halte) {
        Answer answer = halte.halte("run").expect(CONFIGURATION);
        assertTrue(answer.err().contains("process " + halte.pid()), answer.err());
        assertTrue(answer.err().contains("--workspace"), answer.err());
    }

    @Test
    void aWrongSettingStopsTheStartAndNamesIt() throws IOException {
        try (Installed halte = Installed.in(folder)) {
            Path settings = halte.home().resolve("conf/halte.properties");
            Files.writeString(settings, "zone=Europe/Amsterdm\ncurrency=EUR\n");
            assertTrue(halte.halte("start").expect(CONFIGURATION).err().contains("zone=Europe/Amsterdm"));
            Files.writeString(settings, "zone=Europe/Amsterdam\ncurency=EUR\n");
            assertTrue(halte.halte("start").expect(CONFIGURATION).err().contains("'curency'"));
        }
    }

    @Test
    void aCorruptConfigurationStopsTheStartAndNamesTheFile() {
        try (Installed halte = Installed.in(folder)) {
            halte.write("conf/mine.json", "{ \"halte.identity\": { \"limit\": ");
            Answer answer = halte.halte("start").expect(CONFIGURATION);
            assertTrue(answer.err().contains("conf/mine.json"), answer.err());
        }
    }

    @Test
    void aCorruptFeatureStopsTheStartAndNamesTheFile() throws IOException {
        try (Installed halte = Installed.in(folder)) {
            Files.writeString(halte.home().resolve("features/kpis.json"), "{", StandardOpenOption.TRUNCATE_EXISTING);
            assertTrue(halte.halte("start").expect(CONFIGURATION).err().contains("kpis.json"));
        }
    }

    @Test
    void aMissingJavaIsSaidInOneLine() {
        try (Installed halte = Installed.in(folder)) {
            Answer answer =
                    halte.script(Map.of("JAVA_HOME", "/nowhere"), "start").expect(CONFIGURATION);
            assertTrue(answer.err().contains("version 17"), answer.err());
        }
    }

    @Test
    void afterAKillItStartsAgainEvenWithAnInstallationInAnotherPlace() {
        try (Installed first = Installed.in(folder).started()) {
            first.kill();
            first.halte("status").expect(NOT_RUNNING);
            try (Installed moved = Installed.in(folder.resolve("moved"), first.workspace())) {
                moved.started();
                moved.halte("status").expect(0);
            }
        }
    }
}
