package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void helpNamesEveryCommandAlsoThoseOfTheClientAndTheExitCodes() throws IOException {
        Answer help = rig.run("--help");
        assertEquals(0, help.exit());
        for (String command : List.of(
                "demo",
                "start",
                "stop",
                "status",
                "import",
                "segments",
                "focus",
                "layers",
                "customers",
                "kpis",
                "explain",
                "addons",
                "sql",
                "shell",
                "test",
                "rejects",
                "connections")) {
            assertTrue(help.out().lines().anyMatch(line -> line.startsWith("  " + command + " ")), command);
        }
        assertFalse(help.out().contains("gogo"), "hidden");
        assertTrue(help.out().contains("130"));
        assertEquals("", help.err());
    }

    @Test
    void helpOfASubcommandHasExamplesAndTheSharedOptions() throws IOException {
        Answer help = rig.run("segments", "run", "--help");
        assertEquals(0, help.exit());
        assertTrue(help.out().contains("halte segments run rfm value --at 2011-12-10"));
        assertTrue(help.out().contains("--json"));
        assertTrue(help.out().contains("--lang"));
    }

    @Test
    void theVersionIsThatOfTheProduct() throws IOException {
        assertEquals("Halte 0.1.0\n", rig.run("--version").out());
    }

    @Test
    void helpFitsTheTerminal() throws IOException {
        Map<String, Object> request =
                Map.of("args", List.of("import", "--help"), "cwd", "/", "columns", 70, "ansi", false);
        long longest = rig.ask(request)
                .out()
                .lines()
                .filter(line -> !line.startsWith("  halte "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertTrue(longest <= 70, "" + longest);
    }

    @Test
    void aWrongCommandLineIsAUsageErrorWithAHint() throws IOException {
        Answer wrong = rig.run("segmnts");
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().contains("segments"), wrong::err);
        assertEquals(2, rig.run().exit());
        assertEquals(2, rig.run("segments", "run", "--at", "tomorrow").exit());
        assertEquals(
                2,
                rig.run("customers", "part", "noColon", "a:b", "--reason", "r").exit());
        assertEquals(2, rig.run("kpis", "--by", "fortnight").exit());
        assertEquals(2, rig.run("status", "--lang", "fr").exit());
    }

    @Test
    void commandsOfTheClientSayWhoDoesThem() throws IOException {
        Answer answer = rig.run("start");
        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains("CLIENT_COMMAND"));
    }

    @Test
    void aMissingServiceIsANamedGapNotAStackTrace() throws IOException {
        rig.doors.remove(rig.segmentations);
        Answer answer = rig.run("segments");
        assertEquals(3, answer.exit());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains("halte.segmentation.api.Segmentations"));
        assertTrue(answer.err().contains("Code: SERVICE_GAP"));
        assertFalse(answer.err().contains("\tat "));
    }

    @Test
    void aFailureIsOneBlockThatSaysWhoMustActOrJsonForPrograms() throws IOException {
        Answer people = rig.run("rejects", "nowhere", "--lang", "nl");
        assertEquals("""
                Mislukt: There is no such connection.
                Wie moet iets doen: uzelf
                Wat te doen: Check the name.
                Code: CONNECTION_UNKNOWN
                """, people.err());
        Answer programs = rig.run("rejects", "nowhere", "--json");
        assertTrue(programs.err().contains("\"code\" : \"CONNECTION_UNKNOWN\""));
        assertEquals("", programs.out());
    }

    @Test
    void whateverACommandThrowsIsTheEnginesFaultAndReportedWithoutDetails() throws IOException {
        rig.doors.remove(rig.store);
        rig.doors.add(new BrokenStore());
        Answer answer = rig.run("sql", "select 1");
        assertEquals(7, answer.exit());
        assertTrue(answer.err().contains("COMMAND_BROKE"));
        assertFalse(answer.err().contains("secret"));
    }
}
