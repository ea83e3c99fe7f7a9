package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.member;
import static halte.segmentation.World.orders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.segmentation.api.Segmentations.Basis;
import halte.segmentation.api.Segmentations.Status;
import halte.segmentation.api.Upkeep.Dependency;
import halte.segmentation.api.Upkeep.Ran;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments of segments: order, cycles, staleness and removal. */
class DependencyTest {

    private static final Instant LATER = NOON.plusSeconds(86_400);

    private final World world = new World();

    @BeforeEach
    void chain() {
        world.append(world.order("a", 10, NOON.minusSeconds(9)), world.order("a", 10, NOON.minusSeconds(8)));
        world.append(world.order("b", 10, NOON.minusSeconds(7)));
        world.atLeast("z-first", orders(), 2);
        world.atLeast("m-second", member("z-first/in"), 1);
        world.atLeast("a-third", member("m-second/in"), 1);
    }

    private Status status(String id) {
        return world.segmentations.list().stream()
                .filter(one -> one.definition().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyRunInOrderOfDependenceAndOnceIsEnough() {
        List<Ran> rans = world.segmentations.runAll(NOON);
        assertEquals(
                List.of("z-first", "m-second", "a-third"),
                rans.stream().map(Ran::segmentation).toList());
        assertEquals(1, world.places("a-third").size());
        assertEquals(world.places("z-first"), world.places("a-third"));
    }

    @Test
    void dependenciesAreTold() {
        assertEquals(
                List.of(
                        new Dependency("z-first", List.of(), List.of("m-second")),
                        new Dependency("m-second", List.of("z-first"), List.of("a-third")),
                        new Dependency("a-third", List.of("m-second"), List.of())),
                world.segmentations.dependencies());
    }

    @Test
    void oneIsRunAfterThoseItDependsOn() {
        world.atLeast("other", orders(), 1);
        assertEquals(
                List.of("z-first", "m-second"),
                world.segmentations.runInOrder("m-second", NOON).stream()
                        .map(Ran::segmentation)
                        .toList());
    }

    @Test
    void aCycleIsRefusedAndNamed() {
        Failure cycle = Scene.failure(() -> world.atLeast("z-first", member("a-third/in"), 1));
        assertEquals("SEGMENTATION_CYCLE", cycle.code());
        assertEquals(
                "The segmentation would depend on itself: z-first → a-third → m-second → z-first.", cycle.message());
        assertEquals(1, world.segmentations.list().get(2).definition().version(), "nothing was stored");
        assertEquals(
                "SEGMENTATION_CYCLE",
                Scene.failure(() -> world.atLeast("own", member("own/in"), 1)).code());
    }

    @Test
    void whatThereIsNotCannotBeDependedOn() {
        assertEquals(
                "SEGMENTATION_UNKNOWN",
                Scene.failure(() -> world.atLeast("x", member("nothing/in"), 1)).code());
    }

    @Test
    void aSegmentThatTheLastRunDoesNotHaveCannotBeDependedOn() {
        world.segmentations.run("z-first", NOON);
        Failure unknown = Scene.failure(() -> world.atLeast("x", member("z-first/inn"), 1));
        assertEquals("SEGMENT_UNKNOWN", unknown.code());
        assertEquals("The last run of 'z-first' has no segment 'inn'.", unknown.message());
        Map<String, Object> trait = orders();
        world.define("z-first", List.of(trait), List.of(World.segment("inn", trait, 2)));
        world.atLeast("x", member("z-first/inn"), 1);
    }

    @Test
    void removalIsRefusedNamingThoseThatNeedIt() {
        Failure needed = Scene.failure(() -> world.segmentations.remove("z-first", "ann"));
        assertEquals("SEGMENTATION_NEEDED", needed.code());
        assertTrue(needed.message().endsWith("others ask for its members: m-second."), needed.message());
        world.segmentations.remove("a-third", "ann");
        world.segmentations.remove("m-second", "ann");
        world.segmentations.remove("z-first", "ann");
        assertEquals(List.of(), world.segmentations.list());
    }

    @Test
    void whoIsBasedOnAnOlderRunIsTold() {
        world.segmentations.runAll(NOON);
        assertFalse(status("m-second").outdated());
        world.segmentations.run("z-first", LATER);
        Status outdated = status("m-second");
        assertEquals(List.of(new Basis("z-first", NOON, LATER, true)), outdated.basis());
        assertTrue(outdated.outdated());
        assertFalse(status("a-third").outdated(), "it is based on the second alone");
        world.segmentations.run("m-second", LATER);
        assertFalse(status("m-second").outdated());
        assertTrue(status("a-third").outdated());
    }

    @Test
    void whoDependsOnAFailedOneIsLeftOutAndOthersGoOn() {
        world.atLeast("other", orders(), 1);
        world.segmentations.run("z-first", LATER);
        List<Ran> rans = world.segmentations.runAll(NOON);
        Map<String, String> codes = new java.util.TreeMap<>();
        rans.forEach(ran -> codes.put(
                ran.segmentation(), ran.failure() == null ? "" : ran.failure().code()));
        assertEquals(
                Map.of(
                        "z-first", "SEGMENTATION_RUN_BACKWARDS",
                        "m-second", "SEGMENTATION_LEFT_OUT",
                        "a-third", "SEGMENTATION_LEFT_OUT",
                        "other", ""),
                codes);
    }
}
