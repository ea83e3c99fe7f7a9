package halte.segmentation.stage;

import halte.model.TouchType;
import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TimelineBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers with random touches in the first half of 2026, some of them at midnight and some at the same moment. Synthetic. */
record RandomShop(int size, long seed) {

    List<TestTimeline> customers() {
        Random random = new Random(seed);
        List<TestTimeline> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            customers.add(customer(i + 1, random));
        }
        return customers;
    }

    private static TestTimeline customer(long number, Random random) {
        TimelineBuilder touches = TestTimeline.of(number);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            long seconds = random.nextInt(3) == 0 ? 86_400L * random.nextInt(150) : random.nextInt(150 * 86_400);
            String type = TouchType.SHIPPED
                    .get(random.nextInt(TouchType.SHIPPED.size()))
                    .name();
            touches.touch(random.nextInt(6) == 0 ? "order" : type, start.plusSeconds(seconds) + "");
        }
        return touches.build();
    }
}
