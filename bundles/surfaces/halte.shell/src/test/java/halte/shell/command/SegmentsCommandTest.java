package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsCommandTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
        definition("value", "rfm");
        definition("lost", "gone");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void definition(String id, String strategy) throws IOException {
        Files.writeString(
                data.resolve(id + ".json"),
                "{\"id\": \"%s\", \"title\": {\"en\": \"Value\", \"nl\": \"Waarde\"}, \"strategy\": \"%s\"}"
                        .formatted(id, strategy));
    }

    @Test
    void rfmIsDefinedOnceAndRunAsOfTheEndOfTheDayInTheWorkspacesZone() throws IOException {
        rig.run("segments", "rfm", "--at", "2011-12-10");
        Answer again = rig.run("segments", "rfm", "--at", "2011-12-10", "--json");
        assertEquals(1, rig.segmentations.defined.get("rfm").version());
        assertEquals(
                Instant.parse("2011-12-10T22:59:59.999Z"),
                rig.segmentations.results.get("rfm").at());
        JsonNode result = new ObjectMapper().readTree(again.out()).get(0);
        assertEquals(3, result.at("/segments/0/size").asInt());
        assertTrue(result.at("/segments/0/revenueShare").isNull(), "not a number is null");
        assertEquals("Goede klanten", result.at("/segments/0/segment/title/nl").asText());
    }

    @Test
    void aResultShowsPerspectiveVerdictAndFindingsInTheReadersLanguage() throws IOException {
        rig.run("segments", "rfm");
        String dutch = rig.run("segments", "show", "rfm", "--lang", "nl").out();
        assertTrue(dutch.contains("Goede klanten"), dutch);
        assertTrue(dutch.contains("1.234,50"), dutch);
        assertTrue(dutch.contains("75,0 %"), dutch);
        assertTrue(dutch.contains("volstaan NIET: 4 klanten met gegevens, 373 dagen"), dutch);
        assertTrue(dutch.contains("- Slechts 4 klanten bestelden."), dutch);
        String english = rig.run("segments", "show", "rfm").out();
        assertTrue(english.contains("1,234.50"), english);
        assertTrue(english.contains("as of 2012-01-01 13:00"), english);
    }

    @Test
    void allSegmentationsAreListedWithSizesAndGaps() throws IOException {
        rig.run("segments", "define", "value.json");
        rig.run("segments", "define", "lost.json");
        rig.run("segments", "run", "value");
        String list = rig.run("segments").out();
        assertTrue(list.contains("The strategy 'gone' is not there."), list);
        assertTrue(list.lines().anyMatch(line -> line.matches("good +3")), list);
    }

    @Test
    void runningAllKeepsGoingPastAGapAndReportsIt() throws IOException {
        rig.run("segments", "define", "lost.json");
        rig.run("segments", "define", "value.json");
        Answer answer = rig.run("segments", "run");
        assertEquals(3, answer.exit());
        assertTrue(answer.out().contains("(value, version 1"), answer::out);
        assertTrue(answer.err().contains("STRATEGY_GAP"));
    }

    @Test
    void aPreviewStoresNothing() throws IOException {
        Answer answer = rig.run("segments", "preview", "value.json");
        assertEquals(0, answer.exit());
        assertTrue(answer.out().contains("Good customers"));
        assertTrue(rig.segmentations.defined.isEmpty());
    }

    @Test
    void definitionsThatMakeNoSenseAreRefusedWithThePlace() throws IOException {
        Files.writeString(data.resolve("a.json"), "{\n \"id\": \"x\", \"oops\": 1}");
        Files.writeString(data.resolve("b.json"), "{\"id\": \"x\"}");
        Files.writeString(data.resolve("c.json"), "null");
        assertTrue(rig.run("segments", "define", "a.json").err().contains("line 2"));
        assertEquals(1, rig.run("segments", "define", "b.json").exit());
        assertEquals(1, rig.run("segments", "define", "c.json").exit());
        assertEquals(1, rig.run("segments", "define", "nowhere.json").exit());
    }

    @Test
    void membersComeInPagesAndSayHowToGoOn() throws IOException {
        Answer page = rig.run("segments", "members", "rfm", "good", "--limit", "2");
        assertTrue(page.out().contains("--after 2"), page::out);
        assertFalse(rig.run("segments", "members", "rfm", "good", "--after", "2", "--limit", "2")
                .out()
                .contains("--after"));
    }

    @Test
    void historyComparesTwoMoments() throws IOException {
        String out = rig.run("segments", "history", "rfm", "--from", "2011-06-30", "--to", "2011-12-10T12:00:00Z")
                .out();
        assertTrue(out.contains("(none)  good            3"), out);
        assertTrue(rig.segmentations.calls.contains("diff rfm 2011-06-30T21:59:59.999Z 2011-12-10T12:00:00Z"));
    }

    @Test
    void whatNeverRanOrIsUnknownIsSaid() throws IOException {
        assertTrue(rig.run("segments", "show", "rfm").err().contains("SEGMENTATION_NEVER_RAN"));
        assertTrue(rig.run("segments", "run", "nope").err().contains("SEGMENTATION_UNKNOWN"));
        assertTrue(rig.run("segments", "strategies").out().contains("By value."));
    }

    @Test
    void anExplanationIsATreeWithMarks() throws IOException {
        rig.run("segments", "rfm");
        String dutch = rig.run("explain", "ann@example.org", "--lang", "nl").out();
        assertTrue(dutch.contains("""
                        rfm: klant #1 → Goede klanten
                          ✓ good: dit klopt allemaal
                            ✓ orders is 7, meer dan 2
                            ✗ omzet is 7, niet meer dan 9
                            nog klant: 75,0 %  (95 %-interval 60,0 % – 85,0 %)
                            volgende bestelling over: 12,35 dagen
                            waarde: niet bekend
                            volgend aanbod: thee
                        """), dutch);
        JsonNode json = new ObjectMapper()
                .readTree(rig.run("explain", "1", "rfm", "--json").out());
        assertEquals("orders is 7, above 2", json.at("/rfm/reasons/1/text/en").asText());
    }

    @Test
    void whatAnotherVersionMadeIsMarkedUntilItRunsAgain() throws IOException {
        rig.segmentations.made = "halte.segmentation.rfm 1.0.0";
        rig.run("segments", "rfm");
        String list = rig.run("segments").out();
        assertTrue(list.contains("'rfm' is served as halte.segmentation.rfm 1.0.0 made it"), list);
        assertTrue(list.contains("halte segments run rfm"), list);
        assertTrue(rig.run("segments", "--lang", "nl")
                .out()
                .contains("nog zoals halte.segmentation.rfm 1.0.0 het maakte"));
        assertTrue(rig.run("explain", "1", "rfm").out().contains("from the model of: halte.segmentation.rfm 1.0.0"));
        rig.segmentations.made = "halte.segmentation.rfm 2.0.0";
        rig.run("segments", "run", "rfm");
        assertFalse(rig.run("segments").out().contains("is served as"));
        assertFalse(rig.run("explain", "1", "rfm").out().contains("from the model of"));
    }

    @Test
    void whatTheFitFoundOutIsShownAsTablesAndGivenToPrograms() throws IOException {
        rig.run("segments", "define", "value.json");
        String ran = rig.run("segments", "run", "value").out();
        assertTrue(ran.contains("""
                Parameters
                Name   Value    Chance
                alpha  1.250  < 0.0001
                count      3    0.2000
                none       –         –
                """), ran);
        assertTrue(rig.run("segments", "show", "value", "--lang", "nl").out().contains("aantal       3"));
        assertTrue(rig.run("segments", "preview", "value.json").out().contains("alpha  1.250"));
        JsonNode json = new ObjectMapper()
                .readTree(rig.run("segments", "show", "value", "--json").out());
        assertEquals("parameters", json.at("/0/tables/0/id").asText());
        assertEquals(1.25, json.at("/0/tables/0/rows/0/1").asDouble());
    }
}
