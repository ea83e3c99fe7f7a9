package halte.kpi;

import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Period;
import halte.model.Actor;
import halte.model.Failure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Cuts time into calendar periods of a time zone; days of 23 and 25 hours included. */
final class Periods {

    static final int MOST = 5_000;

    private final Grain grain;
    private final ZoneId zone;

    Periods(Grain grain, ZoneId zone) {
        this.grain = grain;
        this.zone = zone;
    }

    /** A period, and whether it is as long as its grain says or was cut short. */
    record Cut(Period period, boolean whole) {}

    List<Cut> cut(long from, long until, long known) {
        List<Cut> cuts = new ArrayList<>();
        long begin = from;
        while (begin < until) {
            if (cuts.size() == MOST) {
                throw tooMany();
            }
            cuts.add(next(begin, until, known));
            begin = cuts.get(cuts.size() - 1).period().until();
        }
        return cuts;
    }

    private Cut next(long begin, long until, long known) {
        if (grain == Grain.WHOLE) {
            return new Cut(new Period(begin, until, known), true);
        }
        LocalDate first = beginning(Instant.ofEpochMilli(begin).atZone(zone).toLocalDate());
        long end = millis(following(first));
        boolean whole = millis(first) == begin && end <= until;
        return new Cut(new Period(begin, Math.min(end, until), known), whole);
    }

    private LocalDate beginning(LocalDate day) {
        return switch (grain) {
            case WHOLE, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private LocalDate following(LocalDate first) {
        return switch (grain) {
            case WHOLE, DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case YEAR -> first.plusYears(1);
        };
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static RuntimeException tooMany() {
        return new Failure(
                        "KPI_PERIODS_TOO_MANY",
                        Actor.USER,
                        "The time asked for falls into more than " + MOST + " periods.",
                        "Give a later beginning or an earlier end, or ask for longer periods.")
                .asException();
    }
}
