package halte.segmentation;

import static halte.segmentation.Scene.MARCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Parameters;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.api.Addons.Effect;
import halte.runtime.api.Addons.Moved;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Perspective;
import halte.testkit.store.MemoryStore;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a version that waits would change, and what speaks against it. */
class RehearsalTest {

    private final Scene scene = new Scene();

    private Guest<SegmentationStrategy> candidate(SegmentationStrategy strategy) {
        scene.standing.hold(7);
        return scene.offer(strategy, "org.example.bands 2.0.0", 7);
    }

    @Test
    void thePreviewTellsWhoWouldMoveAndChangesNothing() {
        scene.defined().segmentations.run("bands", MARCH);
        Guest<SegmentationStrategy> candidate = candidate(new VersionedBands("v2", 0.5, false));
        Effect effect = scene.segmentations.host().preview(candidate).get(0);
        assertEquals("bands", effect.name());
        assertEquals(6, effect.looked());
        assertEquals(List.of(new Moved("low", "high", 2)), effect.moves());
        assertEquals(
                "2 of 6 customers would move between segments.",
                effect.finding().en());
        assertEquals(
                "2 van 6 klanten zouden van doelgroep veranderen.",
                effect.finding().nl());
        assertEquals(List.of(5L), scene.members("high"));
        assertEquals(
                40.0, scene.segmentations.last("bands").orElseThrow().model().get("cut"));
    }

    @Test
    void aVersionThatAnswersTheSameMovesNobody() {
        scene.defined().segmentations.run("bands", MARCH);
        Effect effect = scene.segmentations
                .host()
                .preview(candidate(new VersionedBands("v2", 1, true)))
                .get(0);
        assertEquals(List.of(), effect.moves());
        assertEquals("Nobody would move between segments.", effect.finding().en());
    }

    @Test
    void segmentationsOfOneMomentShareAPassAndOneThatNeverRanIsNamed() {
        scene.defined().segmentations.run("bands", MARCH);
        define("narrow", 0.25);
        scene.segmentations.run("narrow", MARCH);
        define("unused", 1);
        Guest<SegmentationStrategy> candidate = candidate(new VersionedBands("v2", 0.5, false));
        int before = scene.timelines.passes().size();
        List<Effect> effects = scene.segmentations.host().preview(candidate);
        assertEquals(1, scene.timelines.passes().size() - before);
        assertEquals(
                List.of("unused", "bands", "narrow"),
                effects.stream().map(Effect::name).toList());
        assertTrue(effects.get(0).finding().en().contains("not run"));
        assertEquals(List.of(new Moved("low", "high", 1)), effects.get(2).moves());
    }

    @Test
    void aVersionThatCannotFitSaysSoForEachSegmentation() {
        scene.defined().segmentations.run("bands", MARCH);
        Guest<SegmentationStrategy> candidate = candidate(broken());
        Effect effect = scene.segmentations.host().preview(candidate).get(0);
        assertTrue(
                effect.finding().en().startsWith("It could not be worked out: "),
                effect.finding().en());
        List<Failure> refusals = scene.segmentations.host().prove(candidate);
        assertEquals(1, refusals.size());
        assertEquals("GUEST_FAILED", refusals.get(0).code());
        assertTrue(refusals.get(0).message().contains("'bands'"));
        assertTrue(refusals.get(0).message().contains("2.0.0"));
    }

    private static SpendBands broken() {
        return new VersionedBands("v2", 1, false) {
            @Override
            public SegmentationModel fit(TraitTable population, FitContext context) {
                throw new IllegalStateException("cannot");
            }
        };
    }

    @Test
    void aVersionProvesItselfByRestoringTheModelOrElseByFitting() {
        scene.defined().segmentations.run("bands", MARCH);
        assertEquals(List.of(), scene.segmentations.host().prove(candidate(new VersionedBands("v2", 1, true))));
        int before = scene.timelines.passes().size();
        scene.leave(7);
        assertEquals(List.of(), scene.segmentations.host().prove(candidate(new VersionedBands("v2", 1, false))));
        assertEquals(1, scene.timelines.passes().size() - before, "it fitted");
    }

    @Test
    void aVersionThatRefusesStoredParametersIsRefusedByName() {
        scene.defined();
        define("other", 3);
        Guest<SegmentationStrategy> candidate = candidate(new SpendBands() {
            @Override
            public List<TraitDeclaration> traits(Parameters parameters) {
                if (parameters.number("factor", 1) > 2) {
                    throw new Failure("PARAMETER_INVALID", Actor.USER, "The factor is too high.", "Lower it.")
                            .asException();
                }
                return super.traits(parameters);
            }
        });
        List<Failure> refusals = scene.segmentations.host().prove(candidate);
        assertEquals(
                List.of("The segmentation 'other' could not go on with bundle org.example.bands 2.0.0: "
                        + "The factor is too high."),
                refusals.stream().map(Failure::message).toList());
    }

    @Test
    void movesAreCountedAsTheStoreCountsThemAfterwards() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            MemoryStore store = new MemoryStore();
            Memberships before = random(random, "a", "b", "c");
            Memberships after = random(random, "b", "c", "d", "e");
            store.memberships().replace("x", 1, MARCH, before.customers(), before.segments(), before.names());
            Moves moves = Moves.between(store.memberships(), fitted(after));
            Instant later = MARCH.plusSeconds(60);
            store.memberships().replace("x", 2, later, after.customers(), after.segments(), after.names());
            assertEquals(
                    new TreeSet<>(store.memberships().diff("x", MARCH, later).stream()
                            .map(move -> move.from() + " " + move.to() + " " + move.customers())
                            .toList()),
                    new TreeSet<>(moves.bySize().stream()
                            .map(move -> move.from() + " " + move.to() + " " + move.customers())
                            .toList()));
        }
    }

    private static Memberships random(Random random, String... names) {
        int[] pairs = IntStream.range(0, 40 * names.length)
                .filter(pair -> random.nextInt(3) == 0)
                .toArray();
        List<Perspective> perspectives = List.of(names).stream()
                .map(name -> new Segment(name, Text.of(name), Text.of(name)))
                .map(segment -> new Perspective(segment, 0, 0, 0, 0, 0))
                .toList();
        return new Memberships(
                IntStream.of(pairs).mapToLong(pair -> 1 + pair / names.length).toArray(),
                IntStream.of(pairs).map(pair -> pair % names.length).toArray(),
                0,
                perspectives);
    }

    private static Fitted fitted(Memberships memberships) {
        Definition definition = new Definition("x", Text.of("x"), SpendBands.ID, Map.of(), 1);
        TraitTable looked = new TraitTable(new long[40], List.of());
        return new Fitted(definition, "b", MARCH, looked, memberships, null, Map.of(), List.of());
    }

    private void define(String id, double factor) {
        scene.segmentations.define(new Definition(id, Text.of(id), SpendBands.ID, Map.of("factor", factor), 0), "ann");
    }
}
