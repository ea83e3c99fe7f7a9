package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Explanation;
import halte.segmentation.api.Segmentations.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new version of a strategy takes over: what the old one made is served, marked with it, until made anew. */
class SwapTest {

    private static final String V1 = "org.example.bands 1.0.0";
    private static final String V2 = "org.example.bands 2.0.0";

    private final Scene scene = new Scene();

    private void begin(boolean secondReadsFirst) {
        scene.leave(1);
        scene.standing.hold(3);
        scene.offer(new VersionedBands("v1", 1, true), V1, 2);
        scene.offer(new VersionedBands("v2", 0.5, secondReadsFirst), V2, 3);
        scene.segmentations.define(Scene.bands(Map.of("factor", 1)), "ann");
        scene.segmentations.run("bands", MARCH);
    }

    private void swap() {
        scene.standing.exchange(3, 2);
        scene.segmentations.host().changed();
    }

    private Status status() {
        return scene.segmentations.list().get(0);
    }

    @Test
    void definitionsStayAndMembershipsAreServedMarkedWithTheVersionThatMadeThemUntilTheNextRun() {
        begin(true);
        assertFalse(status().stale());
        swap();
        Status stale = status();
        assertEquals(V1, stale.madeBy());
        assertEquals(V2, stale.servedBy());
        assertTrue(stale.stale());
        assertEquals(1, stale.definition().version());
        assertEquals(List.of(5L), scene.members("high"));
        assertEquals(V1, scene.segmentations.last("bands").orElseThrow().madeBy());
        assertEquals(V2, scene.segmentations.run("bands", APRIL).madeBy());
        assertFalse(status().stale());
        assertEquals(V2, status().madeBy());
        assertEquals(List.of(3L, 4L, 5L), scene.members("high"));
        assertEquals(1, status().definition().version(), "the definition is the old one");
    }

    @Test
    void theMarkIsThereAfterARestartToo() {
        begin(true);
        scene.restart();
        assertEquals(V1, status().madeBy());
        assertNull(status().servedBy());
        assertFalse(status().stale(), "a gap is no other version");
        scene.offer(new VersionedBands("v2", 0.5, true), V2, 3);
        assertTrue(status().stale());
    }

    @Test
    void anExplanationSaysThatItsModelIsOfAnotherVersion() {
        begin(true);
        swap();
        Explanation explanation = scene.segmentations.explain("bands", 4, APRIL);
        assertEquals(V1, explanation.madeBy());
        assertEquals(V2, explanation.servedBy());
        assertEquals(List.of("low"), ids(explanation), "by the cut that the last run fitted");
        scene.segmentations.run("bands", APRIL);
        Explanation after = scene.segmentations.explain("bands", 4, APRIL);
        assertEquals(List.of("high"), ids(after));
        assertEquals(V2, after.madeBy());
    }

    @Test
    void aModelThatTheNewVersionCannotReadIsANamedFailureUntilTheNextRunAndNoReasonForQuarantine() {
        begin(false);
        swap();
        for (int i = 0; i < 8; i++) {
            Failure failure = Scene.failure(() -> scene.segmentations.explain("bands", 4, APRIL));
            assertEquals("MODEL_OUTDATED", failure.code());
            assertTrue(failure.message().contains(V1) && failure.message().contains(V2), failure.message());
            assertTrue(failure.advice().contains("Run"), failure.advice());
        }
        assertEquals(List.of(5L), scene.members("high"));
        assertEquals(V2, scene.segmentations.run("bands", APRIL).madeBy());
        assertEquals(V2, scene.segmentations.explain("bands", 4, APRIL).madeBy());
    }

    @Test
    void theWayBackIsTheSameExchangeTheOtherWay() {
        begin(false);
        swap();
        scene.segmentations.run("bands", APRIL);
        scene.standing.exchange(2, 3);
        scene.segmentations.host().changed();
        assertTrue(status().stale());
        Explanation explanation = scene.segmentations.explain("bands", 4, APRIL);
        assertEquals(V2, explanation.madeBy());
        assertEquals(V1, explanation.servedBy());
        assertEquals(V1, scene.segmentations.run("bands", APRIL).madeBy());
        assertEquals(List.of(5L), scene.members("high"));
    }

    @Test
    void aVersionThatServesIsListedOnce() {
        begin(true);
        assertEquals(1, scene.segmentations.strategies().size());
        assertEquals(
                List.of("segmentation bands needs strategy spend-bands"),
                scene.segmentations.host().dependents(SpendBands.ID).stream()
                        .map(one -> one.kind() + " " + one.name() + " needs " + one.needs())
                        .toList());
        assertEquals(List.of(), scene.segmentations.host().dependents("other"));
    }

    private static List<String> ids(Explanation explanation) {
        return explanation.segments().stream().map(Segment::id).toList();
    }
}
