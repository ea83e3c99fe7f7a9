package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.model.Text;
import halte.segmentation.api.Effort;
import halte.segmentation.api.SegmentRef;
import halte.segmentation.api.Segmentations.Basis;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Thresholds;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightCommandTest {

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

    private String out(String... args) throws IOException {
        Answer answer = rig.run(args);
        assertEquals(0, answer.exit(), answer::err);
        return answer.out();
    }

    private JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(out(args));
    }

    private String lastCall() {
        return rig.insight.calls.get(rig.insight.calls.size() - 1);
    }

    @Test
    void segmentsThatDoNotSufficeAreMarkedComeLastAndSayWhy() throws IOException {
        String shown = out("segments", "sufficiency", "rfm");
        assertTrue(shown.indexOf("good") < shown.indexOf("few"), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("yes +good .* 1,234 .*47\\.0 % – 53\\.0 %.*")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("no +few .*")), shown);
        assertTrue(shown.contains("few:\n  - 12 customers, fewer than 30"), shown);
        assertTrue(shown.contains("at least 30 customers, 30 orders, 90 days"), shown);
        String dutch = out("segments", "sufficiency", "rfm", "--lang", "nl");
        assertTrue(dutch.contains("- 12 klanten, minder dan 30"), dutch);
        JsonNode json = json("segments", "sufficiency", "rfm", "--json");
        assertEquals("good", json.at("/segments/0/segment/id").asText());
        assertTrue(json.at("/segments/1/repeat").isNull());
        assertEquals(30, json.at("/thresholds/customers").asInt());
    }

    @Test
    void whatDoesNotSufficeIsFaintOnATerminalWithColours() throws IOException {
        Map<String, Object> request =
                Map.of("args", List.of("segments", "sufficiency", "rfm"), "cwd", "/", "columns", 0, "ansi", true);
        String shown = rig.ask(request).out();
        assertTrue(shown.contains("\u001b[2mno "), shown);
        assertFalse(shown.contains("\u001b[2myes"), shown);
    }

    @Test
    void thresholdsAreSetOneByOneAndReturnToTheUsualOnes() throws IOException {
        out("segments", "sufficiency", "rfm", "--set", "customers=50,missing=0.1");
        Thresholds set = rig.insight.thresholds.get("rfm");
        assertEquals(new Thresholds(50, 30, 90, 0.1, 0.2, 1), set);
        assertEquals("thresholds rfm command:tester", lastCall());
        out("segments", "sufficiency", "rfm", "--usual");
        assertEquals(Thresholds.USUAL, rig.insight.thresholds.get("rfm"));
        assertEquals(
                2,
                rig.run("segments", "sufficiency", "rfm", "--set", "colour=1").exit());
        assertEquals(
                2,
                rig.run("segments", "sufficiency", "rfm", "--set", "orders=1.5").exit());
        assertEquals(
                2,
                rig.run("segments", "sufficiency", "rfm", "--set", "orders=1", "--usual")
                        .exit());
        assertTrue(rig.run("segments", "sufficiency", "rfm", "--set", "missing=7")
                .err()
                .contains("THRESHOLD_INVALID"));
        assertEquals(1, rig.run("segments", "sufficiency", "nothing").exit());
    }

    @Test
    void perspectiveShowsGrowthAndLeavesOpenWhatIsNotKnown() throws IOException {
        String shown = out("segments", "perspective", "rfm", "--days", "180");
        assertEquals("perspective rfm 180", lastCall());
        assertTrue(shown.lines().anyMatch(line -> line.matches("open +good .* 250 +16 +12\\.5 % .*")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("open +few .* – +– .*")), shown);
        assertTrue(shown.contains("few:\n  - Because of few"), shown);
        assertEquals(shown.indexOf("As all are"), shown.lastIndexOf("As all are"), "what holds for all is said once");
        assertTrue(out("segments", "perspective", "rfm", "--lang", "nl").contains("- Wegens good"));
        assertEquals(
                "OPEN",
                json("segments", "perspective", "rfm", "--json")
                        .at("/0/verdict")
                        .asText());
    }

    @Test
    void anEffortIsTriedOutForEverySegmentAndKeptOnlyWhenAsked() throws IOException {
        rig.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "test");
        assertEquals(
                1,
                rig.run("segments", "perspective", "rfm", "--effort", "response=0.2")
                        .exit());
        rig.segmentations.run("rfm", Rig.NOW);
        String effort = "fixed=100,per-member=0.10,margin=0.5,response=0.2";
        String shown = out("segments", "perspective", "rfm", "--effort", effort);
        assertTrue(shown.lines().anyMatch(line -> line.matches("pass +good .* 42 +142\\.40")), shown);
        assertTrue(rig.insight.efforts.isEmpty());
        out("segments", "perspective", "rfm", "--segment", "few", "--effort", effort, "--keep");
        SegmentRef few = new SegmentRef("rfm", "few");
        assertEquals(new Effort(100, 0.1, 0.5, null, 0.2, 90), rig.insight.efforts.get(few));
        String kept = out("segments", "perspective", "rfm", "--segment", "few");
        assertTrue(kept.lines().anyMatch(line -> line.matches("fail +few .* ∞ .*")), kept);
        out("segments", "perspective", "rfm", "--segment", "few", "--keep");
        assertEquals(null, rig.insight.efforts.get(few));
    }

    @Test
    void effortsThatMakeNoSenseAreRefused() throws IOException {
        assertTrue(rig.run("segments", "perspective", "rfm", "--segment", "few", "--effort", "fixed=1")
                .err()
                .contains("EFFORT_INVALID"));
        assertEquals(
                2,
                rig.run("segments", "perspective", "rfm", "--effort", "price=1").exit());
        assertEquals(2, rig.run("segments", "perspective", "rfm", "--keep").exit());
        assertEquals(2, rig.run("segments", "perspective", "rfm", "--days", "0").exit());
    }

    @Test
    void segmentsStandSideBySideWithTheirDifferences() throws IOException {
        String shown = out("segments", "compare", "rfm/good", "rfm/few");
        assertEquals("compare [rfm/good, rfm/few]", lastCall());
        assertTrue(shown.lines().anyMatch(line -> line.matches("A +rfm/good +Good customers +1,234 .*yes")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("A & B +7 +0\\.6 % +58\\.3 % +–")), shown);
        assertTrue(
                shown.lines().anyMatch(line -> line.matches("orders +mean EUR +0\\.7500 +0\\.0 % +– +100\\.0 %")),
                shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("A − B +city = Assen +25\\.0 %-points .* no")), shown);
        String significant = out("segments", "compare", "rfm/good", "rfm/few", "--significant", "--lang", "nl");
        assertFalse(significant.contains("A − B  city"), significant);
        assertTrue(significant.lines().anyMatch(line -> line.matches("A − B +orders .* ja")), significant);
        assertTrue(significant.contains("- Eén volstaat niet."), significant);
        assertTrue(json("segments", "compare", "rfm/good", "rfm/few", "--json")
                .at("/traits/1/differences/0/significant")
                .isBoolean());
    }

    @Test
    void comparisonsThatMakeNoSenseAreRefused() throws IOException {
        assertEquals(2, rig.run("segments", "compare", "rfm/good").exit());
        assertTrue(rig.run("segments", "compare", "rfm", "rfm/few").err().contains("SEGMENT_INVALID"));
        assertTrue(rig.run("segments", "compare", "rfm/few", "rfm/few").err().contains("COMPARISON_INVALID"));
    }

    @Test
    void driftShowsWhatShiftedAndTheRuns() throws IOException {
        String shown = out("segments", "drift", "rfm", "--at", "2011-12-10T12:00:00Z", "--runs", "1");
        assertEquals("drift rfm 2011-12-10T12:00:00Z", lastCall());
        assertTrue(shown.contains("- Recency shifted."), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("everybody +recency +0\\.300 +large: run anew")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("good +money +0\\.150 +moderate: look at it")), shown);
        assertTrue(shown.contains("kept"), shown);
        assertFalse(shown.contains("fitted"), shown);
        assertTrue(out("segments", "drift", "rfm", "--lang", "nl").contains("groot: voer opnieuw uit"));
        assertEquals(2, json("segments", "drift", "rfm", "--json").get("runs").size());
    }

    @Test
    void refreshingSaysWhoWasLookedAtAndWhy() throws IOException {
        rig.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "test");
        rig.segmentations.define(new Definition("lost", Text.of("Lost"), "gone", Map.of(), 0), "test");
        String shown = out("segments", "refresh", "rfm");
        assertTrue(shown.contains("who changed"), shown);
        assertTrue(shown.contains("Two customers have new touches."), shown);
        assertTrue(rig.store.journal.contains("command:tester segmentation.refresh rfm"));
        Answer all = rig.run("segments", "refresh", "--all", "--lang", "nl");
        assertEquals(3, all.exit());
        assertTrue(all.out().contains("Twee klanten hebben nieuwe contacten."), all::out);
        assertTrue(all.err().contains("STRATEGY_GAP"), all::err);
        assertEquals(2, rig.run("segments", "refresh").exit());
        assertEquals(2, rig.run("segments", "refresh", "rfm", "--all").exit());
        assertEquals(
                "CHANGED",
                json("segments", "refresh", "rfm", "--json")
                        .at("/0/refreshed/scope")
                        .asText());
    }

    @Test
    void runningAllGoesInTheOrderOfDependence() throws IOException {
        rig.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "test");
        assertTrue(out("segments", "run", "--all").contains("(rfm, version 1"));
        assertTrue(rig.segmentations.calls.contains("runAll"));
        assertTrue(rig.store.journal.contains("command:tester segmentation.run rfm"));
        assertEquals(2, rig.run("segments", "run", "rfm", "--all").exit());
    }

    @Test
    void whatIsBasedOnAnOlderRunIsToldAsOutdated() throws IOException {
        rig.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "test");
        rig.segmentations.basis = List.of(new Basis("rules", Instant.EPOCH, Rig.NOW, true));
        assertFalse(out("segments").contains("outdated"));
        rig.segmentations.run("rfm", Rig.NOW);
        assertTrue(out("segments").contains("'rfm' is outdated: it is based on 'rules' as of 1970-01-01 01:00"));
        assertTrue(out("segments", "--lang", "nl").contains("'rfm' is verouderd"));
    }
}
