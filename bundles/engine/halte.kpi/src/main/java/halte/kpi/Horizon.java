package halte.kpi;

import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Request;
import halte.model.Actor;
import halte.model.Failure;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Knows over which time touches are known, and which periods a request means by that. */
final class Horizon {

    private final Timelines timelines;
    private final ZoneId zone;
    private final Clock clock;

    Horizon(Timelines timelines, ZoneId zone, Clock clock) {
        this.timelines = timelines;
        this.zone = zone;
        this.clock = clock;
    }

    /** Returns the first millisecond that nothing is known of yet; a touch with a date in the future does not move it beyond now. */
    long known() {
        Instant last = timelines.extent().last();
        return last == null ? clock.millis() : Math.min(last.toEpochMilli() + 1, clock.millis());
    }

    /** Returns the last month that is over. */
    YearMonth lastMonth(long known) {
        return YearMonth.from(Instant.ofEpochMilli(known).atZone(zone)).minusMonths(1);
    }

    /** Asks for one month. */
    Request request(YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return new Request(List.of(), from, until, Grain.MONTH, null, false);
    }

    /** Returns the periods; none when the request leaves an end open and there are no touches to tell where it lies. */
    List<Periods.Cut> periods(Request request, long known) {
        Instant first = timelines.extent().first();
        boolean open = request.from() == null || request.until() == null;
        if (open && first == null) {
            return List.of();
        }
        long from =
                request.from() == null ? first.toEpochMilli() : request.from().toEpochMilli();
        long until = request.until() == null ? known : request.until().toEpochMilli();
        if (from >= until && !open) {
            throw new Failure(
                            "KPI_PERIOD_INVALID",
                            Actor.USER,
                            "The end of the time asked for is not after its beginning.",
                            "Give an end that is later than the beginning.")
                    .asException();
        }
        return new Periods(request.grain(), zone).cut(from, until, known);
    }
}
