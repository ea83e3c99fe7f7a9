package halte.segmentation;

import static halte.segmentation.World.NOON;
import static halte.segmentation.World.orders;
import static halte.segmentation.World.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.api.Upkeep.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, a refresh finds what a full run finds, at a cost in proportion to what happened. */
class RefreshAgainstRunTest {

    private static final int CUSTOMERS = 120;
    private static final int ROUNDS = 12;

    private final World world = new World();
    private Random random;
    private Instant now = NOON;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void refreshesEqualRuns(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CUSTOMERS; i++) {
            world.append(world.order("c" + i, 10, now.minus(Duration.ofHours(random.nextInt(2_000)))));
        }
        world.declare("c0", "points", "60", now);
        define("kept");
        define("twin");
        world.segmentations.run("kept", now);
        for (int round = 0; round < ROUNDS; round++) {
            int changes = random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                change();
            }
            boolean stands = random.nextBoolean();
            now = stands ? now : now.plus(Duration.ofHours(random.nextInt(30)));
            Refreshed refreshed = world.segmentations.refresh("kept", now);
            world.segmentations.run("twin", now);
            assertEquals(world.places("twin"), world.places("kept"), "round " + round);
            TreeSet<String> sizes = new TreeSet<>();
            world.segmentations.last("twin").orElseThrow().segments().forEach(one -> sizes.add(one.toString()));
            TreeSet<String> found = new TreeSet<>();
            refreshed.result().segments().forEach(one -> found.add(one.toString()));
            assertEquals(sizes, found);
            assertTrue(refreshed.scope() != Scope.FITTED && refreshed.scope() != Scope.EVERYBODY);
            assertTrue(!stands || refreshed.assigned() <= 3L * changes, "at most three customers per change");
        }
    }

    private void define(String id) {
        Map<String, Object> filter = Map.of("types", List.of("order"));
        Map<String, Object> recent =
                Map.of("name", "recent", "aggregate", "count", "filter", filter, "window", Map.of("last", "P20D"));
        Map<String, Object> points = Map.of("name", "points", "aggregate", "declared", "field", "points");
        world.define(
                id,
                List.of(orders(), recent, points),
                List.of(segment("two", orders(), 2), segment("recent", recent, 1), segment("points", points, 50)));
    }

    private void change() {
        String card = "c" + random.nextInt(CUSTOMERS);
        String other = "c" + random.nextInt(CUSTOMERS);
        Instant at = now.minus(Duration.ofHours(random.nextInt(900) - 20));
        switch (random.nextInt(6)) {
            case 0 -> world.append(world.order(card, 5, at));
            case 1 ->
                world.append(world.money("refund", card, -10, at)
                        .order("t" + (1 + random.nextInt(CUSTOMERS)))
                        .build());
            case 2 -> world.declare(card, "points", Integer.toString(random.nextInt(100)), at);
            case 3 -> world.assign(card, other);
            case 4 -> world.part(card);
            default -> world.append(world.order("new" + random.nextInt(1_000), 5, at));
        }
    }
}
