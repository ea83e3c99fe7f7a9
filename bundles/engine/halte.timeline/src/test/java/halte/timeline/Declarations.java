package halte.timeline;

import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random declarations over the words of {@link Sample}. */
final class Declarations {

    private static final List<String> NUMBERS =
            List.of("amount", "net", "duration", "rating", "hour", "quantity", "line-amount", "property:colour");
    private static final List<String> TEXTS =
            List.of("type", "channel", "touchpoint", "campaign", "coupon", "product", "category", "property:colour");

    private final Random random;

    Declarations(long seed) {
        random = new Random(seed);
    }

    List<TraitDeclaration> some(int count) {
        List<TraitDeclaration> traits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            traits.add(one("trait-" + i));
        }
        return traits;
    }

    private TraitDeclaration one(String name) {
        Aggregate aggregate = Aggregate.values()[random.nextInt(Aggregate.DECLARED.ordinal())];
        boolean sequence = aggregate == Aggregate.SEQUENCE;
        boolean member = aggregate == Aggregate.MEMBER;
        return new TraitDeclaration(
                name,
                aggregate,
                field(aggregate),
                member ? null : filter(),
                member ? null : window(),
                sequence ? filter() : null,
                sequence ? Duration.ofDays(random.nextInt(20)) : null,
                null,
                null);
    }

    private String field(Aggregate aggregate) {
        return switch (aggregate) {
            case SUM, MEAN -> pick(NUMBERS);
            case MIN, MAX -> random.nextInt(6) == 0 ? "time" : pick(NUMBERS);
            case FIRST, LAST -> random.nextBoolean() ? pick(NUMBERS) : pick(TEXTS);
            case DISTINCT -> random.nextInt(4) == 0 ? "time" : pick(TEXTS);
            case TREND -> random.nextInt(3) == 0 ? null : pick(NUMBERS);
            case MODE, ENTROPY -> random.nextInt(4) == 0 ? "hour" : pick(TEXTS);
            case LIST, DIARY -> pick(TEXTS);
            case MEMBER -> pick(Enrolled.MEMBERSHIPS);
            case SEQUENCE -> null;
            default -> random.nextInt(3) == 0 ? "net" : null;
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Set<String> some(List<String> words, int oneIn) {
        Set<String> some = new HashSet<>();
        if (random.nextInt(oneIn) == 0) {
            some.add(pick(words));
            some.add(random.nextInt(5) == 0 ? "nobody-knows" : pick(words));
        }
        return some;
    }

    private TouchFilter filter() {
        return new TouchFilter(
                random.nextBoolean() ? Set.of(pick(Sample.TYPES)) : some(Sample.TYPES, 2),
                some(Sample.CHANNELS, 3),
                some(Sample.PLACES, 4),
                some(Sample.PRODUCTS, 5),
                some(Sample.CATEGORIES, 6),
                some(Sample.CAMPAIGNS, 6),
                random.nextInt(6) == 0 ? Map.of("colour", some(Sample.COLOURS, 2)) : Map.of());
    }

    private Window window() {
        int days = 1 + random.nextInt(150);
        return switch (random.nextInt(7)) {
            case 0 -> Window.lastDays(days);
            case 1 -> {
                Instant from = Instant.ofEpochMilli(Sample.START).plus(Duration.ofDays(random.nextInt(100)));
                yield new Window.Between(from, from.plus(Duration.ofDays(days)));
            }
            case 2 -> new Window.SinceFirstOrder(random.nextBoolean() ? null : Duration.ofDays(days));
            case 3 -> new Window.Before(Duration.ofDays(days));
            case 4 -> new Window.SinceLastOrder();
            default -> Window.ALL;
        };
    }
}
