package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segmentations.Definition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GapTest {

    private final Scene scene = new Scene();

    @Test
    void aStrategyThatLeavesLeavesANamedGapAndNothingElse() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.segmentations.explain("bands", 1, MARCH);
        scene.leave(1);
        Failure gap = scene.segmentations.list().get(0).gap();
        assertEquals("STRATEGY_GAP", gap.code());
        assertEquals(Actor.CONFIGURATION, gap.actor());
        assertTrue(gap.message().contains(Scene.BUNDLE) && gap.message().contains("2026-05-01"), gap.message());
        assertEquals(gap, Scene.failure(() -> scene.segmentations.run("bands", APRIL)));
        assertEquals(gap, Scene.failure(() -> scene.segmentations.explain("bands", 1, APRIL)));
        assertEquals(gap, Scene.failure(() -> scene.segmentations.define(Scene.bands(Map.of()), "ann")));
        assertEquals(List.of(5L), scene.members("high"), "memberships stay served");
        assertEquals(5, scene.segmentations.last("bands").orElseThrow().entered());
        assertEquals(List.of(), scene.segmentations.strategies());
    }

    @Test
    void theGapNamesTheBundleAfterARestartToo() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.restart();
        Failure gap = scene.segmentations.list().get(0).gap();
        assertEquals("STRATEGY_GAP", gap.code());
        assertTrue(gap.message().contains(Scene.BUNDLE) && gap.message().contains("2026-05-01"), gap.message());
        assertEquals(gap, Scene.failure(() -> scene.segmentations.run("bands", APRIL)));
        assertEquals(
                "STRATEGY_GAP",
                Scene.failure(() -> scene.segmentations.explain("bands", 1, APRIL))
                        .code());
    }

    @Test
    void theGapNamesTheBundleThatRanLast() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.leave(1);
        scene.offer(new SpendBands(), "org.example.bands 2.0.0", 2);
        scene.segmentations.run("bands", APRIL);
        scene.restart();
        String message = scene.segmentations.list().get(0).gap().message();
        assertTrue(message.contains("org.example.bands 2.0.0"), message);
    }

    @Test
    void theGapClosesWhenTheStrategyReturns() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.leave(1);
        scene.offer(new SpendBands(), 2);
        assertNull(scene.segmentations.list().get(0).gap());
        assertEquals(0, scene.segmentations.run("bands", APRIL).entered());
        assertEquals(
                1, scene.segmentations.explain("bands", 1, APRIL).segments().size());
    }

    @Test
    void aNewVersionWaitsUntilTheOldOneLeaves() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.offer(new SpendBands(), "org.example.bands 2.0.0", 2);
        scene.segmentations.run("bands", MARCH);
        assertTrue(lastJournal().contains("bands 1.2.0"), "the old one serves");
        scene.leave(1);
        scene.segmentations.run("bands", MARCH);
        assertTrue(lastJournal().contains("bands 2.0.0"), "then the new one");
    }

    @Test
    void aStrategyThatNobodyEverOfferedIsUnknown() {
        Definition wrong = new Definition("x", Text.of("x"), "no-such", Map.of(), 0);
        assertEquals(
                "STRATEGY_UNKNOWN",
                Scene.failure(() -> scene.segmentations.define(wrong, "ann")).code());
        assertEquals(
                "STRATEGY_UNKNOWN",
                Scene.failure(() -> scene.segmentations.preview(wrong, MARCH)).code());
    }

    @Test
    void everyQuestionAboutAnUnknownSegmentationSaysSo() {
        var asked = scene.segmentations;
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> asked.run("x", MARCH)).code());
        assertEquals(
                "SEGMENTATION_UNKNOWN", Scene.failure(() -> asked.last("x")).code());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> asked.members("x", "high", 0, 9)).code());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> asked.diff("x", MARCH, APRIL)).code());
    }

    @Test
    void everyQuestionAboutAnUnknownSegmentSaysSo() {
        var asked = scene.defined().segmentations;
        assertEquals(
                "SEGMENT_UNKNOWN",
                Scene.failure(() -> asked.members("bands", "high", 0, 9)).code(),
                "before the first run");
        asked.run("bands", MARCH);
        assertEquals(List.of(), asked.members("bands", "high", 5, 9), "behind the last member");
        for (Executable question : List.<Executable>of(
                () -> asked.members("bands", "hihg", 0, 9),
                () -> asked.export("bands", "hihg", placed -> {}),
                () -> asked.ranked("bands", Ranking.of("hihg", "spending", true, 9)))) {
            Failure unknown = Scene.failure(question);
            assertEquals("SEGMENT_UNKNOWN", unknown.code());
            assertEquals("The last run of 'bands' has no segment 'hihg'.", unknown.message());
        }
    }

    private String lastJournal() {
        return scene.store.journal().entries(Long.MAX_VALUE, 1).get(0).detail();
    }
}
