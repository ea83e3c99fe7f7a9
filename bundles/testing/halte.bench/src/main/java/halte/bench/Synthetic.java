package halte.bench;

import halte.model.Decimals;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * Synthetic touches, the same for the same seed: two years in order of time, some customers far busier than others, mostly page and
 * product views, four orders in a hundred. Product views, cart changes and orders have one product line.
 */
final class Synthetic {

    static final List<String> TYPES = List.of(
            "page-view",
            "product-view",
            "search",
            "email-opened",
            "email-clicked",
            "cart-change",
            "order",
            "refund",
            "store-visit",
            "contact",
            "review",
            "help-article");
    static final List<String> CHANNELS = List.of("web", "app", "email", "store", "phone");
    static final List<String> TOUCHPOINTS = names("touchpoint", 20);
    static final List<String> CATEGORIES = names("category", 12);

    static final long FIRST = 1_700_000_000_000L;
    static final long SPAN = 730L * 86_400_000L;
    static final int CHUNK = 10_000;

    private static final int PRODUCTS = 500;

    private static final int[] PER_MILLE = {430, 250, 70, 90, 30, 40, 40, 4, 20, 10, 6, 10};

    private final Options options;
    private final List<String> terms = new ArrayList<>(List.of("", "EUR"));
    private final int firstType;
    private final int firstChannel;
    private final int firstTouchpoint;
    private final int firstCategory;
    private final int firstProduct;

    Synthetic(Options options) {
        this.options = options;
        firstType = add(TYPES);
        firstChannel = add(CHANNELS);
        firstTouchpoint = add(TOUCHPOINTS);
        firstCategory = add(CATEGORIES);
        firstProduct = add(names("product", PRODUCTS));
    }

    private int add(List<String> words) {
        terms.addAll(words);
        return terms.size() - words.size();
    }

    private static List<String> names(String stem, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(stem + "-" + i);
        }
        return List.copyOf(names);
    }

    List<String> terms() {
        return terms;
    }

    int code(String term) {
        return terms.indexOf(term);
    }

    /** Hands out all touches, chunk by chunk, each with its lines. The arrays are used again. */
    void chunks(BiConsumer<TouchColumns, LineColumns> each) {
        Random random = new Random(options.seed());
        TouchColumns touches = TouchColumns.ofSize(CHUNK);
        LineColumns lines = new LineColumns(
                CHUNK, new long[CHUNK], new int[CHUNK], new int[CHUNK], new long[CHUNK], new long[CHUNK]);
        for (int from = 0; from < options.touches(); from += CHUNK) {
            int size = Math.min(CHUNK, options.touches() - from);
            int lineCount = 0;
            for (int i = 0; i < size; i++) {
                lineCount += fill(touches, i, from + i + 1L, random) ? line(touches, i, lines, lineCount, random) : 0;
            }
            each.accept(
                    touches.withSize(size),
                    new LineColumns(
                            lineCount,
                            lines.touch(),
                            lines.product(),
                            lines.category(),
                            lines.quantity(),
                            lines.amount()));
        }
    }

    private static int type(Random random) {
        int rest = random.nextInt(1000);
        int type = 0;
        while (rest >= PER_MILLE[type]) {
            rest -= PER_MILLE[type++];
        }
        return type;
    }

    /** Fills in a touch; tells whether it has a product line. */
    private boolean fill(TouchColumns to, int i, long number, Random random) {
        int type = type(random);
        String name = TYPES.get(type);
        double busy = random.nextDouble();
        to.touch()[i] = number;
        to.identifier()[i] = 1 + (long) (Math.pow(busy, 1.6) * options.customers());
        to.occurredAt()[i] = FIRST + (long) ((double) SPAN / options.touches() * number) / 1000 * 1000;
        to.localHour()[i] = (byte) (to.occurredAt()[i] / 3_600_000L % 24);
        to.type()[i] = firstType + type;
        to.channel()[i] = firstChannel + random.nextInt(CHANNELS.size());
        to.touchpoint()[i] = firstTouchpoint + random.nextInt(TOUCHPOINTS.size());
        to.currency()[i] = 1;
        boolean money = name.equals("order") || name.equals("refund");
        long cents = 500 + random.nextInt(20_000);
        to.amount()[i] = money ? cents * (Decimals.ONE / 100) * (name.equals("order") ? 1 : -1) : Decimals.MISSING;
        to.duration()[i] = name.endsWith("view") ? 1000L * (1 + random.nextInt(300)) : -1;
        to.rating()[i] = name.equals("review") ? (1 + random.nextInt(5)) * Decimals.ONE : Decimals.MISSING;
        to.key()[i] = number;
        return name.equals("product-view") || name.equals("cart-change") || name.equals("order");
    }

    private int line(TouchColumns touches, int i, LineColumns to, int at, Random random) {
        to.touch()[at] = touches.touch()[i];
        to.product()[at] = firstProduct + random.nextInt(PRODUCTS);
        to.category()[at] = firstCategory + random.nextInt(CATEGORIES.size());
        to.quantity()[at] = (1 + random.nextInt(4)) * Decimals.ONE;
        to.amount()[at] = touches.amount()[i];
        return 1;
    }
}
