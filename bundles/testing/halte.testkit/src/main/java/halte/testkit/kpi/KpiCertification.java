package halte.testkit.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.Period;
import halte.testkit.trait.SampleTimelines;
import halte.testkit.trait.TestTimeline;
import java.util.List;

/**
 * What every {@link Kpi} promises. A KPI proves it by a test class that extends this one, names the KPI, and adds what the KPI itself
 * promises:
 *
 * <pre>{@code
 * class OrdersTest extends KpiCertification {
 *     @Override
 *     public Kpi kpi() {
 *         return new Orders();
 *     }
 * }
 * }</pre>
 */
public abstract class KpiCertification implements DescriptionSuite, ContributionSuite, ShapeSuite {

    /** Makes the kit; called by JUnit. */
    protected KpiCertification() {}

    /** Returns the KPI to certify; a new object or the same one. */
    @Override
    public abstract Kpi kpi();

    /** Returns timelines with touches in 2023 and 2024; to be replaced where the KPI listens to types that the sample lacks. */
    @Override
    public List<TestTimeline> timelines() {
        return SampleTimelines.of(7, 200);
    }

    /**
     * Measures customers as the engine does: touches of the KPI's types, up to the end of the period unless the KPI looks back.
     *
     * @param customers the customers
     * @param period the period
     * @return what they contributed
     */
    @Override
    public final Contributed measure(List<TestTimeline> customers, Period period) {
        return ShapeSuite.super.measure(customers, period);
    }
}
