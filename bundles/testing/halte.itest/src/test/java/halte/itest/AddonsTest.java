package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles dropped in and taken out while Halte runs. */
class AddonsTest {

    private static final String DIARY = "2026-01-05T09:00\tstore-visit\tcard-1\n2026-01-06T18:30\tstore-visit\tcard-2\n"
            + "a torn page\n2026-01-07T20:00\tstore-visit\tcard-2\n";
    private static final String MAPPING = """
            {"dates": {"formats": ["yyyy-MM-dd'T'HH:mm"], "zone": "Europe/Amsterdam"}, "id": "{_position}", "at": "{when}",
             "identifiers": [{"kind": "loyalty-card", "value": "{who}"}], "touch": {"type": "{what}", "channel": "store"}}
            """;
    private static final String SEGMENTATION = """
            {"id": "moments", "title": {"en": "Moments", "nl": "Momenten"}, "strategy": "daypart", "parameters": {"noon": 12}}
            """;

    @TempDir
    Path folder;

    @Test
    void aConnectorAndAStrategyWorkWhenDroppedInAndLeaveNamedGapsWhenTakenOut() throws IOException {
        try (Installed halte = Installed.in(folder).started()) {
            Map<String, String> before = Serving.activations(halte);
            Path connector = drop(halte, "halte.example.diary");
            Path strategy = drop(halte, "halte.example.daypart");
            use(halte);

            halte.halte("stop").expect(0);
            halte.started();
            Installed.await("the add-ons are back after a restart", () -> offered(halte, "halte.example.daypart"));
            assertEquals(1, sizes(halte).get("late").asInt());

            before.putAll(Serving.activations(halte));
            Files.delete(connector);
            Files.delete(strategy);
            Installed.await("the strategy is gone", () -> !gap(halte).isNull());
            assertGaps(halte);
            Map<String, String> after = Serving.activations(halte);
            after.forEach(
                    (component, instance) -> assertEquals(before.get(component), instance, component + " restarted"));

            halte.halte("stop").expect(0);
            halte.started();
            assertFalse(offered(halte, "halte.example.daypart"), "a removed add-on came back");
            assertGaps(halte);

            drop(halte, "halte.example.daypart");
            Installed.await("the strategy is back", () -> gap(halte).isNull());
            halte.halte("segments", "run", "moments").expect(0);
        }
    }

    @Test
    void whatIsNoBundleOrLacksWhatItNeedsIsListedAsBrokenWithTheReason() throws IOException {
        try (Installed halte = Installed.in(folder).started()) {
            Files.writeString(halte.addons().resolve("letter.jar"), "dear reader");
            Installed.await("the jar is listed", () -> problem(halte, "letter.jar") != null);
            assertTrue(problem(halte, "letter.jar").contains("jar"), problem(halte, "letter.jar"));
            assertEquals(0, halte.halte("segments").exit());
        }
    }

    private void use(Installed halte) {
        Path mapping = halte.write("diary.json", MAPPING);
        Path diary = halte.write("diary.txt", DIARY);
        Path segmentation = halte.write("moments.json", SEGMENTATION);
        Installed.await(
                "the add-ons are there",
                () -> offered(halte, "halte.example.diary") && offered(halte, "halte.example.daypart"));
        JsonNode answer = halte.json(
                "import",
                "--type",
                "diary",
                "--name",
                "walks",
                "--set",
                "path=" + diary,
                "--mapping",
                mapping.toString());
        JsonNode report = answer.get("imports").get(0);
        assertEquals(4, report.get("read").asInt());
        assertEquals(3, report.get("touches").asInt());
        assertEquals(1, report.get("reasons").get("DIARY_PARTS").asInt());
        halte.halte("segments", "define", segmentation.toString()).expect(0);
        halte.halte("segments", "run", "moments").expect(0);
        assertEquals(1, sizes(halte).get("early").asInt());
        assertEquals(1, sizes(halte).get("late").asInt());
    }

    private static void assertGaps(Installed halte) {
        assertEquals("STRATEGY_GAP", gap(halte).get("code").asText());
        assertTrue(
                gap(halte).get("message").asText().contains("halte.example.daypart"),
                gap(halte).toString());
        JsonNode connection = halte.json("connections").get(0);
        assertFalse(connection.get("active").asBoolean());
        assertFalse(connection.get("gap").isNull());
        assertEquals(1, halte.json("segments", "members", "moments", "late").size());
        assertEquals(3, halte.sql("SELECT * FROM touches").get("rows").size());
    }

    private static Path drop(Installed halte, String bundle) throws IOException {
        Path jar = House.bundles().stream()
                .filter(each -> each.name().equals(bundle))
                .findFirst()
                .orElseThrow()
                .jar();
        return Files.copy(jar, halte.addons().resolve(bundle + ".jar"));
    }

    private static JsonNode gap(Installed halte) {
        return halte.json("segments").get(0).get("gap");
    }

    private static JsonNode sizes(Installed halte) {
        return halte.json("segments").get(0).get("sizes");
    }

    private static boolean offered(Installed halte, String bundle) {
        for (JsonNode addon : halte.json("addons")) {
            if (addon.get("bundle").asText().equals(bundle)) {
                return addon.get("state").asText().equals("active");
            }
        }
        return false;
    }

    private static String problem(Installed halte, String bundle) {
        for (JsonNode addon : halte.json("addons")) {
            if (addon.get("bundle").asText().equals(bundle)) {
                return addon.get("problem").asText(null);
            }
        }
        return null;
    }
}
