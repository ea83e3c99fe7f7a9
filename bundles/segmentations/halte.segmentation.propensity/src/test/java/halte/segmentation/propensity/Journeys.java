package halte.segmentation.propensity;

import java.time.Instant;
import java.util.Random;

/**
 * Synthetic customers of whom the truth is known: each day somebody may visit the shop and view products, and whoever viewed more in the
 * last week orders more readily. All open e-mails now and then, which says nothing.
 */
final class Journeys {

    static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    static final int DAYS = 120;

    private Journeys() {}

    /** Makes customers numbered 1, 4, 7, and so on. */
    static Shop shop(int customers, long seed) {
        Shop shop = new Shop();
        Random random = new Random(seed);
        for (int i = 0; i < customers; i++) {
            add(shop, 3L * i + 1, random);
        }
        return shop;
    }

    private static void add(Shop shop, long customer, Random random) {
        int[] views = new int[DAYS];
        double visits = random.nextDouble() * 0.1;
        for (int day = 0; day < DAYS; day++) {
            long moment = moment(day, random);
            int week = 0;
            for (int before = Math.max(0, day - 6); before <= day; before++) {
                week += views[before];
            }
            if (random.nextDouble() < Scorer.logistic(-6 + 1.8 * Math.log1p(week))) {
                shop.order(customer, moment, 10 + random.nextInt(90), customer * 1000 + day + 1, "shoes");
            }
            views[day] = random.nextDouble() < visits ? 1 + random.nextInt(6) : 0;
            for (int view = 0; view < views[day]; view++) {
                shop.touch(customer, moment + view + 1, "product-view");
            }
            if (random.nextInt(5) == 0) {
                shop.touch(customer, moment, "email-opened");
            }
        }
    }

    private static long moment(int day, Random random) {
        return AT.toEpochMilli() - (DAYS - day) * Shop.DAY + random.nextInt((int) Shop.DAY / 2);
    }
}
