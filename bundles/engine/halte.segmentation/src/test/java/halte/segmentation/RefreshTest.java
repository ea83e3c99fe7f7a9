package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.member;
import static halte.segmentation.World.orders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.api.Upkeep.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh looks at few customers, and finds what a full run would find. */
class RefreshTest {

    private static final int CUSTOMERS = 300;
    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();

    @BeforeEach
    void customers() {
        for (int i = 0; i < CUSTOMERS; i++) {
            world.append(world.order("c" + i, 10, NOON.minus(DAY.multipliedBy(i % 60 + 1))));
        }
    }

    private Refreshed refresh(String id, Instant at) {
        world.rules.assigned.reset();
        Refreshed refreshed = world.segmentations.refresh(id, at);
        assertEquals(world.rules.assigned.sum(), refreshed.assigned(), "as many as it says");
        return refreshed;
    }

    /** A run of an equal segmentation tells what is right. */
    private void assertRight(String id, Map<String, Object> trait, double value, Instant at) {
        world.atLeast("twin", trait, value);
        Result twin = world.segmentations.run("twin", at);
        assertEquals(world.places("twin"), world.places(id));
        Result here = world.segmentations.last(id).orElseThrow();
        assertEquals(twin.segments(), here.segments());
        assertEquals(twin.customers(), here.customers());
        assertEquals(twin.unassigned(), here.unassigned());
    }

    @Test
    void nothingChangedMeansNobodyIsLookedAtAndNothingIsStored() {
        world.atLeast("two", orders(), 2);
        Result result = world.segmentations.run("two", NOON);
        Refreshed refreshed = refresh("two", NOON);
        assertEquals(Scope.NOBODY, refreshed.scope());
        assertEquals(result, refreshed.result());
        assertEquals(
                1,
                world.store.documents().versions("segmentation-result", "two").size());
    }

    @Test
    void whoHasNewTouchesIsLookedAtAndNobodyElse() {
        world.atLeast("two", orders(), 2);
        world.segmentations.run("two", NOON);
        world.append(world.order("c7", 5, NOON.minusSeconds(60)), world.order("new", 5, NOON.minusSeconds(60)));
        Refreshed refreshed = refresh("two", NOON);
        assertEquals(Scope.CHANGED, refreshed.scope());
        assertEquals(2, refreshed.assigned());
        assertEquals(1, refreshed.result().entered());
        assertEquals(new TreeSet<>(List.of("in " + world.customer("c7"))), world.places("two"));
        assertEquals(1, world.rules.fits.sum(), "the model stays");
        assertRight("two", orders(), 2, NOON);
    }

    @Test
    void aRefundOfAnotherCustomersOrderConcernsThatCustomer() {
        world.append(world.money("order", "c1", 20, NOON.minusSeconds(600)).build());
        world.atLeast("two", orders(), 2);
        world.segmentations.run("two", NOON);
        assertEquals(1, world.places("two").size());
        world.append(world.money("refund", "c2", -20, NOON.minusSeconds(60))
                .order("t" + (CUSTOMERS + 1))
                .build());
        assertEquals(2, refresh("two", NOON).assigned());
        assertEquals(0, world.places("two").size());
        assertRight("two", orders(), 2, NOON);
    }

    @Test
    void aRefundThatWasStoredForLaterConcernsTheOrdersCustomerOnceItHappens() {
        world.append(world.money("order", "c1", 20, NOON.minusSeconds(600)).build());
        world.append(world.money("refund", "c2", -20, NOON.plusSeconds(600))
                .order("t" + (CUSTOMERS + 1))
                .build());
        world.atLeast("two", orders(), 2);
        world.segmentations.run("two", NOON);
        assertEquals(1, world.places("two").size());
        Instant later = NOON.plusSeconds(900);
        assertEquals(2, refresh("two", later).assigned());
        assertRight("two", orders(), 2, later);
        assertEquals(0, world.places("two").size());
    }

    @Test
    void aMergeLetsWhatHappenedBeforeCountAndAPartingTakesItAway() {
        world.atLeast("two", orders(), 2);
        world.segmentations.run("two", NOON);
        world.assign("c9", "c3");
        Refreshed merged = refresh("two", NOON);
        assertEquals(1, merged.assigned(), "of the two only one is left");
        assertEquals(new TreeSet<>(List.of("in " + world.customer("c3"))), world.places("two"));
        assertRight("two", orders(), 2, NOON);
        world.part("c9");
        assertEquals(2, refresh("two", NOON).assigned());
        assertEquals(new TreeSet<>(), world.places("two"));
    }

    @Test
    void declaredTraitsAndConsentsAreFollowed() {
        Map<String, Object> points =
                Map.of("name", "points", "aggregate", "declared", "field", "points", "purpose", "marketing");
        world.declare("c1", "points", "5", NOON.minus(DAY));
        world.consent("c1", "marketing", true, NOON.minus(DAY));
        world.declare("c2", "points", "5", NOON.minus(DAY));
        world.atLeast("points", points, 3);
        world.segmentations.run("points", NOON);
        assertEquals(new TreeSet<>(List.of("in " + world.customer("c1"))), world.places("points"));
        world.consent("c2", "marketing", true, NOON.minusSeconds(9));
        world.declare("c1", "points", "1", NOON.minusSeconds(9));
        world.declare("c3", "colour", "red", NOON.minusSeconds(9));
        assertEquals(2, refresh("points", NOON).assigned(), "the colour does not matter");
        assertEquals(new TreeSet<>(List.of("in " + world.customer("c2"))), world.places("points"));
        assertRight("points", points, 3, NOON);
    }

    @Test
    void membersOfAnotherSegmentAreFollowed() {
        world.atLeast("two", orders(), 2);
        world.atLeast("both", member("two/in"), 1);
        world.segmentations.runAll(NOON);
        world.append(world.order("c5", 5, NOON.minusSeconds(60)));
        world.segmentations.refreshAll(NOON);
        assertEquals(world.places("two"), world.places("both"));
        assertEquals(1, world.places("both").size());
        assertEquals(Scope.NOBODY, refresh("both", NOON).scope());
    }

    @Test
    void touchesThatLeaveASlidingWindowAndThoseToComeAreFollowed() {
        Map<String, Object> recent = Map.of(
                "name",
                "recent",
                "aggregate",
                "count",
                "filter",
                Map.of("types", List.of("order")),
                "window",
                Map.of("last", "P30D"));
        world.append(world.order("c20", 5, NOON.plus(Duration.ofHours(5))));
        world.atLeast("recent", recent, 1);
        world.segmentations.run("recent", NOON);
        Instant tomorrow = NOON.plus(DAY);
        Refreshed refreshed = refresh("recent", tomorrow);
        assertEquals(Scope.CHANGED, refreshed.scope());
        assertTrue(
                refreshed.assigned() <= CUSTOMERS / 60 + 1, refreshed.reason().en());
        assertRight("recent", recent, 1, tomorrow);
        Instant later = tomorrow.plus(DAY.multipliedBy(10));
        refresh("recent", later);
        assertRight("recent", recent, 1, later);
    }

    @Test
    void touchesThatComeToLieBeforeASlidingWindowAreFollowed() {
        Map<String, Object> early = Map.of("name", "early", "aggregate", "count", "window", Map.of("before", "P30D"));
        world.atLeast("early", early, 1);
        world.segmentations.run("early", NOON);
        Instant tomorrow = NOON.plus(DAY);
        Refreshed refreshed = refresh("early", tomorrow);
        assertEquals(Scope.CHANGED, refreshed.scope());
        assertTrue(refreshed.assigned() > 0, "somebody's touch came to lie before");
        assertRight("early", early, 1, tomorrow);
    }

    @Test
    void aTraitThatFollowsTheClockNeedsEverybodyOnceTimeHasPassed() {
        Map<String, Object> since =
                Map.of("name", "since", "aggregate", "days-since", "filter", Map.of("types", List.of("order")));
        world.atLeast("since", since, 30);
        world.segmentations.run("since", NOON);
        assertEquals(Scope.NOBODY, refresh("since", NOON).scope());
        Instant tomorrow = NOON.plus(DAY);
        Refreshed refreshed = refresh("since", tomorrow);
        assertEquals(Scope.EVERYBODY, refreshed.scope());
        assertEquals(CUSTOMERS, refreshed.assigned());
        assertEquals(NOON, refreshed.fitted());
        assertRight("since", since, 30, tomorrow);
    }

    @Test
    void aNewProcessAndWithdrawnTouchesNeedEverybody() {
        world.atLeast("two", orders(), 2);
        world.segmentations.run("two", NOON);
        world.restart();
        assertEquals(Scope.EVERYBODY, refresh("two", NOON).scope());
        assertEquals(Scope.NOBODY, refresh("two", NOON).scope());
        world.store.touches().withdrawAbsent("shop", "t1", List.<String>of().iterator());
        assertEquals(Scope.EVERYBODY, refresh("two", NOON).scope());
        assertRight("two", orders(), 2, NOON);
    }

    @Test
    void withoutAModelOrWithANewDefinitionItIsFitted() {
        world.atLeast("two", orders(), 2);
        assertEquals(Scope.FITTED, refresh("two", NOON).scope());
        world.atLeast("two", orders(), 1);
        assertEquals(Scope.FITTED, refresh("two", NOON).scope());
        assertEquals(CUSTOMERS, world.places("two").size());
    }
}
