package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Guests that change places while they are used: nobody notices, except by the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SwapTest {

    private static final String FILE = "chameleon.jar";
    private static final String STATE_OF_FIRST = "1.0.0 active";
    private static final String HEAVY = """
            {"id": "heavy", "title": {"en": "Heavy", "nl": "Zwaar"}, "strategy": "rules", "parameters": {"segments": [
              {"id": "heavy", "title": {"en": "Heavy", "nl": "Zwaar"},
               "when": {"trait": "weighted-visits", "is": "above", "value": 100}}]}}
            """;

    private Path folder;
    private Installed halte;
    private Path second;
    private Path third;

    @BeforeAll
    void begin(@TempDir Path given) {
        folder = given;
        halte = Installed.in(folder).started();
        second = Variant.SECOND.into(folder.resolve("second.jar"));
        third = Variant.THIRD.into(folder.resolve("third.jar"));
        Example.drop(halte, Variant.FIRST.into(folder.resolve("first.jar")), FILE);
        Dropped.into(halte, "halte.example.probe");
        Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST);
        halte.halte(Counting.importing(halte, "counter", 0)).expect(0);
        Counting.segmentation(halte, "regulars");
    }

    @AfterAll
    void end() {
        halte.close();
    }

    /** Nothing is staged, usually, and there is nothing to discard. */
    @BeforeEach
    void firstServes() throws IOException {
        halte.halte("addons", "discard", Variant.BUNDLE);
        if (!Serving.states(halte, Variant.BUNDLE).equals(List.of(STATE_OF_FIRST))) {
            Files.deleteIfExists(halte.addons().resolve("second.jar"));
            Files.deleteIfExists(halte.addons().resolve("third.jar"));
            Example.drop(halte, folder.resolve("first.jar"), FILE);
            Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST);
        }
        halte.halte("segments", "run", "regulars").expect(0);
    }

    private void swapTo(Path jar) {
        halte.halte("addons", "stage", jar.toString()).expect(0);
        halte.halte("addons", "swap", Variant.BUNDLE, "--no-run").expect(0);
    }

    private void back() {
        halte.halte("addons", "back", Variant.BUNDLE, "--no-run").expect(0);
    }

    @Test
    void aStrategyIsSwappedUnderAThousandCallsASecondAndNoCallFails() throws IOException {
        Map<String, String> before = Serving.activations(halte);
        ask(50);
        awaitAnswersOf(Variant.FIRST);
        halte.halte("addons", "stage", second.toString()).expect(0);
        halte.halte("addons", "preview", Variant.BUNDLE).expect(0);
        halte.halte("addons", "swap", Variant.BUNDLE, "--no-run").expect(0);
        awaitAnswersOf(Variant.SECOND);
        back();
        Example.drop(halte, third, FILE);
        Serving.await(halte, Variant.BUNDLE, "3.0.0 active");
        awaitAnswersOf(Variant.THIRD);
        back();
        swapTo(second);
        JsonNode asked = asked();
        assertEquals(before, Serving.activations(halte), "a component restarted");
        assertTrue(asked.get("made").asLong() >= asked.get("due").asLong(), asked.toString());
        assertEquals(
                Set.of(
                        "described: By the number of touches, edition first",
                        "described: By the number of touches, edition second",
                        "described: By the number of touches, edition third",
                        "explained by halte.example.chameleon 1.0.0: edition first, many from 3",
                        "explained by halte.example.chameleon 2.0.0: edition second, many from 3",
                        "explained by halte.example.chameleon 3.0.0: edition third, many from 3"),
                answers(asked));
    }

    /** T7: a segmentation that is changed while live decisions use it. */
    @Test
    void aSegmentationIsRedefinedAndItsStrategySwappedWhileItIsUsed() throws IOException {
        ask(20);
        awaitAnswersOf(Variant.FIRST);
        Path other = Counting.definition(halte, "regulars", "Regular customers");
        halte.halte("segments", "define", other.toString()).expect(0);
        halte.halte("segments", "preview", other.toString()).expect(0);
        swapTo(second);
        Process preview = halte.begin("segments", "preview", other.toString());
        halte.halte("segments", "run", "regulars").expect(0);
        awaitAnswersOf(Variant.SECOND);
        back();
        assertEquals(0, preview.onExit().join().exitValue());
        halte.halte("segments", "run", "regulars").expect(0);
        Set<String> answers = answers(asked());
        assertTrue(answers.contains("explained by halte.example.chameleon 2.0.0: edition second, many from 61"));
        assertTrue(answers.contains("explained by halte.example.chameleon 1.0.0: edition first, many from 3"));
    }

    private void ask(int explained) {
        halte.halte("gogo", "probe:begin", "regulars", "regulars", "900", "1000", "" + explained)
                .expect(0);
    }

    private void awaitAnswersOf(Variant variant) {
        Installed.await("that " + variant.bundle() + " is asked for both", () -> {
            String answers = halte.halte("gogo", "probe:answers").expect(0).out();
            return answers.contains("explained by " + variant.bundle())
                    && answers.contains("described: By the number of touches, edition " + variant.name());
        });
    }

    /** Ends the questions; not one of them may have failed. */
    private JsonNode asked() throws IOException {
        String out = halte.halte("gogo", "probe:end").expect(0).out();
        System.out.println("Asked while swapping: " + out.strip());
        JsonNode asked = new ObjectMapper().readTree(out);
        assertEquals(0, asked.get("failed").asLong(), asked.get("messages").toString());
        return asked;
    }

    private static Set<String> answers(JsonNode asked) {
        Set<String> answers = new TreeSet<>();
        asked.get("answers").fieldNames().forEachRemaining(answers::add);
        return answers;
    }

    @Test
    void aConnectorIsSwappedInTheMiddleOfAnImportAndNoTouchIsLostOrDouble() throws Exception {
        halte.halte("addons", "stage", second.toString()).expect(0);
        Path hold = halte.write("hold", "");
        Process importing = halte.begin(Counting.importing(halte, "slow", 0, hold.toString()));
        awaitHeld(hold, "first 1000");
        halte.halte("addons", "swap", Variant.BUNDLE, "--no-run").expect(0);
        awaitHeld(hold, "second 2000");
        back();
        awaitHeld(hold, "first 3000");
        back();
        awaitHeld(hold, "second 4000");
        Files.delete(hold);
        assertEquals(
                0,
                importing.onExit().join().exitValue(),
                Files.readString(halte.home().resolve("begun.err")));
        JsonNode report = new ObjectMapper()
                .readTree(halte.home().resolve("begun.out").toFile())
                .get("imports")
                .get(0);
        assertEquals(Counting.RECORDS, report.get("read").asLong());
        assertEquals(Counting.RECORDS, report.get("mapped").asLong());
        assertEquals(Counting.RECORDS, report.get("touches").asLong());
        assertEquals(0, report.get("duplicates").asLong());
        assertTrue(halte.logged("Import of slow goes on with another version than " + Variant.FIRST.bundle()));
        assertTrue(halte.logged("Import of slow goes on with another version than " + Variant.SECOND.bundle()));
        String ofIt = " FROM touches WHERE source = 'slow'";
        assertEquals(Counting.RECORDS, halte.count("SELECT count(*) AS n" + ofIt));
        assertEquals(Counting.RECORDS, halte.count("SELECT count(DISTINCT id) AS n" + ofIt));
        assertEquals(
                2,
                halte.count(
                        "SELECT count(DISTINCT p.value) AS n FROM touch_property p JOIN touches t ON t.number = p.touch"
                                + " WHERE t.source = 'slow'"));
        halte.halte("segments", "run", "regulars").expect(0);
    }

    /** Waits until the import stands still there, with the version that read until there. */
    private static void awaitHeld(Path hold, String where) {
        Installed.await("the import is at " + where, () -> Installed.read(hold).equals(where));
    }

    @Test
    void traitsAndKpisOfTheNewVersionCountAndTheTargetStays() {
        halte.halte("kpis", "target", "visits", "70000", "--owner", "ann").expect(0);
        halte.halte("segments", "define", halte.write("heavy.json", HEAVY).toString())
                .expect(0);
        halte.halte("segments", "run", "heavy").expect(0);
        double visits = visits().get("value").asDouble();
        long heavy = heavy();
        swapTo(second);
        halte.halte("segments", "run", "heavy").expect(0);
        assertEquals(2 * visits, visits().get("value").asDouble());
        assertEquals(70_000, visits().get("target").get("value").asDouble());
        assertEquals("ann", visits().get("target").get("owner").asText());
        assertTrue(heavy() >= heavy && heavy() == Counting.CUSTOMERS, heavy + " and then " + heavy());
        back();
        halte.halte("segments", "run", "heavy").expect(0);
        assertEquals(visits, visits().get("value").asDouble());
        assertEquals(heavy, heavy());
    }

    private JsonNode visits() {
        return halte.json("kpis", "visits", "--from", "2026-01-01", "--until", "2026-01-31", "--by", "month")
                .get("values")
                .get(0);
    }

    private long heavy() {
        return halte.count(
                "SELECT count(*) AS n FROM membership WHERE segmentation = 'heavy' AND segment = 'heavy' AND until IS NULL");
    }

    /** T1, and the way back in one command. */
    @Test
    void definitionsSurviveAndMembershipsAreServedAndMarkedUntilTheNextRun() {
        int version = definedVersion();
        assertMade(Variant.FIRST, Variant.FIRST, Counting.CUSTOMERS);
        swapTo(second);
        assertMade(Variant.FIRST, Variant.SECOND, Counting.CUSTOMERS);
        halte.halte("segments", "run", "regulars").expect(0);
        long many = Counting.many(halte, "regulars");
        assertNotEquals(0, many);
        assertMade(Variant.SECOND, Variant.SECOND, many);
        halte.halte("addons", "back", Variant.BUNDLE).expect(0);
        assertMade(Variant.FIRST, Variant.FIRST, Counting.CUSTOMERS);
        assertEquals(version, definedVersion());
    }

    private int definedVersion() {
        return Counting.status(halte, "regulars").at("/definition/version").asInt();
    }

    private void assertMade(Variant by, Variant servedBy, long many) {
        JsonNode status = Counting.status(halte, "regulars");
        assertEquals(by.bundle(), status.get("madeBy").asText());
        assertEquals(servedBy.bundle(), status.get("servedBy").asText());
        assertEquals(many, status.get("sizes").path("many").asLong());
    }

    /** T2 with a removal; AddonsTest and the swaps above look at the same for the rest. */
    @Test
    void aRemovalNamesItsGapsRestartsNothingElseAndTheWayBackHealsThem() {
        Map<String, String> before = Serving.activations(halte);
        String gaps = halte.halte("addons", "remove", Variant.BUNDLE, "--yes")
                .expect(0)
                .out();
        assertTrue(gaps.contains("regulars") && gaps.contains("counter"), gaps);
        Installed.await("the gap is named", () -> !gap().isNull());
        assertEquals("STRATEGY_GAP", gap().get("code").asText());
        assertEquals(Counting.CUSTOMERS, Counting.many(halte, "regulars"));
        back();
        assertTrue(gap().isNull());
        Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST);
        assertEquals(before, Serving.activations(halte), "a component restarted");
    }

    private JsonNode gap() {
        return Counting.status(halte, "regulars").get("gap");
    }

    @Test
    void whatIsStagedServesNobodyAndIsGoneWhenDiscarded() {
        halte.halte("addons", "stage", second.toString()).expect(0);
        Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST, "2.0.0 staged");
        assertMade(Variant.FIRST, Variant.FIRST, Counting.CUSTOMERS);
        halte.halte("addons", "discard", Variant.BUNDLE).expect(0);
        Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST);
    }

    @Test
    void aVersionThatLacksWhatIsNeededIsRefusedAndTheOldOneServesOn() {
        Path lacking = new Variant("2.5.0", "lacking", 3, 1)
                .into(folder.resolve("lacking.jar"), Variant.without("RegularsStrategy"));
        Example.drop(halte, lacking, "third.jar");
        Serving.await(halte, Variant.BUNDLE, STATE_OF_FIRST, "2.5.0 refused");
        String problem =
                Serving.addons(halte, Variant.BUNDLE).get(1).get("problem").asText();
        assertTrue(problem.contains("strategy regulars"), problem);
        assertTrue(gap().isNull());
    }
}
