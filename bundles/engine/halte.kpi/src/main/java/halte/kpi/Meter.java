package halte.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Period;
import halte.model.HalteException;
import halte.runtime.Stay;
import halte.trait.api.Timeline;
import java.util.Arrays;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one KPI about customer after customer and keeps the tally. Its working memory is reused, so that a customer costs no allocation. */
final class Meter {

    private static final Logger LOG = LoggerFactory.getLogger(Meter.class);

    private final Stay<Kpi> stay;
    private final boolean hindsight;
    private final Plan plan;
    private final Tally tally;
    private final Contributions contributions;
    private final NarrowedTimeline view = new NarrowedTimeline();
    private final Function<Kpi, Void> work = this::measure;
    private Timeline timeline;
    private int[] channels = new int[64];

    Meter(Stay<Kpi> stay, KpiDescriptor descriptor, Plan plan) {
        this.stay = stay;
        this.hindsight = descriptor.hindsight();
        this.plan = plan;
        this.tally = new Tally(plan.periods().size(), plan.segments().names().size());
        this.contributions = new Contributions(descriptor.shape());
        stay.quarantined().ifPresent(tally::fail);
    }

    Tally tally() {
        return tally;
    }

    void add(Timeline customer) {
        if (tally.failure() != null) {
            return;
        }
        timeline = customer;
        try {
            stay.call(work);
        } catch (HalteException broken) {
            tally.fail(broken.failure());
            log(broken);
        }
    }

    /** The guest's own words may hold customer data, so the log gets the kind and the place only. */
    private static void log(HalteException broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        LOG.warn("{} At {}.", broken.failure().message(), trace.length == 0 ? "an unknown place" : trace[0]);
    }

    private Void measure(Kpi kpi) {
        view.reset(timeline);
        for (int i = 0; i < timeline.size(); i++) {
            view.choose(i);
        }
        measureWhole(kpi);
        if (plan.request().byChannel()) {
            measureChannels(kpi);
        }
        return null;
    }

    private void measureWhole(Kpi kpi) {
        int first = plan.segments().first(timeline.customer());
        for (int period = 0; period < plan.periods().size(); period++) {
            if (ask(kpi, period)) {
                count(tally.everybody(period));
                countSegments(first, period);
            }
        }
    }

    private void countSegments(int first, int period) {
        Segments segments = plan.segments();
        for (int i = first; segments.belongs(i, timeline.customer()); i++) {
            count(tally.segment(segments.segment(i), period));
        }
    }

    private void measureChannels(Kpi kpi) {
        readChannels();
        for (int i = 0; i < timeline.size(); i++) {
            if (isFirstOfChannel(i)) {
                measureChannel(kpi, channels[i]);
            }
        }
    }

    private void readChannels() {
        if (channels.length < timeline.size()) {
            channels = Arrays.copyOf(channels, Math.max(timeline.size(), channels.length * 2));
        }
        for (int i = 0; i < timeline.size(); i++) {
            String name = timeline.channel(i);
            channels[i] = tally.channel(name == null ? "" : name);
        }
    }

    private boolean isFirstOfChannel(int position) {
        for (int i = 0; i < position; i++) {
            if (channels[i] == channels[position]) {
                return false;
            }
        }
        return true;
    }

    private void measureChannel(Kpi kpi, int channel) {
        view.reset(timeline);
        for (int i = 0; i < timeline.size(); i++) {
            if (channels[i] == channel) {
                view.choose(i);
            }
        }
        for (int period = 0; period < plan.periods().size(); period++) {
            if (ask(kpi, period)) {
                count(tally.channel(channel, period));
            }
        }
    }

    private boolean ask(Kpi kpi, int number) {
        Period period = plan.periods().get(number).period();
        view.extendTo(hindsight ? Long.MAX_VALUE : period.until());
        if (view.size() == 0) {
            return false;
        }
        contributions.clear();
        kpi.measure(view, period, contributions);
        return true;
    }

    private void count(Cell cell) {
        cell.ask();
        contributions.addTo(cell);
    }
}
