package halte.segmentation;

import static halte.segmentation.Scene.APRIL;
import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Move;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.store.api.Journal;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RunTest {

    private final Scene scene = new Scene();

    @Test
    void aRunPutsEverybodyInHisPlaceAndSaysWhatItBrought() {
        scene.defined();
        Result result = scene.segmentations.run("bands", MARCH);
        assertEquals(List.of(1L, 2L, 3L, 4L), scene.members("low"));
        assertEquals(List.of(5L), scene.members("high"));
        assertEquals(6, result.customers());
        assertEquals(1, result.unassigned());
        assertEquals(5, result.entered());
        assertEquals(0, result.left());
        assertEquals(40.0, result.model().get("cut"));
    }

    @Test
    void perspectiveComesFromTheSamePass() {
        scene.defined();
        Perspective low = scene.segmentations.run("bands", MARCH).segments().get(0);
        assertEquals(1, scene.timelines.passes().size());
        assertEquals(
                List.of("spend", "perspective-revenue", "perspective-orders"),
                scene.timelines.passes().get(0).traits().stream()
                        .map(TraitDeclaration::name)
                        .toList());
        assertEquals(4, low.size());
        assertEquals(4 / 6.0, low.share());
        assertEquals(100, low.revenue());
        assertEquals(100 / 150.0, low.revenueShare());
        assertEquals(10, low.orders());
    }

    @Test
    void shareOfRevenueIsUnknownWhereThereIsNone() {
        scene.spend(0, 0);
        Result result = scene.defined().segmentations.run("bands", MARCH);
        assertTrue(Double.isNaN(result.segments().get(0).revenueShare()));
        assertTrue(Double.isNaN(scene.segmentations
                .last("bands")
                .orElseThrow()
                .segments()
                .get(0)
                .revenueShare()));
    }

    @Test
    void nobodyAtAllIsARunToo() {
        scene.spend();
        Result result = scene.defined().segmentations.run("bands", MARCH);
        assertEquals(0, result.customers());
        assertEquals(0, result.segments().get(0).share());
        assertFalse(result.sufficiency().sufficient());
    }

    @Test
    void theLastResultOutlivesTheProcess() {
        Result result = scene.defined().segmentations.run("bands", MARCH);
        scene.restart();
        assertEquals(result, scene.segmentations.last("bands").orElseThrow());
    }

    @Test
    void membershipsThatStayKeepTheirBeginning() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.spend(10, 20, 30, 99, 5, Double.NaN);
        Result later = scene.segmentations.run("bands", APRIL);
        assertEquals(2, later.entered());
        assertEquals(2, later.left());
        Membership stays = scene.segmentations.of(1).get(0);
        assertEquals(MARCH, stays.since());
        List<Membership> moved = scene.segmentations.of(4);
        assertEquals("high", moved.get(0).segment());
        assertEquals(APRIL, moved.get(0).since());
        assertEquals(APRIL, moved.get(1).until());
        assertEquals(
                List.of(new Move("high", "low", 1), new Move("low", "high", 1)),
                scene.segmentations.diff("bands", MARCH, APRIL));
    }

    @Test
    void whoMovedSinceBeforeTheFirstRunIsNotKnown() {
        scene.defined();
        assertEquals("SEGMENTATION_NOT_RUN Run it first.", notRun(MARCH));
        scene.segmentations.run("bands", APRIL);
        assertEquals("SEGMENTATION_NOT_RUN Ask from its first run on: 2026-04-01T00:00:00Z.", notRun(MARCH));
        assertEquals(List.of(), scene.segmentations.diff("bands", APRIL, APRIL.plusSeconds(1)));
    }

    private String notRun(Instant from) {
        Failure failure = Scene.failure(() -> scene.segmentations.diff("bands", from, APRIL));
        return failure.code() + " " + failure.advice();
    }

    @Test
    void aRunThatPutNobodyAnywhereCountsToo() {
        scene.spend();
        scene.defined().segmentations.run("bands", MARCH);
        scene.spend(10, 20);
        scene.segmentations.run("bands", APRIL);
        assertEquals(
                2,
                scene.segmentations.diff("bands", MARCH, APRIL).stream()
                        .mapToLong(Move::customers)
                        .sum());
    }

    @Test
    void aNewVersionOfTheDefinitionMarksItsMemberships() {
        scene.defined().segmentations.run("bands", MARCH);
        Definition second = scene.segmentations.define(Scene.bands(Map.of("factor", 0.5)), "bob");
        assertEquals(2, second.version());
        scene.segmentations.run("bands", APRIL);
        assertEquals(List.of(3L, 4L, 5L), scene.members("high"));
        Membership moved = scene.segmentations.of(3).get(0);
        assertEquals("high", moved.segment());
        assertEquals(2, moved.version());
        assertEquals(1, scene.segmentations.of(5).get(0).version(), "put there by the first version");
    }

    @Test
    void aDefinitionForAnotherVersionThanTheNewestIsRefused() {
        scene.defined();
        Definition wanted = Scene.bands(Map.of("factor", 0.5));
        assertEquals(2, scene.segmentations.define(wanted, "bob", 1).version());
        for (int known : new int[] {0, 1, 3}) {
            assertEquals(
                    "DOCUMENT_CHANGED",
                    Scene.failure(() -> scene.segmentations.define(wanted, "cas", known))
                            .code());
        }
        assertEquals(2, scene.segmentations.list().get(0).definition().version());
    }

    @Test
    void aRunForAnEarlierMomentIsRefusedAndChangesNothing() {
        scene.defined().segmentations.run("bands", APRIL);
        scene.spend(1, 2, 3, 4, 5, 6);
        assertEquals(
                "SEGMENTATION_RUN_BACKWARDS",
                Scene.failure(() -> scene.segmentations.run("bands", MARCH)).code());
        assertEquals(List.of(5L), scene.members("high"));
        scene.segmentations.run("bands", APRIL);
        assertEquals(List.of(5L, 6L), scene.members("high"));
    }

    @Test
    void aRunForAMomentToComeIsRefusedWithTheLatestPossibleOne() {
        scene.defined().segmentations.run("bands", MARCH);
        Instant someday = Instant.parse("2062-01-01T00:00:00Z");
        for (Executable work : List.<Executable>of(
                () -> scene.segmentations.run("bands", someday), () -> scene.segmentations.refresh("bands", someday))) {
            Failure refused = Scene.failure(work);
            assertEquals("SEGMENTATION_RUN_AHEAD", refused.code());
            assertTrue(
                    refused.message().endsWith("The latest possible one is 2026-05-01T00:00:00Z."), refused.message());
        }
        scene.segmentations.run("bands", APRIL);
    }

    @Test
    void touchesOfAMomentToComeAllowARunForIt() {
        Instant someday = Instant.parse("2026-12-31T00:00:00Z");
        scene.timelines.serve(Scene.spending(10, 20), Scene.FIRST, someday);
        assertEquals(
                someday, scene.defined().segmentations.run("bands", someday).at());
        assertEquals(
                "SEGMENTATION_RUN_AHEAD",
                Scene.failure(() -> scene.segmentations.run("bands", someday.plusMillis(1)))
                        .code());
    }

    @Test
    void removingEndsMembershipsAndKeepsHistory() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.segmentations.remove("bands", "ann");
        assertEquals(List.of(), scene.segmentations.list());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> scene.segmentations.last("bands")).code());
        Membership past = scene.segmentations.of(1).get(0);
        assertEquals(Instant.parse("2026-05-01T00:00:00Z"), past.until());
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> scene.segmentations.remove("bands", "ann")).code());
        assertEquals(
                List.of("segmentation.remove", "segmentation.run", "segmentation.define"),
                scene.store.journal().entries(Long.MAX_VALUE, 10).stream()
                        .map(Journal.Entry::action)
                        .toList());
    }

    @Test
    void definingAgainAfterRemovalBeginsAnew() {
        scene.defined().segmentations.run("bands", APRIL);
        scene.segmentations.remove("bands", "ann");
        scene.defined();
        assertTrue(scene.segmentations.last("bands").isEmpty());
        assertEquals(5, scene.segmentations.run("bands", MARCH).entered());
    }

    @Test
    void theSameFitLeavesNoNewVersionOfTheModel() {
        scene.defined().segmentations.run("bands", MARCH);
        scene.segmentations.run("bands", APRIL);
        assertEquals(1, scene.store.documents().versions("model", "bands").size());
    }

    @Test
    void statusTellsSizesAndTheLastRun() {
        scene.defined();
        assertEquals(null, scene.segmentations.list().get(0).lastRun());
        scene.segmentations.run("bands", MARCH);
        var status = scene.segmentations.list().get(0);
        assertEquals(MARCH, status.lastRun());
        assertEquals(Map.of("low", 4L, "high", 1L), status.sizes());
        assertEquals(null, status.gap());
    }

    @Test
    void whoCameOnlyLaterIsNotCountedInARunForAnEarlierDay() {
        TraitTable spending = Scene.spending(10, 20, 30);
        double[] knownSince = {MARCH.toEpochMilli() - 1, APRIL.toEpochMilli(), Double.NaN};
        List<TraitColumn> columns = new ArrayList<>(spending.columns());
        columns.add(new TraitColumn.Numbers("known-since", knownSince));
        scene.timelines.serve(
                new TraitTable(new long[] {1, 2, 3}, columns), Instant.parse("2026-01-01T00:00:00Z"), APRIL);
        assertEquals(2, scene.defined().segmentations.run("bands", MARCH).customers());
    }

    @Test
    void aPopulationThatIsTooSmallOrTooYoungIsSaid() {
        Instant aWeekLater = Instant.parse("2026-03-08T12:00:00Z");
        scene.timelines.serve(Scene.spending(1, 2, Double.NaN), MARCH, aWeekLater);
        var sufficiency = scene.defined().segmentations.run("bands", aWeekLater).sufficiency();
        assertFalse(sufficiency.sufficient());
        assertEquals(2, sufficiency.customers());
        assertEquals(7, sufficiency.historyDays());
        assertEquals(2, sufficiency.findings().size());
        assertEquals(
                "Only 2 customers have data; Spend bands needs 4 for an answer that means something.",
                sufficiency.findings().get(0).en());
    }

    @Test
    void enoughDataSuffices() {
        var sufficiency = scene.defined().segmentations.run("bands", MARCH).sufficiency();
        assertTrue(sufficiency.sufficient());
        assertEquals(List.of(), sufficiency.findings());
        assertEquals(424, sufficiency.historyDays());
    }
}
