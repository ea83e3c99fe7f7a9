package halte.segmentation;

import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segmentations.Placed;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Table;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.TestTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What models say beside segments. */
class TellingTest {

    private final Scene scene = new Scene();
    private StoredSegmentations segmentations;

    @BeforeEach
    void offerAStrategyThatTells() {
        List<TestTimeline> timelines = List.of(
                TestTimeline.of(1).order("o1", "2026-01-01T10:00:00Z", "10").build(),
                TestTimeline.of(2)
                        .order("o2", "2026-01-01T10:00:00Z", "10")
                        .order("o3", "2026-01-03T10:00:00Z", "10")
                        .build());
        scene.leave(1);
        segmentations = scene.over(new FoldTimelines(timelines, scene.timelines));
        scene.offer(new TellingBands(), 2);
        scene.defined();
        segmentations.run("bands", MARCH);
    }

    @Test
    void aFitGetsItsMeasuresAndItsTablesAreKept() {
        Result result = segmentations.last("bands").orElseThrow();
        Table table = result.tables().get(0);
        assertEquals(new Text("orders", "bestellingen"), table.rows().get(0).get(0));
        assertEquals(3, ((Number) table.rows().get(0).get(1)).intValue());
        assertEquals("not known", table.rows().get(1).get(0));
        assertNull(table.rows().get(1).get(1), "what is not finite is not known");
        assertEquals(List.of(true, 0.5), table.rows().get(2));
    }

    @Test
    void thoseOfWhomAModelSaysNothingDoNotMakeTheDataSuffice() {
        var sufficiency = segmentations.last("bands").orElseThrow().sufficiency();
        assertFalse(sufficiency.sufficient());
        assertEquals(3, sufficiency.customers());
        assertEquals(
                "The data of only 3 of 5 customers says anything here; Spend bands needs 4 for an answer that means something.",
                sufficiency.findings().get(0).en());
    }

    @Test
    void aPreviewTellsAsARunDoes() {
        Result preview = segmentations.preview(Scene.bands(Map.of()), MARCH);
        assertEquals(3L, preview.tables().get(0).rows().get(0).get(1));
    }

    @Test
    void anExplanationHoldsEstimates() {
        List<Estimate> estimates = segmentations.explain("bands", 3, MARCH).estimates();
        assertEquals(
                List.of("spending", "word"),
                estimates.stream().map(Estimate::id).toList());
        assertEquals(45, estimates.get(0).number());
        assertEquals(60, estimates.get(0).interval().high());
        assertEquals(Text.of("fine"), estimates.get(1).text());
    }

    @Test
    void anExportGoesThroughTheMembersOfAllSegments() {
        List<Placed> all = new ArrayList<>();
        segmentations.export("bands", null, all::add);
        assertEquals(List.of(5L, 1L, 2L, 3L, 4L), customers(all), "high before low");
        assertEquals(15, all.get(1).estimates().get(0).number());
        List<Placed> high = new ArrayList<>();
        segmentations.export("bands", "high", high::add);
        assertEquals(List.of(5L), customers(high));
    }

    private List<Placed> ranked(Ranking wanted) {
        return segmentations.ranked("bands", wanted);
    }

    @Test
    void whoIsLeftOutMakesRoomForTheNext() {
        Ranking wanted = new Ranking(null, "spending", true, 2, customer -> customer == 5);
        assertEquals(List.of(4L, 3L), customers(ranked(wanted)));
    }

    @Test
    void theFirstByAnEstimateComeFirst() {
        assertEquals(List.of(5L, 4L), customers(ranked(Ranking.of(null, "spending", true, 2))));
        assertEquals(List.of(1L, 2L), customers(ranked(Ranking.of("low", "spending", false, 2))));
        assertEquals(
                "The estimate 'word' is a text, which has no order.",
                Scene.failure(() -> ranked(Ranking.of("low", "word", false, 2))).message());
        assertEquals(
                "ESTIMATE_UNKNOWN",
                Scene.failure(() -> ranked(Ranking.of(null, "height", true, 2))).code());
    }

    @Test
    void nothingIsExportedBeforeTheFirstRun() {
        scene.segmentations.remove("bands", "ann");
        scene.defined();
        assertEquals(
                "SEGMENTATION_NOT_RUN",
                Scene.failure(() -> segmentations.export("bands", null, one -> {}))
                        .code());
    }

    private static List<Long> customers(List<Placed> placed) {
        return placed.stream().map(one -> one.membership().customer()).toList();
    }
}
