package halte.bench;

import halte.timeline.ImageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What made-up customers of a shop do within two years, the same for the same seed: they order at a pace of their own until they leave for good, mostly
 * the same few kinds of things; they look around before, get messages, and some answer questions. One of ten registers and never orders.
 */
final class Shoppers {

    static final int CATEGORIES = 40;

    private static final double MEAN_GAP = 80;
    private static final double MEAN_STAY = 300;
    private static final double LAST = Synthetic.SPAN / (double) ShopColumns.DAY;
    private static final int QUESTIONS = 5;
    private static final int APART = 7;

    private final int customers;
    private final int products;
    private final Random random = new Random(1);
    private final ShopColumns columns;
    private long orders;

    /**
     * Makes them.
     *
     * @param customers how many
     * @param products how many different products the shop has, shared by {@link #CATEGORIES} categories
     */
    Shoppers(int customers, int products, ImageBuilder builder) {
        this.customers = customers;
        this.products = products;
        this.columns = new ShopColumns(builder, names("category", CATEGORIES), names("product", products));
    }

    static List<String> names(String stem, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(stem + "-" + i);
        }
        return List.copyOf(names);
    }

    void run() {
        for (int customer = 1; customer <= customers; customer++) {
            columns.customer(customer, random.nextInt(ShopColumns.CHANNELS.size()), 8 + random.nextInt(14));
            double born = random.nextDouble() * LAST;
            if (random.nextInt(10) == 0) {
                columns.touch("registration", born);
                look(born, random.nextInt(CATEGORIES));
            } else {
                buy(born);
            }
            messages(born);
            answers(born);
        }
        columns.hand();
    }

    long orders() {
        return orders;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void buy(double born) {
        double pace = exponential(1 / MEAN_GAP);
        double end = Math.min(born + exponential(1 / exponential(1 / MEAN_STAY)), LAST);
        double spends = 500 + random.nextInt(10_000);
        int kind = kind();
        int other = random.nextInt(3) == 0 ? kind() : (kind + APART) % CATEGORIES;
        for (double day = born; day <= end; day += exponential(1 / pace)) {
            look(Math.max(born, day - random.nextInt(5)), kind);
            orders++;
            columns.order(day, spends * (0.5 + random.nextDouble()));
            do {
                int rest = random.nextInt(10);
                line(rest < 5 ? kind : rest < 8 ? other : kind());
            } while (random.nextInt(5) < 3);
        }
    }

    /** Draws a category, the first ones more often. */
    private int kind() {
        return (int) (Math.pow(random.nextDouble(), 1.7) * CATEGORIES);
    }

    private void line(int kind) {
        int each = products / CATEGORIES;
        int product = kind * each + (int) (Math.pow(random.nextDouble(), 2) * each);
        columns.line(kind, product, 1 + random.nextInt(3), 200 + 37 * (product % 100));
    }

    private void look(double day, int kind) {
        columns.visit("page-view", day, random.nextInt(ShopColumns.TOUCHPOINTS.size()), random.nextInt(3));
        if (random.nextInt(3) == 0) {
            columns.touch("search", day + 0.001);
        }
        columns.touch("product-view", day + 0.01);
        line(kind);
    }

    private void messages(double born) {
        for (int message = random.nextInt(5); message > 0; message--) {
            double day = born + random.nextDouble() * (LAST - born);
            columns.mail("email-sent", day);
            int rest = random.nextInt(20);
            if (rest < 8) {
                columns.mail("email-opened", day + 0.1);
            }
            if (rest < 3) {
                columns.mail("email-clicked", day + 0.2);
                columns.touch(rest == 0 ? "coupon" : "offer-click", day + 0.21);
            }
        }
        if (random.nextInt(10) == 0) {
            columns.touch("help-article", born + 1 + exponential(20));
        }
    }

    private void answers(double born) {
        if (random.nextInt(10) == 0) {
            for (int question = 1; question <= QUESTIONS; question++) {
                columns.answer(born + 2, "question-" + question, 1 + random.nextInt(5));
            }
        }
    }
}
