package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import halte.testkit.RealData;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, as a newcomer runs it. */
class DemoTest {

    @TempDir
    Path folder;

    @Test
    void theDemonstrationStartsImportsSegmentsMeasuresAndIsTheSameTheSecondTime() {
        try (Installed halte = Installed.in(folder).asShipped()) {
            String story = halte.halte("demo").expect(0).out();
            assertTrue(story.contains("SYNTHETIC") && story.contains("Champions"), story);
            JsonNode first = halte.json("segments");
            halte.halte("demo").expect(0);
            assertEquals(sizes(first), sizes(halte.json("segments")));
            assertTrue(
                    halte.halte("explain", "1", "--lang", "nl").expect(0).out().contains("nodig"));
        }
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
