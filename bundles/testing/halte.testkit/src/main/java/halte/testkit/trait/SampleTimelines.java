package halte.testkit.trait;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random timelines for property tests: page views, orders, refunds of earlier orders and of none, in several channels and none. */
public final class SampleTimelines {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 730;
    private static final String[] CHANNELS = {"web", "store", "app", null};
    private static final String[] CATEGORIES = {"tents", "boots", "maps", null};

    private final Random random;

    private SampleTimelines(long seed) {
        random = new Random(seed);
    }

    /**
     * Makes timelines of customers numbered from 1 on, with touches in 2023 and 2024.
     *
     * @param seed the same seed gives the same timelines
     * @param customers how many
     */
    public static List<TestTimeline> of(long seed, int customers) {
        SampleTimelines sample = new SampleTimelines(seed);
        List<TestTimeline> timelines = new ArrayList<>();
        for (int i = 1; i <= customers; i++) {
            timelines.add(sample.timeline(i));
        }
        return timelines;
    }

    private TestTimeline timeline(long customer) {
        TimelineBuilder builder = TestTimeline.of(customer);
        int touches = 1 + random.nextInt(12);
        for (int i = 0; i < touches; i++) {
            int day = random.nextInt(DAYS);
            switch (random.nextInt(6)) {
                case 0, 1 -> builder.touch("page-view", moment(day));
                case 2 -> refund(builder, random.nextInt(12), day);
                default -> order(builder, i, day);
            }
            builder.channel(any(CHANNELS));
        }
        return builder.build();
    }

    private void order(TimelineBuilder builder, int number, int day) {
        String amount = money();
        builder.order("o" + number, moment(day), amount)
                .line("p" + random.nextInt(20), any(CATEGORIES), "" + (1 + random.nextInt(4)), amount);
    }

    private void refund(TimelineBuilder builder, int order, int day) {
        builder.refund(random.nextInt(4) == 0 ? null : "o" + order, moment(day), "-" + money());
    }

    private String money() {
        return BigDecimal.valueOf(1 + random.nextInt(20_000), 2).toPlainString();
    }

    private String moment(int day) {
        LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
        return FIRST.plusDays(day).atTime(time).atOffset(ZoneOffset.UTC).toString();
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
