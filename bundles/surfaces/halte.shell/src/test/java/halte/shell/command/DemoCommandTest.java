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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

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
    void theDemoTellsEveryStepAndThatItsDataIsMadeUp() throws IOException {
        Answer answer = rig.run("demo", "--customers", "50", "--seed", "7");
        assertEquals(0, answer.exit(), answer::err);
        List<String> steps = List.of(
                "SYNTHETIC data: 50 generated customers, seed 7",
                "1. Gather",
                "demo/rows",
                "demo/more",
                "2. One timeline",
                "3. Segments",
                "4. Why one customer",
                "5. Needs",
                "6. KPIs by quarter",
                "What to try next");
        int from = 0;
        for (String step : steps) {
            int at = answer.out().indexOf(step, from);
            assertTrue(at >= 0, step + " in " + answer.out());
            from = at;
        }
        assertEquals(Map.of("customers", 50, "seed", 7L), rig.imports.settings.get("demo"));
    }

    @Test
    void theDemoRunTwiceDefinesNothingTwiceAndAsksForTheSameMoment() throws IOException {
        JsonNode first = json(rig.run("demo", "--json"));
        JsonNode second = json(rig.run("demo", "--json"));
        assertEquals(first.get("segmentations"), second.get("segmentations"));
        for (String id : List.of("demo-journey", "demo-ages", "demo-needs")) {
            assertEquals(1, rig.segmentations.defined.get(id).version());
        }
        assertEquals(
                "2011-12-09T22:59:59.999Z", second.at("/segmentations/0/at").asText());
        assertTrue(second.get("synthetic").asBoolean());
    }

    @Test
    void withoutItsConnectorTheDemoNamesTheGap() throws IOException {
        rig.doors.removeIf(ShippedFiles.class::isInstance);
        rig.doors.add((ShippedFiles) (bundle, folder, pattern) -> new java.util.TreeMap<>());
        Answer answer = rig.run("demo");
        assertEquals(3, answer.exit());
        assertTrue(answer.err().contains("halte.connector.demo"));
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }
}
