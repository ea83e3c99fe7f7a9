package halte.connector.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** When people do things: more in spring and summer and before Christmas, shops on Saturday, the web in the evening. */
final class Season {

    private static final double[] MONTHS = {0.8, 0.7, 0.95, 1.2, 1.4, 1.5, 1.35, 1.05, 0.85, 0.8, 1.15, 1.25};
    private static final double[] WEB_DAYS = {1.1, 1.0, 1.0, 1.0, 0.8, 0.9, 1.3};
    private static final double[] STORE_DAYS = {0.5, 0.8, 0.8, 1.1, 1.2, 2.2, 0.4};
    private static final int[] WEB_HOURS = {8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 20, 20, 21, 21, 22, 23
    };
    private static final int[] STORE_HOURS = {10, 11, 11, 12, 13, 14, 14, 15, 15, 16, 16, 17};

    private final LocalDate first;
    private final double[] web;
    private final double[] store;

    Season(DemoSettings settings) {
        first = settings.from();
        web = cumulated(settings.days(), WEB_DAYS);
        store = cumulated(settings.days(), STORE_DAYS);
    }

    private double[] cumulated(int days, double[] weekdays) {
        double[] sums = new double[days + 1];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            double weight = MONTHS[date.getMonthValue() - 1]
                    * weekdays[date.getDayOfWeek().getValue() - 1];
            sums[day + 1] = sums[day] + weight;
        }
        return sums;
    }

    int days() {
        return web.length - 1;
    }

    /** Returns a moment on one of the days from begin to end (excluded), in seconds since the first day began. */
    long moment(Dice dice, boolean inStore, int begin, int end) {
        double[] sums = inStore ? store : web;
        int last = Math.min(Math.max(end, begin + 1), days());
        int from = Math.min(begin, last - 1);
        double wanted = sums[from] + dice.fraction() * (sums[last] - sums[from]);
        int found = Arrays.binarySearch(sums, from, last + 1, wanted);
        int day = Math.min(found < 0 ? -found - 2 : found, last - 1);
        int[] hours = inStore ? STORE_HOURS : WEB_HOURS;
        int hour = hours[dice.between(0, hours.length - 1)];
        return day * 86_400L + hour * 3_600L + dice.between(0, 3_599);
    }

    /** Tells whether a moment lies before the end of the last day. */
    boolean covers(long moment) {
        return moment < days() * 86_400L;
    }

    /** Returns a moment as the company's clocks show it. */
    OffsetDateTime time(long moment) {
        return first.atStartOfDay()
                .plusSeconds(moment)
                .atZone(DemoSettings.ZONE)
                .toOffsetDateTime();
    }
}
