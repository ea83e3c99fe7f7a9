package halte.kpi.api;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what a customer contributes. Valid only during the call that it is given to. */
@ProviderType
public interface KpiSink {

    /**
     * Contributes to the KPI's only series. Several calls for one customer add up.
     *
     * @param numerator what to add above the line
     * @param denominator what to add below it; for a {@link KpiDescriptor.Shape#TOTAL} 1 per thing counted
     */
    void add(double numerator, double denominator);

    /**
     * Contributes to one of several series, such as the months since the first order.
     *
     * @param series the series' number, 0 or more
     * @param numerator what to add above the line
     * @param denominator what to add below it
     */
    void add(int series, double numerator, double denominator);
}
