package halte.shell.fake;

import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.Kpis;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Interval;
import halte.model.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures one amount, one share, and one that nobody can measure. */
public final class FakeKpis implements Kpis {

    public final List<Request> requests = new ArrayList<>();
    public final List<Target> targets = new ArrayList<>();
    public boolean failing;

    @Override
    public List<Status> list() {
        return List.of(
                new Status(
                        descriptor("revenue", "Revenue", "Omzet", "currency", Shape.TOTAL), "revenue", target(), null),
                new Status(
                        descriptor("repeat-rate", "Repeat", "Herhaal", "%", Shape.PROPORTION),
                        "repeat-rate",
                        null,
                        null),
                new Status(
                        null,
                        "lost",
                        target(),
                        new Failure("KPI_GAP", Actor.CONFIGURATION, "The KPI 'lost' is not there.", "Put it back.")));
    }

    private Target target() {
        return targets.isEmpty() ? null : targets.get(0);
    }

    private static KpiDescriptor descriptor(String id, String en, String nl, String unit, Shape shape) {
        Text title = new Text(en, nl);
        return new KpiDescriptor(id, title, title, unit, shape, Direction.UP, Set.of());
    }

    @Override
    public Report measure(Request request) {
        requests.add(request);
        List<Failure> failures = failing
                ? List.of(new Failure("KPI_FAILED", Actor.EXTENSION, "The KPI 'bad' broke off.", "Tell its maker."))
                : List.of();
        Interval interval = new Interval(1000, 1469, 0.95);
        return new Report(
                request,
                List.of(
                        value("revenue", 1234.5, interval, request.segmentation() == null ? null : "good"),
                        value("repeat-rate", 0.25, new Interval(0.2, 0.3, 0.95), null),
                        value("empty", Double.NaN, Interval.UNKNOWN, null)),
                failures);
    }

    private Value value(String kpi, double value, Interval interval, String segment) {
        Instant from = Instant.parse("2010-12-31T23:00:00Z");
        Instant until = Instant.parse("2011-03-31T22:00:00Z");
        boolean aimed = target() != null && target().kpi().equals(kpi);
        return new Value(
                kpi,
                from,
                until,
                segment,
                null,
                0,
                value,
                Double.isNaN(value) ? 0 : value,
                Double.isNaN(value) ? 0 : 1,
                42,
                interval,
                aimed ? target() : null,
                aimed ? value >= target().value() : null);
    }

    @Override
    public int target(Target target, String who, int expected) {
        targets.add(target);
        return targets.size();
    }
}
