package halte.kpi.api;

import halte.trait.api.Timeline;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A KPI: says what one customer contributes to a numerator and a denominator in one period. Implemented by bundles and registered as
 * a service. The engine calls it from several threads, once per customer and period, and once more per channel with a timeline
 * narrowed to that channel: it must be stateless and must not block. What it throws ends the measuring of this KPI with a
 * failure that names the bundle.
 */
@ConsumerType
public interface Kpi {

    /** Returns what the KPI is; the same at every call. Never null. */
    KpiDescriptor descriptor();

    /**
     * Contributes one customer.
     *
     * @param timeline the customer's touches of the types that the descriptor names, up to the end of the period; earlier ones than
     *     the period are history; with
     *     {@link KpiDescriptor#hindsight} up to what is known; an empty one contributes nothing
     * @param period the period
     * @param sink gets the contributions
     */
    void measure(Timeline timeline, Period period, KpiSink sink);
}
