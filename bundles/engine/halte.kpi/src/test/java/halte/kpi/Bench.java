package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Value;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.testkit.store.MemoryStore;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.TestTimeline;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A set-up of measurements over hand-made timelines, on a day in 2026. */
final class Bench {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    final Guests<Kpi> guests = new Guests<>("KPI", CLOCK);
    final MemoryStore store = new MemoryStore();
    final Measurements kpis;

    Bench(List<TestTimeline> timelines, Kpi... offered) {
        FoldTimelines folds = new FoldTimelines(timelines);
        kpis = new Measurements(guests, folds, store, new Horizon(folds, ZONE, CLOCK));
        for (Kpi kpi : offered) {
            offer(kpi);
        }
    }

    void offer(Kpi kpi) {
        String id = kpi.descriptor().id();
        guests.add(new Guest<>(id, kpi, "test.kpis 1.0.0", id.hashCode()));
    }

    void withdraw(String id) {
        guests.remove(id.hashCode());
    }

    Report measure(Grain grain, String segmentation, boolean byChannel) {
        return kpis.measure(new Request(List.of(), null, null, grain, segmentation, byChannel));
    }

    Report measure(String from, String until, Grain grain) {
        return kpis.measure(new Request(List.of(), Instant.parse(from), Instant.parse(until), grain, null, false));
    }

    static List<Value> whole(Report report, String kpi) {
        return report.values().stream()
                .filter(value -> value.kpi().equals(kpi) && value.segment() == null && value.channel() == null)
                .toList();
    }
}
