package halte.bench;

import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchBuilder;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

/** Makes touches: half of them orders with three lines, a third with three identifiers, of 300,000 customers. */
final class TouchMaker {

    private static final int CUSTOMERS = 300_000;
    private static final OffsetDateTime START = OffsetDateTime.of(2023, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(1));
    private static final String[] CHANNELS = {"web", "app", "store", "email"};

    private final Random random = new Random(1);

    Touch touch(int number) {
        boolean order = number % 2 == 0;
        int customer = random.nextInt(CUSTOMERS);
        TouchBuilder touch = Touch.of(
                        "shop", "T-" + number, order ? "order" : "page-view", START.plusSeconds(number * 7L))
                .channel(CHANNELS[number % CHANNELS.length])
                .touchpoint("page " + number % 50)
                .identifier("email", "customer" + customer + "@example.org");
        if (number % 3 == 0) {
            touch.identifier("card", "NL" + customer).identifier("cookie", "c" + customer);
        }
        if (order) {
            touch.amount(new Money(BigDecimal.valueOf(random.nextInt(100_000), 2), "EUR"));
            for (int i = 0; i < 3; i++) {
                touch.line(new ProductLine(
                        "sku" + random.nextInt(5_000), "name", "cat" + i, BigDecimal.ONE, BigDecimal.TEN));
            }
        }
        return touch.build();
    }

    /** Puts customers into segments, most of them always into the same. */
    int[] segments(int customers, int count) {
        int[] segments = new int[customers];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = random.nextInt(10) == 0 ? random.nextInt(count) : i % count;
        }
        return segments;
    }
}
