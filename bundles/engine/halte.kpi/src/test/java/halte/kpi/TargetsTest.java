package halte.kpi;

import static halte.kpi.MeasurementsTest.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Status;
import halte.kpi.api.Kpis.Target;
import halte.kpi.api.Kpis.Value;
import halte.kpi.retention.OrderInterval;
import halte.kpi.retention.RepeatRate;
import halte.kpi.revenue.Revenue;
import halte.model.HalteException;
import halte.testkit.trait.TestTimeline;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

    private static final List<TestTimeline> TIMELINES = List.of(TestTimeline.of(1)
            .order("a", "2024-01-15", "50")
            .order("b", "2024-02-15", "70")
            .order("c", "2024-03-15", "90")
            .build());

    private final Bench bench = new Bench(TIMELINES, new Revenue(), new OrderInterval(), new RepeatRate());

    @Test
    void aTotalMeetsItsTargetInPeriodsThatAreNotCutShort() {
        bench.kpis.target(new Target("revenue", 60, Grain.MONTH, "sales"), "ada");
        List<Value> months =
                Bench.whole(bench.measure("2023-12-31T23:00:00Z", "2024-03-20T00:00:00Z", Grain.MONTH), "revenue");
        assertEquals(
                Arrays.asList(false, true, null),
                months.stream().map(Value::onTarget).toList());
        assertNull(months.get(2).target());
        assertEquals("sales", months.get(0).target().owner());
    }

    @Test
    void aTargetForAnotherVersionThanTheNewestIsRefused() {
        Target target = new Target("revenue", 60, Grain.MONTH, "sales");
        assertEquals(1, bench.kpis.target(target, "ada", 0));
        HalteException refused = assertThrows(HalteException.class, () -> bench.kpis.target(target, "bob", 0));
        assertEquals("DOCUMENT_CHANGED", refused.failure().code());
        assertEquals(2, bench.kpis.target(target, "bob", 1));
    }

    @Test
    void aTargetIsMeantForPeriodsOfItsLengthOnly() {
        bench.kpis.target(new Target("revenue", 60, Grain.MONTH, null), "ada");
        assertNull(Bench.whole(bench.measure(Grain.YEAR, null, false), "revenue")
                .get(0)
                .target());
    }

    @Test
    void whereLessIsBetterTheTargetIsAnUpperBound() {
        bench.kpis.target(new Target("order-interval", 30, Grain.WHOLE, null), "ada");
        Report report = bench.measure(Grain.WHOLE, null, false);
        assertEquals(30, Bench.whole(report, "order-interval").get(0).value(), 1e-9);
        assertEquals(true, Bench.whole(report, "order-interval").get(0).onTarget());
        bench.kpis.target(new Target("order-interval", 29.5, Grain.WHOLE, null), "ada");
        report = bench.measure(Grain.WHOLE, null, false);
        assertEquals(false, Bench.whole(report, "order-interval").get(0).onTarget());
    }

    @Test
    void aKpiWithTargetWhoseBundleLeavesIsANamedGap() {
        bench.kpis.target(new Target("revenue", 60, Grain.WHOLE, null), "ada");
        bench.withdraw("revenue");
        bench.withdraw("repeat-rate");
        List<Status> all = bench.kpis.list();
        assertEquals(
                List.of("order-interval", "revenue"),
                all.stream().map(Status::id).toList());
        assertGap(all.get(1));
        Report report = bench.measure(Grain.WHOLE, null, false);
        assertEquals("KPI_GAP", report.failures().get(0).code());
        assertEquals(1, Bench.whole(report, "order-interval").size());
    }

    @Test
    void theGapHasANameAfterARestartToo() {
        bench.kpis.target(new Target("revenue", 60, Grain.WHOLE, null), "ada");
        Bench restarted = new Bench(TIMELINES);
        bench.store
                .documents()
                .list(Targets.KIND)
                .forEach(d -> restarted.store.documents().put(d.kind(), d.id(), d.json(), d.who(), -1));
        assertGap(restarted.kpis.list().get(0));
    }

    private static void assertGap(Status status) {
        assertNull(status.descriptor());
        assertEquals(60, status.target().value());
        assertEquals("KPI_GAP", status.gap().code());
        assertTrue(
                status.gap().message().contains("test.kpis 1.0.0"), status.gap().message());
    }

    @Test
    void amountsAreInTheCurrencyOfTheTimelines() {
        assertEquals("EUR", bench.kpis.list().get(2).descriptor().unit());
        assertEquals("days", bench.kpis.list().get(0).descriptor().unit());
    }

    @Test
    void aTargetThatNoValueCanBeIsRefused() {
        assertEquals("KPI_TARGET_INVALID", refusal(() -> set("repeat-rate", 25)));
        assertEquals("KPI_TARGET_INVALID", refusal(() -> set("revenue", Double.NaN)));
        assertEquals("KPI_UNKNOWN", refusal(() -> set("profit", 1)));
    }

    @Test
    void aTargetOfAnotherHandIsNotTakenForOne() {
        bench.store.documents().put(Targets.KIND, "revenue", "{\"value\":\"much\"}", "ada", -1);
        assertEquals("KPI_TARGET_UNREADABLE", refusal(bench.kpis::list));
    }

    @Test
    void whoSetATargetStandsInTheJournal() {
        set("repeat-rate", 0.25);
        assertEquals(
                "kpi.target",
                bench.store.journal().entries(Long.MAX_VALUE, 1).get(0).action());
        assertEquals(
                "ada", bench.store.journal().entries(Long.MAX_VALUE, 1).get(0).who());
    }

    private void set(String kpi, double value) {
        bench.kpis.target(new Target(kpi, value, Grain.MONTH, null), "ada");
    }
}
