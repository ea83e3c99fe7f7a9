package halte.timeline;

import static halte.model.Decimals.MISSING;

import halte.model.Decimals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random population of touches, small and full of coincidences. */
final class Sample {

    static final List<String> TYPES = List.of("order", "refund", "page-view", "review", "contact");
    static final List<String> CHANNELS = List.of("web", "store", "app");
    static final List<String> PLACES = List.of("till", "home", "search", "help");
    static final List<String> CAMPAIGNS = List.of("spring", "autumn");
    static final List<String> PRODUCTS = List.of("p1", "p2", "p3", "p4");
    static final List<String> CATEGORIES = List.of("c1", "c2");
    static final List<String> COLOURS = List.of("red", "3", "-2.5", "12.25");
    static final long START = 1_600_000_000_000L;
    static final long DAY = 86_400_000L;

    record Line(String product, String category, long quantity, long amount) {}

    record Row(
            long touch,
            long identifier,
            long time,
            int hour,
            Map<String, String> texts,
            String currency,
            long amount,
            long duration,
            long rating,
            long key,
            long order,
            List<Line> lines,
            Map<String, String> properties) {

        String text(String field) {
            return texts.get(field);
        }
    }

    final List<Row> rows = new ArrayList<>();
    final List<String> terms = new ArrayList<>(List.of(""));
    final Map<Long, Long> customers = new HashMap<>();
    private final Random random;
    private final int identifiers;

    Sample(long seed, int touches, int identifiers) {
        this.random = new Random(seed);
        this.identifiers = identifiers;
        for (List<String> words : List.of(TYPES, CHANNELS, PLACES, CAMPAIGNS, PRODUCTS, CATEGORIES)) {
            terms.addAll(words);
        }
        terms.addAll(List.of("EUR", "USD"));
        for (long i = 1; i <= identifiers; i++) {
            customers.put(i, random.nextInt(3) == 0 ? 1 + random.nextInt((int) i) : i);
        }
        customers.replaceAll(
                (identifier, customer) -> customers.get(customer).equals(customer) ? customer : identifier);
        for (int i = 0; i < touches; i++) {
            rows.add(row(i + 1L + i / 7));
        }
    }

    long customer(Row row) {
        return customers.getOrDefault(row.identifier(), row.identifier());
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String maybe(List<String> words) {
        return random.nextInt(4) == 0 ? null : pick(words);
    }

    private long fixed(int span) {
        return random.nextInt(5) == 0 ? MISSING : (random.nextInt(span) - span / 4) * Decimals.ONE / 4;
    }

    private Row row(long touch) {
        String type = pick(TYPES);
        Map<String, String> texts = new HashMap<>();
        texts.put("type", type);
        texts.put("channel", maybe(CHANNELS));
        texts.put("touchpoint", maybe(PLACES));
        texts.put("campaign", maybe(CAMPAIGNS));
        texts.put("coupon", random.nextInt(9) == 0 ? pick(PLACES) : null);
        long time = START + random.nextInt(200) * DAY + random.nextInt(4) * 3_600_000L * (random.nextInt(30));
        long order = type.equals("refund") && random.nextInt(4) > 0 ? 1000 + random.nextInt(rows.size() + 20) : 0;
        Map<String, String> properties = random.nextInt(3) == 0 ? Map.of("colour", pick(COLOURS)) : Map.of();
        return new Row(
                touch,
                1 + (long) (Math.pow(random.nextDouble(), 2) * identifiers),
                time,
                (int) ((time / 3_600_000L + random.nextInt(4)) % 24),
                texts,
                random.nextInt(8) == 0 ? "USD" : "EUR",
                type.equals("refund") ? -Math.abs(fixed(200) % 1_000_000) : fixed(400),
                random.nextInt(3) == 0 ? -1 : random.nextInt(100_000),
                fixed(40),
                1000 + rows.size(),
                order,
                lines(),
                properties);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 1; i--) {
            lines.add(new Line(pick(PRODUCTS), maybe(CATEGORIES), fixed(20), fixed(90)));
        }
        return lines;
    }
}
