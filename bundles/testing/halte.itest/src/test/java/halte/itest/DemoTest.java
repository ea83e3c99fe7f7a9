package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.testkit.RealData;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a newcomer runs it. */
class DemoTest {

    /** Whom the tour of docs/tour.md finds, by the definitions that it ships. */
    private static final Map<String, List<String>> FOUND = Map.of(
            "channels", List.of("prefers-web", "prefers-email", "prefers-store"),
            "engagement", List.of("frequency-3", "fading", "onboarding-help"),
            "fruit", List.of("frequent-buyers", "coupon-users", "deal-clickers", "left-after-registering"),
            "motives", List.of("brand", "habit", "friends", "need"),
            "places", List.of("province-gelderland", "province-limburg"),
            "ready", List.of("ready-to-buy", "warming-up"),
            "stage", List.of("see", "think", "care", "quiet"),
            "value", List.of("top", "low", "probably-gone"),
            "what-next", List.of("due-now", "overdue", "next-step-now", "stopped"));

    @TempDir
    Path folder;

    @Test
    void theDemonstrationStartsImportsSegmentsMeasuresAndIsTheSameTheSecondTime() {
        try (Installed halte = Installed.in(folder).asShipped()) {
            String story = halte.halte("demo").expect(0).out();
            assertTrue(story.contains("SYNTHETIC") && story.contains("Champions"), story);
            everyStrategyFindsSomebody(halte);
            JsonNode first = halte.json("segments");
            halte.halte("demo").expect(0);
            assertEquals(sizes(first), sizes(halte.json("segments")));
            assertTrue(
                    halte.halte("explain", "1", "--lang", "nl").expect(0).out().contains("nodig"));
        }
    }

    private static void everyStrategyFindsSomebody(Installed halte) {
        Path definitions = House.root().resolve("docs/examples/demo");
        Set<String> shipped = new TreeSet<>(Set.of(definitions.toFile().list()));
        assertTrue(shipped.remove("small-groups.json"), "of anything at all there are groups, and they take long");
        assertEquals(FOUND.keySet().stream().map(name -> name + ".json").collect(Collectors.toSet()), shipped);
        FOUND.forEach((name, segments) -> {
            halte.halte(
                            "segments",
                            "define",
                            definitions.resolve(name + ".json").toString())
                    .expect(0);
            JsonNode result = halte.json("segments", "run", name, "--at", "2026-10-31");
            assertTrue(result.at("/0/sufficiency/sufficient").asBoolean(), () -> name + " " + result);
            Map<String, Integer> sizes = new HashMap<>();
            result.at("/0/segments")
                    .forEach(each -> sizes.put(
                            each.at("/segment/id").asText(), each.at("/size").asInt()));
            segments.forEach(segment -> assertTrue(sizes.getOrDefault(segment, 0) > 0, name + " " + sizes));
        });
        String touchpoints = halte.halte("segments", "touchpoints", "demo-ages", "--rating", "tevredenheid")
                .expect(0)
                .out();
        assertTrue(touchpoints.contains("'help' is a splitting touchpoint"), touchpoints);
    }

    @Test
    void thePublishedSegmentsOfTheReferenceDataComeOutOfTheArchive() {
        Path data = RealData.path("rfm_reference/rfm_data_orders.csv");
        Path mapping = House.root().resolve("docs/examples/rfm-reference/mapping.json");
        try (Installed halte = Installed.in(folder).started()) {
            halte.halte("import", data.toString(), "--mapping", mapping.toString())
                    .expect(0);
            Path definition = House.root().resolve("docs/examples/rfm-reference/segmentation.json");
            halte.halte("segments", "define", definition.toString()).expect(0);
            JsonNode result = halte.json("segments", "run", "rfm-reference", "--at", "2006-12-31");
            JsonNode segments = (result.isArray() ? result.get(0) : result).get("segments");
            assertSegment(segments, "champions", 158, 1_234, 120_178);
            assertSegment(segments, "loyal-customers", 278, 1_708, 166_712);
            assertSegment(segments, "potential-loyalist", 229, 801, 65_873);
            assertSegment(segments, "need-attention", 35, 144, 13_287);
            assertSegment(segments, "about-to-sleep", 50, 127, 10_914);
            assertSegment(segments, "at-risk", 86, 438, 44_178);
            assertSegment(segments, "lost", 111, 244, 20_955);
            assertSegment(segments, "others", 48, 210, 22_061);
        }
    }

    private static void assertSegment(JsonNode segments, String id, int customers, int orders, int revenue) {
        for (JsonNode each : segments) {
            if (each.get("segment").get("id").asText().equals(id)) {
                assertEquals(customers, each.get("size").asInt(), id);
                assertEquals(orders, each.get("orders").asInt(), id);
                assertEquals(revenue, each.get("revenue").asInt(), id);
                return;
            }
        }
        throw new AssertionError("no segment " + id + " in " + segments);
    }

    private static String sizes(JsonNode segmentations) {
        StringBuilder sizes = new StringBuilder();
        segmentations.forEach(each -> sizes.append(each.get("sizes")));
        return sizes.toString();
    }
}
