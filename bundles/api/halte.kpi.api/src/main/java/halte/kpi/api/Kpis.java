package halte.kpi.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The front door to KPIs. Safe for use by any thread. Failures are thrown as {@link HalteException}, {@code KPI_UNKNOWN} among them. */
@ProviderType
public interface Kpis {

    /** Returns the KPIs that bundles offer or that have a target, by name. */
    List<Status> list();

    /**
     * Measures KPIs in one pass over all timelines.
     *
     * @param request what to measure
     */
    Report measure(Request request);

    /** Sets a target like {@link #target(Target, String, int)}, whatever version there is. */
    default void target(Target target, String who) {
        target(target, who, -1);
    }

    /**
     * Sets a target.
     *
     * @param target the target; replaces an earlier one of the same KPI
     * @param who who does it, for the journal
     * @param expected the version that the caller knows; 0 for a KPI without target, negative to write whatever there is
     * @return the target's new version
     * @throws HalteException {@code DOCUMENT_CHANGED} when the newest version is another than expected
     */
    int target(Target target, String who, int expected);

    /** How long a period is. */
    enum Grain {
        /** One period from beginning to end. */
        WHOLE,
        /** Calendar days. */
        DAY,
        /** Weeks from Monday on. */
        WEEK,
        /** Calendar months. */
        MONTH,
        /** Calendar quarters. */
        QUARTER,
        /** Calendar years. */
        YEAR
    }

    /**
     * What to measure. Periods are cut in the workspace's time zone.
     *
     * @param kpis names; empty for all
     * @param from the beginning; null for the earliest touch
     * @param until the first instant after the end; null for just after the latest touch
     * @param grain how long a period is
     * @param segmentation also by segment of this segmentation (memberships as of its last run); null for not
     * @param byChannel whether also by channel; segments and channels are two breakdowns of the whole, not crossed
     */
    record Request(
            List<String> kpis, Instant from, Instant until, Grain grain, String segmentation, boolean byChannel) {}

    /**
     * What was measured.
     *
     * @param request what was asked
     * @param values the values, by KPI, period, segment, channel, series
     * @param failures KPIs that could not be measured and why; empty when all is well
     */
    record Report(Request request, List<Value> values, List<Failure> failures) {}

    /**
     * One value.
     *
     * @param kpi the KPI's name
     * @param from the beginning of the period
     * @param until the first instant after it
     * @param segment the segment, or null for all customers
     * @param channel the channel, null for all channels, empty for touches without channel
     * @param series the series, or 0 when the KPI has one only
     * @param value the value; NaN when the denominator is 0
     * @param numerator what stands above the line
     * @param denominator what stands below it
     * @param customers how many customers contributed
     * @param interval the 95 % interval, or {@link Interval#UNKNOWN} below two customers
     * @param target the target, or null; given for all customers and channels, when it is meant for periods of this length, and not for
     *     a {@link KpiDescriptor.Shape#TOTAL} of a period that the request cut short
     * @param onTarget whether the value meets the target; null without target
     */
    record Value(
            String kpi,
            Instant from,
            Instant until,
            String segment,
            String channel,
            int series,
            double value,
            double numerator,
            double denominator,
            long customers,
            Interval interval,
            Target target,
            Boolean onTarget) {}

    /**
     * A target.
     *
     * @param kpi the KPI's name
     * @param value the value to reach, on the scale of the KPI's values (a share between 0 and 1), per period of the grain
     * @param grain the length of period that it is meant for
     * @param owner who answers for it; null for nobody
     */
    record Target(String kpi, double value, Grain grain, String owner) {}

    /**
     * How a KPI stands.
     *
     * @param descriptor what it is; null when its bundle is gone
     * @param id its name
     * @param target its target, or null
     * @param gap why it cannot be measured, with who must act; null when it can
     */
    record Status(KpiDescriptor descriptor, String id, Target target, Failure gap) {}
}
