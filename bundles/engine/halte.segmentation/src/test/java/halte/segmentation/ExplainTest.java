package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Membership;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private final Scene scene = new Scene();

    @Test
    void explainsFromTheModelOfTheLastRunAndTheTraitsNow() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.spend(41, 1000, 1000, 1000, 1000);
        Explanation explanation = scene.segmentations.explain("bands", 1, APRIL);
        assertEquals(List.of("high"), ids(explanation), "41 is above the cut of 40 that the run fitted");
        assertEquals(
                List.of("low"),
                explanation.stored().stream().map(Membership::segment).toList());
        assertEquals(Map.of("spend", "41"), explanation.traits());
        assertEquals(1, explanation.version());
        assertTrue(explanation.reasons().stream()
                .anyMatch(reason -> reason.held()
                        && reason.text().nl().equals("besteedt meer dan 40.0")
                        && reason.segment().equals("high")));
    }

    @Test
    void explainsAfterARestartFromTheStoredModel() {
        scene.defined().segmentations.run("bands", MARCH);
        Explanation before = scene.segmentations.explain("bands", 5, APRIL);
        scene.restart();
        scene.offer(new SpendBands(), 9);
        assertEquals(before, scene.segmentations.explain("bands", 5, APRIL));
    }

    @Test
    void explainsWithTheOldModelUntilTheNewDefinitionRan() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.segmentations.explain("bands", 3, MARCH);
        scene.segmentations.define(Scene.bands(Map.of("factor", 0.5)), "ann");
        assertEquals(List.of("low"), ids(scene.segmentations.explain("bands", 3, APRIL)));
        scene.segmentations.run("bands", APRIL);
        Explanation after = scene.segmentations.explain("bands", 3, APRIL);
        assertEquals(List.of("high"), ids(after));
        assertEquals(2, after.version());
    }

    @Test
    void leavesMissingTraitsOut() {
        scene.defined().segmentations.run("bands", MARCH);
        Explanation explanation = scene.segmentations.explain("bands", 6, APRIL);
        assertEquals(Map.of(), explanation.traits());
        assertEquals(List.of(), explanation.segments());
        assertEquals(2, explanation.reasons().size());
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> scene.segmentations.explain("bands", 1, MARCH))
                        .code());
        scene.defined();
        assertEquals(
                "SEGMENTATION_NOT_RUN",
                Scene.failure(() -> scene.segmentations.explain("bands", 1, MARCH))
                        .code());
        scene.segmentations.run("bands", MARCH);
        assertEquals(
                "CUSTOMER_UNKNOWN",
                Scene.failure(() -> scene.segmentations.explain("bands", 77, MARCH))
                        .code());
    }

    @Test
    void aRemovedSegmentationExplainsNothingAnyMore() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.segmentations.explain("bands", 1, MARCH);
        scene.segmentations.remove("bands", "ann");
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> scene.segmentations.explain("bands", 1, MARCH))
                        .code());
    }

    private static List<String> ids(Explanation explanation) {
        return explanation.segments().stream().map(Segment::id).toList();
    }
}
