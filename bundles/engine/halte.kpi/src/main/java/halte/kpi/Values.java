package halte.kpi;

import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.Kpis.Target;
import halte.kpi.api.Kpis.Value;
import halte.kpi.api.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns the tally of one KPI into values, in the order of period, segment, channel, series. */
final class Values {

    private final KpiDescriptor descriptor;
    private final Plan plan;
    private final Target target;
    private final List<Value> values = new ArrayList<>();

    Values(KpiDescriptor descriptor, Plan plan, Target target) {
        this.descriptor = descriptor;
        this.plan = plan;
        this.target = target != null && target.grain() == plan.request().grain() ? target : null;
    }

    List<Value> of(Tally tally) {
        List<String> channels = tally.channels();
        List<String> segments = plan.segments().names();
        for (int period = 0; period < plan.periods().size(); period++) {
            Periods.Cut cut = plan.periods().get(period);
            add(cut, null, null, tally.everybody(period));
            for (String channel : channels) {
                add(cut, null, channel, tally.channel(tally.channel(channel), period));
            }
            for (int segment = 0; segment < segments.size(); segment++) {
                add(cut, segments.get(segment), null, tally.segment(segment, period));
            }
        }
        return values;
    }

    private void add(Periods.Cut cut, String segment, String channel, Cell cell) {
        Target meant = segment == null && channel == null && judges(cut) ? target : null;
        for (int series = 0; series < cell.series(); series++) {
            Sums sums = cell.sums(series);
            if (series == 0 || sums.customers() > 0) {
                values.add(value(cut.period(), segment, channel, series, sums, meant));
            }
        }
    }

    private boolean judges(Periods.Cut cut) {
        return cut.whole() || descriptor.shape() != Shape.TOTAL;
    }

    private Value value(Period period, String segment, String channel, int series, Sums sums, Target meant) {
        double value = sums.value(descriptor.shape());
        return new Value(
                descriptor.id(),
                Instant.ofEpochMilli(period.from()),
                Instant.ofEpochMilli(period.until()),
                segment,
                channel,
                series,
                value,
                sums.y(),
                sums.x(),
                sums.customers(),
                sums.interval(descriptor.shape()),
                meant,
                meant == null || Double.isNaN(value) ? null : meets(value, meant.value()));
    }

    private boolean meets(double value, double wanted) {
        return descriptor.direction() == Direction.UP ? value >= wanted : value <= wanted;
    }
}
