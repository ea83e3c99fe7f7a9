package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersCommandTest {

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

    private void defined() throws IOException {
        rig.run("layers", "define", "both", "rfm", "rules", "--title", "Value", "--title-nl", "Waarde");
    }

    @Test
    void aStackIsDefinedFromNamesWithAFloorOfTenUnlessSaidOtherwise() throws IOException {
        Answer answer = rig.run("layers", "define", "both", "rfm", "rules");
        assertEquals("Defined both version 1.\n", answer.out());
        assertEquals(0, answer.exit());
        Answer dutch = rig.run("layers", "define", "both", "rfm", "--floor", "25", "--lang", "nl");
        assertEquals("Vastgelegd: both versie 2.\n", dutch.out());
        assertEquals("define both [rfm, rules] 10 command:tester", rig.layers.calls.get(0));
        assertEquals("define both [rfm] 25 command:tester", rig.layers.calls.get(1));
        assertEquals("both", rig.layers.defined.get("both").title().nl());
    }

    @Test
    void allStacksAreListedWithMomentsAndGaps() throws IOException {
        assertTrue(rig.run("layers").out().startsWith("No layers yet"));
        defined();
        String list = rig.run("layers").out();
        assertTrue(list.contains("Value  (both, version 1, floor 10)"), list);
        assertTrue(list.contains("2012-01-01 13:00"), list);
        assertTrue(list.contains("The segmentation has not run yet."), list);
        assertEquals(list, rig.run("layers", "list").out());
        JsonNode json =
                new ObjectMapper().readTree(rig.run("layers", "list", "--json").out());
        assertEquals("LAYER_NEVER_RAN", json.at("/0/layers/1/gap/code").asText());
    }

    @Test
    void groupsAreShownByDepthWithWhatIsKnownAboutThem() throws IOException {
        defined();
        String shown = rig.run("layers", "show", "both").out();
        assertTrue(shown.contains("Value  (both, version 1, 4,321 customers, floor 10)"), shown);
        assertTrue(shown.contains("Good customers + not in rules"), shown);
        assertTrue(shown.contains("72.5 % – 77.4 %"), shown);
        assertTrue(shown.contains("1.50 ×"), shown);
        assertTrue(shown.contains("The data does NOT suffice.\n  - Only 1 of 2 layers."), shown);
        String dutch = rig.run("layers", "show", "both", "--lang", "nl").out();
        assertTrue(dutch.contains("Goede klanten + niet in rules"), dutch);
        assertTrue(dutch.contains("Waarde  (both, versie 1, 4.321 klanten, ondergrens 10)"), dutch);
        assertTrue(dutch.contains("Eén laag"), dutch);
    }

    @Test
    void depthSortLimitAndMomentNarrowWhatIsShown() throws IOException {
        defined();
        String two = rig.run("layers", "show", "both", "--depth", "2", "--sort", "lift", "--limit", "1")
                .out();
        assertTrue(two.contains("2.25 ×"), two);
        assertFalse(two.contains("0.90 ×"), two);
        assertFalse(two.contains("One layer"), two);
        rig.run("layers", "show", "both", "--at", "2011-12-10");
        assertEquals("lattice both 2011-12-10T22:59:59.999Z", rig.layers.calls.get(rig.layers.calls.size() - 1));
    }

    @Test
    void programsGetTheWholeLatticeWithNullForWhatIsUnknown() throws IOException {
        defined();
        JsonNode json = new ObjectMapper()
                .readTree(rig.run("layers", "show", "both", "--json").out());
        assertEquals(4, json.get("nodes").size());
        assertEquals(1234, json.at("/nodes/1/size").asInt());
        assertTrue(json.at("/nodes/2/repeat/rate").isNull());
    }

    @Test
    void aPathShowsEachStepAndWhyItEnds() throws IOException {
        defined();
        String path = rig.run("layers", "path", "both", "1", "--order", "lift").out();
        assertTrue(path.contains("Customer #1  (depth 1 of 2)"), path);
        assertTrue(path.contains("everybody"), path);
        assertTrue(
                path.lines().anyMatch(line -> line.matches(" *1 +rfm +Good customers +1,234   .*not in rules")), path);
        assertTrue(path.contains("It ends here: The layer 'rules' would leave fewer than 10."), path);
        assertEquals("path both 1 LIFT", rig.layers.calls.get(rig.layers.calls.size() - 1));
        assertTrue(rig.run("layers", "path", "both", "1", "--lang", "nl").out().contains("Hier houdt het op: De laag"));
        assertEquals(
                1,
                new ObjectMapper()
                        .readTree(
                                rig.run("layers", "path", "both", "1", "--json").out())
                        .get("depth")
                        .asInt());
    }

    @Test
    void removingIsSaidAndDone() throws IOException {
        defined();
        assertEquals("Removed: both\n", rig.run("layers", "remove", "both").out());
        assertTrue(rig.layers.defined.isEmpty());
    }

    @Test
    void whatIsUnknownOrWrongIsRefused() throws IOException {
        assertEquals(1, rig.run("layers", "show", "nothing").exit());
        assertTrue(rig.run("layers", "path", "nothing", "1").err().contains("LAYERS_UNKNOWN"));
        assertEquals(2, rig.run("layers", "define", "both").exit());
        assertEquals(2, rig.run("layers", "show", "both", "--sort", "colour").exit());
        rig.doors.remove(rig.layers);
        assertTrue(rig.run("layers").err().contains("SERVICE_GAP"));
    }
}
