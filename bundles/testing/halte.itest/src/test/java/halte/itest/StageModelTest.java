package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stage model of a segmentation, replaced by that of another bundle while Halte runs. */
class StageModelTest {

    private static final String BUNDLE = "halte.example.aida";
    private static final String MOMENT = "2026-03-10";
    private static final String TOUCHES = """
            id,when,who,what
            1,2026-03-01T12:00:00Z,reached,email-opened
            2,2026-03-08T12:00:00Z,viewer,product-view
            3,2026-03-09T12:00:00Z,viewer,product-view
            4,2026-03-09T12:00:00Z,searcher,search
            5,2026-01-20T12:00:00Z,buyer,order
            6,2025-06-01T12:00:00Z,gone,product-view
            """;
    private static final String MAPPING = """
            {"id": "{id}", "at": "{when}", "identifiers": [{"kind": "card", "value": "{who}"}],
             "touch": {"type": "{what}", "channel": "web"}}
            """;

    private static final String SHIPPED = """
            {"id": "stage", "title": {"en": "Stage", "nl": "Fase"}, "strategy": "stage", "parameters": {}}
            """;

    @TempDir
    Path folder;

    @Test
    void anotherBundleReplacesTheStageModelAndLeavesANamedGapAndTheMembershipsWhenItGoes() {
        try (Installed halte = Installed.in(folder).started()) {
            importTouches(halte);
            run(halte, SHIPPED);
            assertSizes(halte, Map.of("see", 1, "think", 2, "do", 0, "care", 1, "quiet", 1));

            Map<String, String> before = Serving.activations(halte);
            Dropped aida = Dropped.into(halte, BUNDLE);
            Installed.await("the model serves", () -> strategies(halte).contains("aida"));
            assertTrue(offers(halte).contains("stage model"), offers(halte));
            run(halte, definition());
            assertSizes(halte, Map.of("awareness", 1, "interest", 1, "desire", 1, "action", 0, "quiet", 2));
            assertTrue(explained(halte).contains("Desire"), explained(halte));

            aida.takeOut();
            Installed.await("the gap is named", () -> !gap(halte).isNull());
            assertEquals("STRATEGY_GAP", gap(halte).get("code").asText());
            assertTrue(
                    gap(halte).get("message").asText().contains(BUNDLE),
                    gap(halte).toString());
            assertEquals(1, halte.json("segments", "members", "stage", "desire").size());
            String refused = halte.halte("segments", "run", "stage").err();
            assertTrue(refused.contains("STRATEGY_GAP"), refused);

            run(halte, SHIPPED);
            assertSizes(halte, Map.of("see", 1, "think", 2, "do", 0, "care", 1, "quiet", 1));
            assertEquals(before, Serving.activations(halte), "nothing restarted");
        }
    }

    @Test
    void anotherVersionOfAStageModelTakesItsPlaceAndServesOnWhatTheFirstOneFitted() {
        try (Installed halte = Installed.in(folder).started()) {
            importTouches(halte);
            Dropped.into(halte, BUNDLE, Versioned.jar(BUNDLE, "1.0.0", folder.resolve("first.jar")));
            Installed.await("the model serves", () -> strategies(halte).contains("aida"));
            run(halte, definition());
            assertEquals(BUNDLE + " 1.0.0", servedBy(halte));

            Path second = Versioned.jar(BUNDLE, "2.0.0", folder.resolve("second.jar"));
            halte.halte("addons", "stage", second.toString()).expect(0);
            assertEquals(BUNDLE + " 1.0.0", servedBy(halte), "what is staged serves nobody");
            halte.halte("addons", "swap", BUNDLE, "--no-run").expect(0);
            Serving.await(halte, BUNDLE, "2.0.0 active");
            assertEquals(BUNDLE + " 2.0.0", servedBy(halte));
            assertTrue(explained(halte).contains("Desire"), explained(halte));
            halte.halte("addons", "back", BUNDLE, "--no-run").expect(0);
            assertEquals(BUNDLE + " 1.0.0", servedBy(halte));
        }
    }

    private static String servedBy(Installed halte) {
        return halte.json("segments").get(0).get("servedBy").asText();
    }

    private static void importTouches(Installed halte) {
        Path touches = halte.write("touches.csv", TOUCHES);
        Path mapping = halte.write("touches.json", MAPPING);
        halte.json("import", touches.toString(), "--name", "shop", "--mapping", mapping.toString());
    }

    /** The definition that the guide for authors shows. */
    private static String definition() {
        return Installed.read(House.root().resolve("bundles/testing/halte.example.aida/src/example/aida.json"));
    }

    private static void run(Installed halte, String definition) {
        halte.halte("segments", "define", halte.write("stage.json", definition).toString())
                .expect(0);
        halte.halte("segments", "run", "stage", "--at", MOMENT).expect(0);
    }

    private static void assertSizes(Installed halte, Map<String, Integer> wanted) {
        JsonNode sizes = halte.json("segments").get(0).get("sizes");
        wanted.forEach(
                (segment, size) -> assertEquals(size, sizes.path(segment).asInt(), () -> segment + " in " + sizes));
    }

    private static String strategies(Installed halte) {
        return halte.json("segments", "strategies").toString();
    }

    private static String offers(Installed halte) {
        return Serving.addons(halte, BUNDLE).get(0).get("offers").toString();
    }

    private static String explained(Installed halte) {
        return halte.halte("explain", "card:viewer", "stage", "--at", MOMENT)
                .expect(0)
                .out();
    }

    private static JsonNode gap(Installed halte) {
        return halte.json("segments").get(0).get("gap");
    }
}
