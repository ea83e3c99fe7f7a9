package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.model.Actor;
import halte.model.Failure;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
        Files.writeString(data.resolve("May orders.csv.gz"), "");
        Files.writeString(data.resolve("map.json"), "{\"stream\": \"rows\"}");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aFileBecomesAConnectionNamedAfterItWithPathsFromWhereThePersonIs() throws IOException {
        Answer answer = rig.run(
                "import",
                "May orders.csv.gz",
                "--mapping",
                "map.json",
                "--delimiter",
                ";",
                "--no-header",
                "--fields",
                "a,b",
                "--set",
                "comment=#");
        assertEquals(0, answer.exit(), answer::err);
        Map<String, Object> settings = rig.imports.settings.get("May-orders");
        assertEquals(data.resolve("May orders.csv.gz").toString(), settings.get("path"));
        assertEquals(";", settings.get("delimiter"));
        assertEquals(false, settings.get("header"));
        assertEquals("#", settings.get("comment"));
        assertEquals("rows", settings.get("stream"));
        assertArrayEquals(new String[] {"a", "b"}, (String[]) settings.get("names"));
    }

    @Test
    void theAccountAddsUpAndNamesEveryReason() throws IOException {
        String out = rig.run("import", "May orders.csv.gz", "--mapping", "map.json")
                .out()
                .replaceAll(" +", " ");
        assertTrue(out.contains("May-orders/rows (1.5 s)"), out);
        assertTrue(out.contains("read 10 100.0 %"), out);
        assertTrue(out.contains("= mapped 8 80.0 %"), out);
        assertTrue(out.contains("+ rejected 1 10.0 %"), out);
        assertTrue(out.contains(" DATE_INVALID 1 10.0 %"), out);
        assertTrue(out.contains("2 customers from 4 identifiers"), out);
    }

    @Test
    void progressIsShownAndTakenAwayBeforeTheAnswer() throws IOException {
        List<String> progress =
                rig.run("import", "May orders.csv.gz", "--mapping", "map.json").progress();
        assertTrue(progress.stream().anyMatch(line -> line.startsWith("Reading  [")), progress::toString);
        assertEquals("", progress.get(progress.size() - 1));
    }

    @Test
    void importingAgainNeedsNoMappingAndFindsDuplicates() throws IOException {
        rig.run("import", "May orders.csv.gz", "--mapping", "map.json");
        JsonNode again = json(rig.run("import", "--connection", "May-orders", "--reconcile", "--json"));
        assertEquals(8, again.at("/imports/0/duplicates").asInt());
        assertEquals("2011-12-10T00:00:00Z", again.at("/imports/0/started").asText());
        assertEquals(3, again.at("/withdrawn/0/touches").asInt());
        assertEquals(2, again.at("/resolution/customers").asInt());
    }

    @Test
    void withoutResolvingNoCustomersAreCounted() throws IOException {
        Answer answer = rig.run("import", "May orders.csv.gz", "--mapping", "map.json", "--no-resolve", "--json");
        assertTrue(json(answer).get("resolution").isNull());
    }

    @Test
    void oneBrokenConnectionDoesNotKeepTheOthersFromRunning() throws IOException {
        rig.run("import", "May orders.csv.gz", "--mapping", "map.json");
        rig.run("import", "--type", "other", "--name", "b", "--mapping", "map.json");
        rig.imports.broken.put(
                "May-orders", new Failure("SOURCE_AWAY", Actor.EXTERNAL, "No answer.", "Ask its owner."));
        Answer answer = rig.run("import", "--all");
        assertEquals(4, answer.exit());
        assertTrue(answer.out().contains("b/rows"));
        assertTrue(answer.err().contains("SOURCE_AWAY"));
    }

    @Test
    void aDryRunShowsWhatRecordsBecomeAndNoTerminalCommandsFromTheSource() throws IOException {
        Answer answer = rig.run("import", "May orders.csv.gz", "--mapping", "map.json", "--dry-run");
        assertTrue(answer.out().contains("price=2,50  type=order"), answer::out);
        assertTrue(answer.out().contains("colour is new"));
        assertFalse(answer.out().contains("\u001b"));
        assertFalse(rig.store.journal.contains("command:tester import.run May-orders/rows"));
    }

    @Test
    void whatDoesNotFitTogetherIsAUsageError() throws IOException {
        Files.writeString(data.resolve("b.csv"), "");
        assertEquals(2, rig.run("import").exit());
        assertEquals(2, rig.run("import", "b.csv", "--all").exit());
        assertEquals(2, rig.run("import", "b.csv").exit(), "a first import needs a mapping");
        assertEquals(
                2,
                rig.run("import", "b.csv", "map.json", "--name", "x", "--mapping", "map.json")
                        .exit());
    }

    @Test
    void aMissingFileOrABrokenMappingIsSaidBeforeAnythingIsConnected() throws IOException {
        Files.writeString(data.resolve("broken.json"), "{\n  \"stream\": }");
        Answer missing = rig.run("import", "nothing.csv", "--mapping", "map.json");
        assertEquals(1, missing.exit());
        assertTrue(missing.err().contains("FILE_UNREADABLE"));
        Answer broken = rig.run("import", "May orders.csv.gz", "--mapping", "broken.json");
        assertEquals(1, broken.exit());
        assertTrue(broken.err().contains("line 2"), broken::err);
        assertTrue(rig.imports.settings.isEmpty());
    }

    @Test
    void everyImportIsInTheJournalWithWhoDidIt() throws IOException {
        rig.run("import", "May orders.csv.gz", "--mapping", "map.json");
        assertEquals(
                List.of(
                        "command:tester import.connect May-orders",
                        "command:tester import.map May-orders",
                        "command:tester import.run May-orders/rows"),
                rig.store.journal);
    }

    @Test
    void connectionsAndRejectsAreListed() throws IOException {
        rig.run("import", "May orders.csv.gz", "--mapping", "map.json");
        assertTrue(rig.run("connections").out().contains("May-orders  csv"));
        assertTrue(rig.run("connections", "fields", "May-orders").out().contains("price  decimal"));
        assertTrue(rig.run("connections", "types", "--lang", "nl").out().contains("CSV-bestanden"));
        Answer rejects = rig.run("rejects", "May-orders", "--limit", "1");
        assertTrue(rejects.out().contains("DATE_INVALID"));
        assertTrue(rejects.out().contains("--after 1"));
        assertEquals(0, rig.run("connections", "remove", "May-orders").exit());
        assertTrue(rig.imports.settings.isEmpty());
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }
}
