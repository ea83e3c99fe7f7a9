package halte.testkit.kpi;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.Period;
import halte.testkit.trait.TestTimeline;
import java.time.Instant;
import java.util.List;

/** What the suites for KPIs share. */
interface KpiSuite {

    long BEGIN = Instant.parse("2023-04-01T00:00:00Z").toEpochMilli();
    long MIDDLE = Instant.parse("2023-12-24T00:00:00Z").toEpochMilli();
    long END = Instant.parse("2024-07-01T00:00:00Z").toEpochMilli();
    long KNOWN = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    Period YEAR = new Period(BEGIN, END, KNOWN);

    Kpi kpi();

    List<TestTimeline> timelines();

    default Contributed measure(List<TestTimeline> customers, Period period) {
        Kpi kpi = kpi();
        KpiDescriptor descriptor = kpi.descriptor();
        long end = descriptor.hindsight() ? period.known() : period.until();
        Contributed contributed = new Contributed();
        for (TestTimeline customer : customers) {
            TestTimeline shown = customer.upTo(Instant.ofEpochMilli(period.known() - 1))
                    .cutAt(Instant.ofEpochMilli(end))
                    .narrowedTo(descriptor.types());
            kpi.measure(shown, period, contributed);
        }
        return contributed;
    }
}
