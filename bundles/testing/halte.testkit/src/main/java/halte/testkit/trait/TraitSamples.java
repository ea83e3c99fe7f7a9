package halte.testkit.trait;

import halte.model.ProductLine;
import halte.trait.api.TraitDescriptor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes timelines of the types and with the properties that a trait names: ordinary ones, and strange ones. */
final class TraitSamples {

    private static final List<String> USUAL_TYPES = List.of("page-view", "search", "order", "refund", "contact");
    private static final long FIRST = Instant.parse("2023-01-01T00:00:00Z").toEpochMilli();
    private static final long SPAN = Duration.ofDays(730).toMillis();
    private static final String[] WORDS = {"web", "store", "app", "tents", "boots", "1", "2.5", null};
    private static final String[] STRANGE_WORDS = {
        null, "", " ", "NaN", "-1e400", "null", "\u20ac \u6f22 \uD83D\uDE80", "a".repeat(10_000), "99999999999999999999"
    };
    private static final long[] STRANGE_NUMBERS = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE + 1, Integer.MAX_VALUE};

    private final List<String> types;
    private final List<String> properties;

    TraitSamples(TraitDescriptor descriptor) {
        types = descriptor.types().isEmpty()
                ? USUAL_TYPES
                : descriptor.types().stream().sorted().toList();
        properties = descriptor.properties().stream().sorted().toList();
    }

    /** Makes customers with 1 to 12 touches in 2023 and 2024. */
    List<TestTimeline> ordinary(long seed, int customers) {
        Random random = new Random(seed);
        return IntStream.rangeClosed(1, customers)
                .mapToObj(customer -> ordinary(random, customer, 1 + random.nextInt(12)))
                .toList();
    }

    /** Makes one customer with many touches. */
    TestTimeline busy(int touches) {
        return ordinary(new Random(touches), 1, touches);
    }

    private TestTimeline ordinary(Random random, long customer, int touches) {
        return timeline(
                customer, touches, i -> FIRST + (long) (random.nextDouble() * SPAN), (i, touch) -> touch.usual(random));
    }

    /** Makes a customer whose touches happened at these moments. */
    TestTimeline at(long... moments) {
        Random random = new Random(moments.length);
        return timeline(1, moments.length, i -> moments[(int) i], (i, touch) -> touch.usual(random));
    }

    /** Makes a customer with the strangest values that a source may give, each with each other's neighbours. */
    TestTimeline strange() {
        int touches = STRANGE_NUMBERS.length * STRANGE_WORDS.length;
        return timeline(1, touches, i -> FIRST + i / 2, (i, touch) -> touch.strange(i));
    }

    /** Makes a customer of whose touches nothing is known but when they happened. */
    TestTimeline bare() {
        long[] moments =
                LongStream.range(0, 30).map(i -> FIRST + i * 86_400_000).toArray();
        return timeline(1, moments.length, i -> moments[(int) i], (i, touch) -> {});
    }

    private TestTimeline timeline(long customer, int touches, LongUnaryOperator moment, Filling filling) {
        List<TestTouch> done = new ArrayList<>();
        for (int i = 0; i < touches; i++) {
            Draft draft = new Draft();
            filling.fill(i, draft);
            done.add(draft.touch(types.get(i % types.size()), moment.applyAsLong(i)));
        }
        return new TestTimeline(customer, done);
    }

    private interface Filling {
        void fill(int number, Draft touch);
    }

    /** A touch in the making. */
    private final class Draft {

        private final Map<String, String> values = new HashMap<>();
        private final List<ProductLine> lines = new ArrayList<>();
        private String word;
        private BigDecimal number;
        private Duration duration;

        void usual(Random random) {
            word = WORDS[random.nextInt(WORDS.length)];
            number = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(20_000), 2);
            duration = random.nextInt(5) == 0 ? null : Duration.ofSeconds(random.nextInt(600));
            properties.forEach(name -> put(name, WORDS[random.nextInt(WORDS.length)]));
            lines.add(new ProductLine("p" + random.nextInt(20), null, word, BigDecimal.ONE, number));
        }

        void strange(int i) {
            word = STRANGE_WORDS[i % STRANGE_WORDS.length];
            number = BigDecimal.valueOf(STRANGE_NUMBERS[i % STRANGE_NUMBERS.length], 4);
            duration = Duration.ofMillis(Math.max(0, STRANGE_NUMBERS[i % STRANGE_NUMBERS.length]));
            properties.forEach(name -> put(name, word));
            lines.add(new ProductLine("p", null, word, number, number));
        }

        private void put(String name, String value) {
            if (value != null) {
                values.put(name, value);
            }
        }

        TestTouch touch(String type, long moment) {
            OffsetDateTime at = Instant.ofEpochMilli(moment).atOffset(ZoneOffset.ofHours(1));
            return new TestTouch(type, at, null, null, word, word, word, word, number, duration, number, values, lines);
        }
    }
}
