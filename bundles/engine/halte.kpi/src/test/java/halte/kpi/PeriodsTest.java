package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.kpi.api.Kpis.Grain;
import halte.model.HalteException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final long HOUR = 3_600_000;

    @Test
    void daysAreAsLongAsDaylightSavingTimeMakesThem() {
        List<Periods.Cut> spring = cut(Grain.DAY, "2024-03-29T23:00:00Z", "2024-04-01T22:00:00Z");
        assertEquals(List.of(24 * HOUR, 23 * HOUR, 24 * HOUR), lengths(spring));
        List<Periods.Cut> autumn = cut(Grain.DAY, "2024-10-26T22:00:00Z", "2024-10-28T23:00:00Z");
        assertEquals(List.of(25 * HOUR, 24 * HOUR), lengths(autumn));
    }

    @Test
    void weeksBeginOnMonday() {
        List<Periods.Cut> weeks = cut(Grain.WEEK, "2024-01-01T23:00:00Z", "2024-01-16T00:00:00Z");
        assertEquals("2024-01-07T23:00:00Z", begin(weeks, 1));
        assertEquals("2024-01-14T23:00:00Z", begin(weeks, 2));
    }

    @Test
    void monthsQuartersAndYearsFollowTheCalendarOfTheZone() {
        assertEquals(
                "2024-02-29T23:00:00Z", begin(cut(Grain.MONTH, "2024-01-31T23:00:00Z", "2024-04-01T00:00:00Z"), 1));
        assertEquals(
                "2024-03-31T22:00:00Z", begin(cut(Grain.QUARTER, "2024-02-01T00:00:00Z", "2024-08-01T00:00:00Z"), 1));
        assertEquals("2024-12-31T23:00:00Z", begin(cut(Grain.YEAR, "2024-06-01T00:00:00Z", "2025-06-01T00:00:00Z"), 1));
    }

    @Test
    void aPeriodThatTheRequestCutsShortIsNotWhole() {
        List<Periods.Cut> months = cut(Grain.MONTH, "2024-01-15T00:00:00Z", "2024-03-15T00:00:00Z");
        assertEquals(
                List.of(false, true, false),
                months.stream().map(Periods.Cut::whole).toList());
    }

    @Test
    void periodsLeaveNoGapAndDoNotOverlap() {
        for (Grain grain : Grain.values()) {
            long expected = millis("2022-12-31T12:34:56Z");
            for (Periods.Cut cut : cut(grain, "2022-12-31T12:34:56Z", "2025-02-03T04:05:06Z")) {
                assertEquals(expected, cut.period().from());
                expected = cut.period().until();
            }
            assertEquals(millis("2025-02-03T04:05:06Z"), expected);
        }
    }

    @Test
    void tooManyPeriodsAreRefused() {
        HalteException refused = assertThrows(
                HalteException.class, () -> cut(Grain.DAY, "1990-01-01T00:00:00Z", "2024-01-01T00:00:00Z"));
        assertEquals("KPI_PERIODS_TOO_MANY", refused.failure().code());
    }

    private static List<Periods.Cut> cut(Grain grain, String from, String until) {
        return new Periods(grain, Bench.ZONE).cut(millis(from), millis(until), Long.MAX_VALUE);
    }

    private static List<Long> lengths(List<Periods.Cut> cuts) {
        return cuts.stream()
                .map(cut -> cut.period().until() - cut.period().from())
                .toList();
    }

    private static String begin(List<Periods.Cut> cuts, int number) {
        return Instant.ofEpochMilli(cuts.get(number).period().from()).toString();
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
