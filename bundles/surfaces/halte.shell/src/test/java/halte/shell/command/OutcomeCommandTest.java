package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of segments: outcomes, touchpoints and returns. */
class OutcomeCommandTest {

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
    void outcomesStandBesideThoseOfEverybodyElse() throws IOException {
        String shown = out("segments", "outcome", "rfm", "--trait", "response", "--is", "yes");
        assertEquals("outcome rfm response yes null null", lastCall());
        assertTrue(shown.contains("response = yes"), shown);
        assertTrue(shown.indexOf("Good customers") < shown.indexOf("A few"), shown);
        assertTrue(
                shown.lines().anyMatch(line -> line.matches("Good customers .* 12\\.5 % .* ∞ +1\\.50 – ∞ +yes")),
                shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("A few .* 0\\.00 – 0\\.80 .* too little data")), shown);
        assertTrue(shown.contains("  - It may be chance."), shown);
        assertTrue(shown.contains("  - A few: Too few."), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("chi-square +12\\.50 +1 +0\\.0004 .*2,000")), shown);
        String dutch = out("segments", "outcome", "rfm", "--trait", "response", "--lang", "nl");
        assertTrue(dutch.contains("Het kan toeval zijn."), dutch);
        assertTrue(dutch.contains("tegenover alle anderen"), dutch);
        assertTrue(dutch.lines().anyMatch(line -> line.matches("Enkelen +-12,5 %-punt .*")), dutch);
        assertTrue(json("segments", "outcome", "rfm", "--trait", "response", "--json")
                .at("/segments/1/lift/ratio")
                .isNull());
    }

    @Test
    void variantsOfAMessageStandBesideTheGenericOne() throws IOException {
        String shown = out("segments", "outcome", "rfm", "--trait", "r", "--variant", "campaign", "--generic", "plain");
        assertTrue(shown.lines().anyMatch(line -> line.matches("yours +\\(everybody\\) +1,200 .* yes")), shown);
        assertTrue(
                shown.lines().anyMatch(line -> line.matches("yours +Good customers +1,200 +12\\.5 % +12 +0\\.0 % .*")),
                shown);
    }

    @Test
    void anOutcomeIsADeclaredTraitOrAFileWithADeclaration() throws IOException {
        Path file = Files.writeString(
                data.resolve("spent.json"), "{\"name\": \"spent\", \"aggregate\": \"sum\", \"field\": \"net\"}");
        out("segments", "outcome", "rfm", "--trait", file.toString(), "--above", "10", "--at", "2011-12-10T12:00:00Z");
        assertEquals("outcome rfm spent null 10.0 2011-12-10T12:00:00Z", lastCall());
        Files.writeString(file, "[1]");
        assertTrue(rig.run("segments", "outcome", "rfm", "--trait", file.toString())
                .err()
                .contains("FILE_UNREADABLE"));
        assertEquals(2, rig.run("segments", "outcome", "rfm").exit());
        assertTrue(rig.run("segments", "outcome", "rfm", "--trait", "r", "--is", "x", "--above", "1")
                .err()
                .contains("OUTCOME_INVALID"));
        assertTrue(rig.run("segments", "outcome", "rfm", "--trait", "r", "--variant", "v")
                .err()
                .contains("OUTCOME_INVALID"));
    }

    @Test
    void touchpointsStandBesideSegmentsByWhatIsAskedFor() throws IOException {
        String shown = out("segments", "touchpoints", "rfm");
        assertEquals("touchpoints rfm null null null importance", lastCall());
        assertTrue(shown.lines().anyMatch(line -> line.matches("till +splits +50\\.0 % +50\\.0 % +50\\.0 %")), shown);
        assertTrue(shown.contains("A A few · B Good customers"), shown);
        assertTrue(shown.contains("  - The till splits."), shown);
        String rated = out("segments", "touchpoints", "rfm", "--by", "rating", "--lang", "nl");
        assertTrue(rated.lines().anyMatch(line -> line.matches("till +splitst +3,00 +1,75 +4,25")), rated);
        assertTrue(rated.lines().anyMatch(line -> line.matches("page +– +– +–")), rated);
        assertEquals(
                "till",
                json("segments", "touchpoints", "rfm", "--json")
                        .at("/touchpoints/0/name")
                        .asText());
    }

    @Test
    void oneSegmentsTouchpointsComeWithIntervalsAndMotives() throws IOException {
        String shown = out(
                "segments",
                "touchpoints",
                "rfm",
                "--segment",
                "good",
                "--days",
                "90",
                "--scale",
                "1-5",
                "--rating",
                "csat");
        assertEquals("touchpoints rfm 90 Scale[low=1.0, high=5.0] csat importance", lastCall());
        assertTrue(
                shown.lines()
                        .anyMatch(line -> line.matches("till +50\\.0 % .* 4\\.25 +3\\.75 – 4\\.75 .*quick 50\\.0 %")),
                shown);
        assertEquals(
                2, rig.run("segments", "touchpoints", "rfm", "--scale", "5").exit());
        assertTrue(rig.run("segments", "touchpoints", "rfm", "--segment", "none")
                .err()
                .contains("SEGMENT_UNKNOWN"));
        assertTrue(
                rig.run("segments", "touchpoints", "rfm", "--days", "0").err().contains("PARAMETER_INVALID"));
    }

    @Test
    void returnsStandBesideWhatWasSpent() throws IOException {
        String shown = out(
                "segments",
                "return",
                "rfm",
                "--from",
                "2011-12-10T12:00:00Z",
                "--days",
                "30",
                "--margin",
                "0.4",
                "--spend",
                "good=100",
                "--addressed",
                "mailing",
                "--is",
                "yes");
        assertEquals("return rfm 2011-12-10T12:00:00Z 30 0.4 {good=100.0} yes", lastCall());
        assertTrue(
                shown.lines()
                        .anyMatch(
                                line -> line.matches("Good customers +1,234 .* 5\\.00 +4\\.00 – 6\\.00 .*250 .* yes")),
                shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches("A few .* too little data")), shown);
        assertTrue(out("segments", "return", "rfm", "--from", "2011-12-10", "--days", "30", "--lang", "nl")
                .contains("Niet door loting."));
        assertEquals(2, rig.run("segments", "return", "rfm", "--days", "30").exit());
        assertTrue(rig.run("segments", "return", "rfm", "--from", "2011-12-10", "--days", "0")
                .err()
                .contains("RETURN_INVALID"));
        assertTrue(json("segments", "return", "rfm", "--from", "2011-12-10", "--days", "30", "--json")
                .at("/segments/0/extra")
                .isNull());
    }
}
