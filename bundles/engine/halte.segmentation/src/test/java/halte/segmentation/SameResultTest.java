package halte.segmentation;

import static halte.segmentation.World.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Text;
import halte.model.Touch;
import halte.segmentation.api.Segmentations.Definition;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same touches give the same model and the same members to the last bit, whoever computes them in whatever order. */
class SameResultTest {

    private static final int CUSTOMERS = 400;

    private record Found(Map<String, Object> model, List<Perspective> segments, TreeSet<String> places) {}

    /** Orders with amounts whose sum in floating point would depend on their order. */
    private static List<Touch> touches(World world) {
        Random random = new Random(42);
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS * 5; i++) {
            double amount = Math.round(random.nextDouble() * 1e7) / 1e4;
            touches.add(
                    world.order("c" + i % CUSTOMERS, amount, NOON.minus(Duration.ofMinutes(random.nextInt(500_000)))));
        }
        return touches;
    }

    private static Found found(int threads, long order) {
        World world = new World(threads);
        List<Touch> touches = touches(world);
        Collections.shuffle(touches, new Random(order));
        touches.forEach(world::append);
        world.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "ann");
        Result result = world.segmentations.run("rfm", NOON);
        assertEquals(result.segments(), world.segmentations.run("rfm", NOON).segments());
        TreeSet<String> places = new TreeSet<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            String card = "c" + i;
            world.store.memberships().of(world.customer(card)).forEach(one -> places.add(one.segment() + " " + card));
        }
        return new Found(result.model(), result.segments(), places);
    }

    @Test
    void neitherThreadsNorTheOrderOfArrivalMatter() {
        Found first = found(1, 1);
        assertEquals(first, found(1, 1), "again");
        assertEquals(first, found(2, 2));
        assertEquals(first, found(7, 3));
        assertEquals(first, found(3, 4));
    }

    @Test
    void whatHappenedBeforeSomebodyWasIdentifiedCountsOnceHeIs() {
        World world = new World();
        world.append(Touch.of("shop", "v1", "page-view", NOON.minusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
                .identifier("card", "cookie")
                .build());
        world.append(world.order("known", 10, NOON.minusSeconds(30)));
        Map<String, Object> views =
                Map.of("name", "views", "aggregate", "count", "filter", Map.of("types", List.of("page-view")));
        world.atLeast("viewed", views, 1);
        world.segmentations.run("viewed", NOON);
        assertEquals(new TreeSet<>(List.of("in " + world.customer("cookie"))), world.places("viewed"));
        world.assign("cookie", "known");
        world.segmentations.run("viewed", NOON);
        assertEquals(new TreeSet<>(List.of("in " + world.customer("known"))), world.places("viewed"));
    }

    @Test
    void whatIsGivenBackIsNoPurchaseForRfm() {
        World world = new World();
        for (int i = 0; i < 100; i++) {
            world.append(world.order("c" + i, 10 + i, NOON.minus(Duration.ofDays(i + 1))));
        }
        Touch returned = world.order("c50", 1e6, NOON.minusSeconds(99));
        world.append(
                returned,
                world.money("refund", "c50", -1e6, NOON.minusSeconds(9))
                        .order(returned.id())
                        .build());
        world.segmentations.define(new Definition("rfm", Text.of("RFM"), "rfm", Map.of(), 0), "ann");
        world.segmentations.run("rfm", NOON);
        Map<String, String> traits =
                world.segmentations.explain("rfm", world.customer("c50"), NOON).traits();
        assertEquals("51", traits.get("recency"));
        assertEquals("1", traits.get("frequency"));
        assertEquals("60", traits.get("monetary"));
    }
}
