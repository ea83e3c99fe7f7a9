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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusCommandTest {

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

    private Answer decide(String segment, String stance, String... more) throws IOException {
        List<String> line = List.of("focus", "decide", segment, stance, "--reason", "Because", "--owner", "ann");
        return rig.run(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(rig.run(args).out());
    }

    @Test
    void decisionsAreShownWithReasonOwnerDateAndTheCap() throws IOException {
        assertEquals(
                "No decisions yet.\n0 focus groups of at most 8.\n",
                rig.run("focus").out());
        Answer decided = decide("rfm/champions", "focus");
        assertEquals(0, decided.exit(), decided::err);
        assertEquals("decide rfm/champions command:tester", rig.focus.calls.get(0));
        decide("rfm/lost", "not", "--suppress");
        decide("rules/gone", "later");
        String board = rig.run("focus").out();
        assertTrue(
                board.lines()
                        .anyMatch(line ->
                                line.matches("focus +rfm/champions +ann +2012-01-01 13:00 +command:tester +Because")),
                board);
        assertTrue(board.contains("not, do not address  rfm/lost"), board);
        assertTrue(board.contains("rules/gone: It is gone."), board);
        assertTrue(board.contains("1 focus group of at most 8."), board);
        String dutch = rig.run("focus", "--segmentation", "rfm", "--lang", "nl").out();
        assertTrue(dutch.contains("niet, niet benaderen"), dutch);
        assertTrue(!dutch.contains("rules/gone"), dutch);
        assertEquals("FOCUS", json("focus", "--json").at("/decisions/0/stance").asText());
    }

    @Test
    void oneTooManyIsRefusedUnlessItIsSaidWhy() throws IOException {
        rig.run("focus", "cap", "1");
        decide("rfm/champions", "focus");
        assertTrue(decide("rfm/new", "focus").err().contains("FOCUS_FULL"));
        String exceeding =
                decide("rfm/new", "focus", "--exceeding", "Until May").out();
        assertTrue(exceeding.contains("rfm/new exceeds the cap: Until May"), exceeding);
        assertEquals(
                "There may be 3 focus groups at most.\n",
                rig.run("focus", "cap", "3").out());
        assertTrue(rig.run("focus", "cap", "0").err().contains("FOCUS_INVALID"));
    }

    @Test
    void takingBackKeepsTheHistory() throws IOException {
        decide("rfm/champions", "later");
        assertEquals(
                "Taken back: rfm/champions\n",
                rig.run("focus", "withdraw", "rfm/champions").out());
        assertTrue(rig.run("focus").out().startsWith("No decisions yet."));
        List<String> history =
                rig.run("focus", "history", "rfm/champions").out().lines().toList();
        assertTrue(history.get(1).startsWith("taken back"), history::toString);
        assertTrue(history.get(2).startsWith("later"), history::toString);
        assertTrue(json("focus", "history", "rfm/champions", "--json")
                .at("/0/stance")
                .isNull());
    }

    @Test
    void whoGetsTheVariantOfASegmentAndWhoTheDefaultIsShown() throws IOException {
        String shown =
                rig.run("focus", "coverage", "rfm/champions", "rfm/at-risk").out();
        assertTrue(shown.lines().anyMatch(line -> line.matches("rfm/at-risk +1,234 +1,000 +20\\.0 % +200 +34")), shown);
        assertTrue(shown.lines().anyMatch(line -> line.matches(" *the default +3,966 +79\\.3 %.*")), shown);
        String dutch =
                rig.run("focus", "coverage", "rfm/champions", "--lang", "nl").out();
        assertTrue(dutch.contains("De meesten krijgen hem."), dutch);
        assertEquals(
                5_000,
                json("focus", "coverage", "rfm/champions", "--json")
                        .get("customers")
                        .asInt());
        assertTrue(rig.run("focus", "coverage", "rfm/none").err().contains("SEGMENT_UNKNOWN"));
        assertEquals(2, rig.run("focus", "coverage").exit());
    }

    @Test
    void whoShallNotBeAddressedIsListedAndExplained() throws IOException {
        assertEquals("Nobody is left out.\n", rig.run("focus", "suppressed").out());
        rig.focus.silent.addAll(List.of(1L, 2L, 3L));
        String two = rig.run("focus", "suppressed", "--limit", "2").out();
        assertTrue(two.contains("2  rfm/lost"), two);
        assertTrue(two.contains("3 in total: raise --limit."), two);
        assertEquals(3, json("focus", "suppressed", "--json").get("total").asInt());
        assertTrue(rig.run("focus", "suppressed", "1").out().contains("They asked us"));
        rig.focus.silent.clear();
        assertEquals(
                "Deze klant mag worden benaderd.\n",
                rig.run("focus", "suppressed", "1", "--lang", "nl").out());
    }

    @Test
    void whatIsIncompleteIsRefused() throws IOException {
        assertEquals(2, rig.run("focus", "decide", "rfm/champions", "focus").exit());
        assertEquals(2, decide("rfm/champions", "perhaps").exit());
        assertTrue(decide("champions", "focus").err().contains("SEGMENT_INVALID"));
        rig.doors.remove(rig.focus);
        assertTrue(rig.run("focus").err().contains("SERVICE_GAP"));
    }
}
