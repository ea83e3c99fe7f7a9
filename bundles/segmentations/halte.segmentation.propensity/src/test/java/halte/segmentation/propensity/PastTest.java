package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Parameters;
import halte.trait.api.Aggregate;
import halte.trait.api.PassResult;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was known at a moment in the past is exactly what the engine says when asked at that moment, and nothing that came later. */
class PastTest {

    private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final List<String> TYPES = List.of(
            "product-view",
            "search",
            "cart-change",
            "checkout-step",
            "offer-click",
            "email-opened",
            "email-clicked",
            "help-article",
            "store-visit",
            "contact");
    private static final Map<String, Object> PARAMETERS = Map.of(
            "horizon-days",
            20,
            "features",
            List.of(
                    Map.of("name", "any", "aggregate", "count"),
                    Map.of(
                            "name",
                            "web-shoes",
                            "aggregate",
                            "count",
                            "filter",
                            Map.of("channels", List.of("web"), "categories", List.of("shoes")),
                            "window",
                            Map.of("last", "P10D")),
                    Map.of(
                            "name",
                            "spent-on-hats",
                            "aggregate",
                            "sum",
                            "field",
                            "amount",
                            "filter",
                            Map.of("types", List.of("order", "refund"), "categories", List.of("hats", "shoes")),
                            "window",
                            Map.of("last", "PT36H")),
                    Map.of(
                            "name",
                            "contact-gap",
                            "aggregate",
                            "mean-gap",
                            "filter",
                            Map.of("types", List.of("contact")),
                            "window",
                            Map.of("last", "P60D")),
                    Map.of("name", "first-any", "aggregate", "days-since-first", "window", Map.of("last", "P30D"))));

    private static Shop shop(Random random) {
        Shop shop = new Shop();
        long key = 1;
        for (long customer = 1; customer <= 60; customer++) {
            for (int touch = random.nextInt(60); touch > 0; touch--) {
                // Whole hours, so that touches fall on the very edges of windows and on each other.
                long moment = START + random.nextInt(24 * 100) * 3_600_000L;
                String category = random.nextInt(3) == 0 ? null : random.nextBoolean() ? "shoes" : "hats";
                switch (random.nextInt(6)) {
                    case 0 -> shop.order(customer, moment, 1 + random.nextInt(1000) / 10.0, key++, category);
                    case 1 -> shop.refund(customer, moment, 1 + random.nextInt(500) / 10.0, random.nextInt((int) key));
                    default ->
                        shop.touch(
                                customer,
                                moment,
                                TYPES.get(random.nextInt(TYPES.size())),
                                random.nextBoolean() ? "web" : "app",
                                category);
                }
            }
        }
        return shop;
    }

    @Test
    void traitsAsOfAMomentAreThoseAskedForAtThatMoment() {
        PropensityStrategy strategy = new PropensityStrategy();
        Parameters parameters = Parameters.of(PARAMETERS);
        PropensityParameters wanted = PropensityParameters.read(parameters);
        List<TraitDeclaration> traits = strategy.traits(parameters);
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Shop shop = shop(random);
            Instant now = Instant.ofEpochMilli(START + 100 * Shop.DAY);
            Trails trails = shop.pass(traits, strategy.folds(parameters), now).result(0, Trails.class);
            for (int days = 0; days <= 100; days += 20) {
                Instant then = Instant.ofEpochMilli(START + days * Shop.DAY);
                TraitTable asked = shop.pass(traits, List.of(), then).table();
                assertSame(asked, trails, wanted, then.toEpochMilli());
            }
        }
    }

    private static void assertSame(TraitTable asked, Trails trails, PropensityParameters wanted, long then) {
        Past past = new Past(wanted.features());
        double[] row = new double[asked.columns().size()];
        int compared = 0;
        for (Trail trail = trails.read(); trail.next(); ) {
            past.at(trail, then, row);
            int found = asked.row(trail.customer());
            for (int i = 0; i < row.length && found >= 0; i++) {
                String name = asked.columns().get(i).name();
                assertEquals(asked.columns().get(i).number(found), row[i], name + " of " + trail.customer());
                compared++;
            }
        }
        assertTrue(compared > 0 || asked.size() == 0, "somebody was compared");
    }

    @Test
    void whoDidItIsWhoTheEngineSaysDidItAfterwards() {
        PropensityStrategy strategy = new PropensityStrategy();
        Parameters parameters = Parameters.of(PARAMETERS);
        PropensityParameters wanted = PropensityParameters.read(parameters);
        TraitDeclaration did = TraitDeclaration.of("did", Aggregate.COUNT, "net", TouchFilter.types("order"))
                .over(Window.lastDays(20));
        for (int seed = 0; seed < 6; seed++) {
            Instant now = Instant.ofEpochMilli(START + 90 * Shop.DAY);
            PassResult pass = shop(new Random(seed)).pass(List.of(did), strategy.folds(parameters), now);
            long cutoff = now.toEpochMilli() - wanted.horizon();
            for (Trail trail = pass.result(0, Trails.class).read(); trail.next(); ) {
                int row = pass.table().row(trail.customer());
                boolean happened = trail.happens(wanted.targetSeries(), cutoff, now.toEpochMilli());
                assertEquals(pass.table().columns().get(0).number(row) > 0, happened);
            }
        }
    }

    @Test
    void theSameCustomersAreDrawnWhateverTheOrderTheyCameIn() {
        for (int parts : new int[] {1, 3, 7}) {
            Trails all = null;
            for (int part = 0; part < parts; part++) {
                Trails some = new Trails(100, 0);
                for (long customer = 1 + part * 1000L / parts; customer <= (part + 1) * 1000L / parts; customer++) {
                    if (some.begin(customer)) {
                        some.touch(customer, 1, 0);
                        some.end(true);
                    }
                }
                if (all == null) {
                    all = some;
                } else {
                    all.append(some);
                }
            }
            long sum = 0;
            int count = 0;
            for (Trail trail = all.read(); trail.next(); count++) {
                sum += trail.customer();
                assertEquals(trail.customer(), trail.moment(0));
            }
            assertEquals(all.customers(), count);
            assertTrue(count > 30 && count <= 100, "drawn: " + count);
            assertEquals(drawn(), sum);
        }
    }

    private static long drawn() {
        int level = 0;
        while (sum(level, true) > 100) {
            level++;
        }
        return sum(level, false);
    }

    private static long sum(int level, boolean count) {
        long sum = 0;
        for (long customer = 1; customer <= 1000; customer++) {
            boolean kept = level == 0 || Trails.hash(customer) >>> Long.SIZE - level == 0;
            sum += kept ? count ? 1 : customer : 0;
        }
        return sum;
    }
}
