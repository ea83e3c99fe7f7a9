package halte.bench;

import halte.model.Decimals;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.timeline.ImageBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes touches with lines and questions into columns, and hands these to a builder whenever they are full. */
final class ShopColumns {

    static final List<String> CHANNELS = List.of("web", "app", "store");
    static final List<String> TOUCHPOINTS = Shoppers.names("touchpoint", 8);
    static final long DAY = 86_400_000L;

    private static final List<String> TYPES = List.of(
            "order",
            "registration",
            "page-view",
            "product-view",
            "search",
            "email-sent",
            "email-opened",
            "email-clicked",
            "offer-click",
            "coupon",
            "help-article",
            "survey-answer");
    private static final int SIZE = 10_000;
    private static final long CENT = Decimals.ONE / 100;
    private static final long LAST = Synthetic.FIRST + Synthetic.SPAN;

    private final ImageBuilder builder;
    private final Map<String, Integer> codes = new HashMap<>();
    private final TouchColumns touches = TouchColumns.ofSize(SIZE);
    private final int firstCategory;
    private final int firstProduct;
    private LineColumns lines = room(4 * SIZE);
    private int filled;
    private int filledLines;
    private final List<String> questions = new ArrayList<>();
    private final List<Long> answers = new ArrayList<>();
    private long number;
    private int customer;
    private int channel;
    private int hour;

    ShopColumns(ImageBuilder builder, List<String> categories, List<String> products) {
        List<String> terms = new ArrayList<>(List.of("", "EUR", "email"));
        terms.addAll(TYPES);
        terms.addAll(CHANNELS);
        terms.addAll(TOUCHPOINTS);
        this.firstCategory = terms.size();
        terms.addAll(categories);
        this.firstProduct = terms.size();
        terms.addAll(products);
        for (int code = 0; code < terms.size(); code++) {
            codes.put(terms.get(code), code);
        }
        this.builder = builder.terms(terms);
    }

    private static LineColumns room(int size) {
        return new LineColumns(size, new long[size], new int[size], new int[size], new long[size], new long[size]);
    }

    /** Goes on with another customer, who mostly uses one channel at one hour. */
    void customer(int next, int nextChannel, int nextHour) {
        customer = next;
        channel = codes.get(CHANNELS.get(nextChannel));
        hour = nextHour;
    }

    void order(double day, double cents) {
        touch("order", day);
        touches.currency()[filled - 1] = 1;
        touches.amount()[filled - 1] = (long) cents * CENT;
    }

    void touch(String type, double day) {
        if (filled == SIZE || filledLines > 3 * SIZE) {
            hand();
        }
        long at = Math.min(LAST, Synthetic.FIRST + (long) (day * DAY));
        touches.touch()[filled] = ++number;
        touches.key()[filled] = number;
        touches.identifier()[filled] = customer;
        touches.occurredAt()[filled] = at / DAY * DAY + hour * (DAY / 24) + at % (DAY / 24);
        touches.localHour()[filled] = (byte) hour;
        touches.type()[filled] = codes.get(type);
        touches.channel()[filled] = channel;
        touches.touchpoint()[filled] = 0;
        touches.currency()[filled] = 0;
        touches.amount()[filled] = Decimals.MISSING;
        touches.duration()[filled] = -1;
        touches.rating()[filled++] = Decimals.MISSING;
    }

    void visit(String type, double day, int touchpoint, int hours) {
        touch(type, day);
        touches.touchpoint()[filled - 1] = codes.get(TOUCHPOINTS.get(touchpoint));
        touches.occurredAt()[filled - 1] += hours * (DAY / 24);
        touches.localHour()[filled - 1] += (byte) hours;
    }

    void mail(String type, double day) {
        touch(type, day);
        touches.channel()[filled - 1] = codes.get("email");
    }

    void answer(double day, String question, int rating) {
        mail("survey-answer", day);
        touches.rating()[filled - 1] = rating * Decimals.ONE;
        questions.add(question);
        answers.add(number);
    }

    /** Adds a line to the last touch. */
    void line(int category, int product, int quantity, long cents) {
        lines.touch()[filledLines] = number;
        lines.category()[filledLines] = firstCategory + category;
        lines.product()[filledLines] = firstProduct + product;
        lines.quantity()[filledLines] = quantity * Decimals.ONE;
        lines.amount()[filledLines++] = quantity * cents * CENT;
    }

    void hand() {
        builder.touches(touches.withSize(filled));
        builder.lines(new LineColumns(
                filledLines, lines.touch(), lines.product(), lines.category(), lines.quantity(), lines.amount()));
        builder.property(
                "question",
                new ValueColumns(
                        questions.size(),
                        answers.stream().mapToLong(Long::longValue).toArray(),
                        questions.toArray(String[]::new)));
        filled = 0;
        filledLines = 0;
        questions.clear();
        answers.clear();
    }
}
