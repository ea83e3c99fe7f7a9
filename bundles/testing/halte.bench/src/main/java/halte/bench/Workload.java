package halte.bench;

import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Mixed declared traits: of a hundred 40 count, 26 add up, the rest looks for extremes, means, moments and differences. */
final class Workload {

    private static final Aggregate[] MIX = new Aggregate[50];

    static {
        int at = 0;
        for (Object[] share : new Object[][] {
            {Aggregate.COUNT, 20},
            {Aggregate.SUM, 13},
            {Aggregate.MEAN, 3},
            {Aggregate.MIN, 2},
            {Aggregate.MAX, 3},
            {Aggregate.DAYS_SINCE, 4},
            {Aggregate.DAYS_SINCE_FIRST, 2},
            {Aggregate.DISTINCT, 2},
            {Aggregate.ACTIVE_DAYS, 1}
        }) {
            for (int i = 0; i < (Integer) share[1]; i++) {
                MIX[at++] = (Aggregate) share[0];
            }
        }
    }

    private final Random random;

    private Workload(long seed) {
        random = new Random(seed);
    }

    /** Makes traits; the same for the same seed. */
    static List<TraitDeclaration> traits(int count, long seed) {
        Workload workload = new Workload(seed);
        List<TraitDeclaration> traits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            traits.add(workload.trait("trait-" + i, MIX[i % MIX.length]));
        }
        return traits;
    }

    private TraitDeclaration trait(String name, Aggregate aggregate) {
        return switch (aggregate) {
            case SUM, MEAN, MIN, MAX -> money(name, aggregate);
            case DISTINCT ->
                TraitDeclaration.of(name, aggregate, "touchpoint", filter()).over(window());
            default -> TraitDeclaration.of(name, aggregate, null, filter()).over(window());
        };
    }

    private TraitDeclaration money(String name, Aggregate aggregate) {
        boolean amount = random.nextInt(3) > 0;
        TouchFilter filter = narrowed(Set.of(amount ? "order" : pick(List.of("page-view", "product-view"))));
        return TraitDeclaration.of(name, aggregate, amount ? "amount" : "duration", filter)
                .over(window());
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private TouchFilter filter() {
        return narrowed(
                random.nextInt(8) == 0 ? Set.of("email-opened", "email-clicked") : Set.of(pick(Synthetic.TYPES)));
    }

    private TouchFilter narrowed(Set<String> types) {
        boolean lines = types.contains("order") || types.contains("product-view");
        int kind = random.nextInt(lines ? 4 : 3);
        return new TouchFilter(
                types,
                kind == 1 ? Set.of(pick(Synthetic.CHANNELS)) : null,
                kind == 2 ? Set.of(pick(Synthetic.TOUCHPOINTS)) : null,
                null,
                kind == 3 ? Set.of(pick(Synthetic.CATEGORIES)) : null,
                null,
                null);
    }

    private Window window() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Window.ALL;
            case 2 -> {
                Instant from = Instant.ofEpochMilli(Synthetic.FIRST).plus(Duration.ofDays(random.nextInt(400)));
                yield new Window.Between(from, from.plus(Duration.ofDays(90)));
            }
            default -> Window.lastDays(List.of(7, 30, 60, 90, 180, 365).get(random.nextInt(6)));
        };
    }
}
