package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCommandsTest {

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

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }

    @Test
    void statusNamesHealthExtentAndGaps() throws IOException {
        Answer answer = rig.run("status");
        assertEquals(0, answer.exit(), answer::err);
        assertTrue(answer.out().startsWith("Halte 0.1.0: works, with gaps: 2"), answer::out);
        assertTrue(answer.out().contains("Disk space    OK      Half of the disk is free"), answer::out);
        assertTrue(answer.out().contains("add-on a.broken.one"), answer::out);
        assertEquals(
                4372, json(rig.run("status", "--json")).at("/extent/customers").asInt());
    }

    @Test
    void aFailingHealthCheckShowsInTheExitCode() throws IOException {
        rig.health.status = Result.Status.CRITICAL;
        Answer answer = rig.run("status", "--json");
        assertEquals(3, answer.exit());
        assertEquals("CRITICAL", json(answer).at("/checks/0/status").asText());
    }

    @Test
    void statusWorksWithoutAnyEngineAndNamesEachMissingOne() throws IOException {
        rig.doors.removeAll(List.of(rig.store, rig.imports, rig.identities, rig.segmentations, rig.kpis));
        Answer answer = rig.run("status", "--json");
        assertEquals(3, answer.exit(), answer::err);
        assertEquals("Store", json(answer).at("/gaps/0/what").asText());
        assertEquals("SERVICE_GAP", json(answer).at("/gaps/4/failure/code").asText());
    }

    @Test
    void addonsSayWhatTheyOfferOrWhatTheyMiss() throws IOException {
        String out = rig.run("addons").out();
        assertTrue(out.contains("shipped  active  strategy rfm"), out);
        assertTrue(out.contains("It misses package x.y."), out);
    }

    @Test
    void sqlAnswersAsTableCsvAndJsonAndSaysWhenThereIsMore() throws IOException {
        Answer table = rig.run("sql", "select 1", "--limit", "2");
        assertEquals(0, table.exit());
        assertTrue(table.out().contains("1  a \"b\", c"), table::out);
        assertTrue(table.err().contains("more rows than 2"));
        assertEquals(
                "n,name,n\r\n1,\"a \"\"b\"\", c\",\r\n2,\"a \"\"b\"\", c\",1000\r\n3,\"a \"\"b\"\", c\",2011-12-09T12:50\r\n",
                rig.run("sql", "select 1", "--format", "csv").out());
        JsonNode json = json(rig.run("sql", "select 1", "--json"));
        assertEquals("2011-12-09T12:50", json.at("/rows/2/n_2").asText());
        assertTrue(json.at("/rows/0/n_2").isNull());
        assertEquals(false, json.get("more").asBoolean());
    }

    @Test
    void sqlThatChangesSomethingIsRefused() throws IOException {
        Answer answer = rig.run("sql", "drop table touches");
        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains("SQL_REFUSED"));
        assertEquals(2, rig.run("sql", "select 1", "--limit", "0").exit());
        assertEquals(2, rig.run("sql", "select 1", "--format", "xml").exit());
    }

    @Test
    void theJournalNotesThatSomebodyAskedButNotWhat() throws IOException {
        rig.run("sql", "select 1");
        assertEquals(List.of("command:tester sql.query store"), rig.store.journal);
    }

    @Test
    void aGogoLineIsEvaluatedAndItsErrorsAreThePersonsOwn() throws IOException {
        CommandProcessorImpl gogo = new CommandProcessorImpl(null);
        gogo.addCommand("test", new Greeting(), "greet");
        rig.doors.add(gogo);
        assertEquals("Hello you\n", rig.run("gogo", "greet", "you").out());
        Answer wrong = rig.run("gogo", "nonsense");
        assertEquals(1, wrong.exit());
        assertTrue(wrong.err().contains("GOGO_FAILED"), wrong::err);
    }

    /** A command of the Gogo shell. */
    public static final class Greeting {

        public String greet(String name) {
            return "Hello " + name;
        }
    }
}
