package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Value;
import halte.kpi.api.Period;
import halte.kpi.retention.CohortRetention;
import halte.kpi.retention.RepeatRate;
import halte.kpi.revenue.AverageOrderValue;
import halte.kpi.revenue.Orders;
import halte.kpi.revenue.Revenue;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Interval;
import halte.model.Text;
import halte.store.api.MembershipStore;
import halte.testkit.trait.SampleTimelines;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final List<TestTimeline> SAMPLE = SampleTimelines.of(3, 300);

    @Test
    void theWholeOfATotalIsTheSumOfItsPeriodsAndOfItsChannels() {
        Bench bench = new Bench(SAMPLE, new Revenue(), new Orders());
        for (String kpi : List.of("revenue", "orders")) {
            Report report = bench.measure(Grain.WHOLE, null, true);
            double whole = Bench.whole(report, kpi).get(0).value();
            assertEquals(whole, sum(channels(report, kpi)), 1e-6);
            for (Grain grain : Grain.values()) {
                assertEquals(whole, sum(Bench.whole(bench.measure(grain, null, false), kpi)), 1e-6);
            }
        }
    }

    @Test
    void aPeriodHasTheSameValueWhateverElseIsAsked() {
        Bench bench =
                new Bench(SAMPLE, new Revenue(), new RepeatRate(), new CohortRetention(), new AverageOrderValue());
        List<Value> alone = bench.measure("2023-05-31T22:00:00Z", "2023-06-30T22:00:00Z", Grain.MONTH)
                .values();
        List<Value> amongMonths = bench.measure(Grain.MONTH, null, true).values().stream()
                .filter(value -> value.channel() == null)
                .filter(value -> value.from().toString().equals("2023-05-31T22:00:00Z"))
                .toList();
        assertEquals(alone, amongMonths);
    }

    @Test
    void touchesWithoutChannelAreReportedUnderTheEmptyChannel() {
        Bench bench = new Bench(
                List.of(TestTimeline.of(1)
                        .order("a", "2024-01-01", "5")
                        .order("b", "2024-01-02", "7")
                        .channel("web")
                        .build()),
                new Revenue());
        List<Value> channels = channels(bench.measure(Grain.WHOLE, null, true), "revenue");
        assertEquals(List.of("", "web"), channels.stream().map(Value::channel).toList());
        assertEquals(List.of(5.0, 7.0), channels.stream().map(Value::value).toList());
    }

    @Test
    void aChannelSeesItsOwnTouchesOnly() {
        Bench bench = new Bench(
                List.of(TestTimeline.of(1)
                        .order("a", "2024-01-01", "5")
                        .channel("store")
                        .order("b", "2024-01-02", "7")
                        .channel("web")
                        .build()),
                new RepeatRate());
        Report report = bench.measure(Grain.WHOLE, null, true);
        assertEquals(1, Bench.whole(report, "repeat-rate").get(0).value());
        assertEquals(
                List.of(0.0, 0.0),
                channels(report, "repeat-rate").stream().map(Value::value).toList());
    }

    @Test
    void aCustomerCountsInEachOfHisSegments() {
        Bench bench = new Bench(
                List.of(
                        TestTimeline.of(1).order("a", "2024-01-01", "5").build(),
                        TestTimeline.of(2).order("b", "2024-01-02", "7").build(),
                        TestTimeline.of(3).order("c", "2024-01-03", "11").build()),
                new Revenue());
        List<String> names = List.of("b-warm", "a-loyal");
        MembershipStore memberships = bench.store.memberships();
        memberships.replace("layers", 1, Instant.EPOCH, new long[] {2, 2, 1}, new int[] {0, 1, 0}, names);
        memberships.replace("other", 1, Instant.EPOCH, new long[] {3}, new int[] {1}, names);
        List<Value> segments = bench.measure(Grain.WHOLE, "layers", false).values().stream()
                .filter(value -> value.segment() != null)
                .toList();
        assertEquals(
                List.of("a-loyal", "b-warm"),
                segments.stream().map(Value::segment).toList());
        assertEquals(List.of(7.0, 12.0), segments.stream().map(Value::value).toList());
        assertEquals(List.of(1L, 2L), segments.stream().map(Value::customers).toList());
    }

    @Test
    void aSegmentationThatNeverRanIsRefused() {
        assertEquals("SEGMENTATION_UNKNOWN", refusal(() -> new Bench(SAMPLE, new Orders())
                .measure(Grain.WHOLE, "no", false)));
    }

    @Test
    void aCohortIsFollowedBeyondItsPeriod() {
        Bench bench = new Bench(
                List.of(
                        TestTimeline.of(1)
                                .order("a", "2024-01-01", "5")
                                .order("b", "2024-02-15", "5")
                                .build(),
                        TestTimeline.of(2)
                                .order("a", "2024-01-20", "5")
                                .touch("page-view", "2024-03-25")
                                .build()),
                new CohortRetention());
        Report january = bench.measure("2023-12-31T23:00:00Z", "2024-01-31T23:00:00Z", Grain.MONTH);
        assertEquals(
                List.of(1.0, 0.5), january.values().stream().map(Value::value).toList());
        assertEquals(
                List.of(2L, 2L), january.values().stream().map(Value::customers).toList());
    }

    @Test
    void aTouchInTheFutureDoesNotMakeTimePass() {
        Bench bench = new Bench(
                List.of(TestTimeline.of(1)
                        .order("a", "2026-05-20", "5")
                        .order("b", "2099-01-01", "5")
                        .build()),
                new Revenue(),
                new CohortRetention());
        Report report = bench.measure(Grain.MONTH, null, false);
        assertEquals(5, Bench.whole(report, "revenue").get(0).value());
        assertEquals(0, Bench.whole(report, "cohort-retention").get(0).customers());
    }

    @Test
    void emptyDataGivesNoValuesAndWhereThePeriodIsGivenEmptyOnes() {
        Bench bench = new Bench(List.of(), new Revenue(), new RepeatRate());
        assertEquals(List.of(), bench.measure(Grain.MONTH, null, true).values());
        Report report = bench.measure("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z", Grain.WHOLE);
        assertTrue(Double.isNaN(report.values().get(0).value()));
        assertEquals(0, report.values().get(1).value());
    }

    @Test
    void oneCustomerHasAValueButNoInterval() {
        Bench bench = new Bench(
                List.of(TestTimeline.of(1).order("a", "2024-01-01", "5").build()), new Revenue());
        Value value = bench.measure(Grain.WHOLE, null, false).values().get(0);
        assertEquals(5, value.value());
        assertEquals(1, value.customers());
        assertEquals(Interval.UNKNOWN, value.interval());
    }

    @Test
    void aKpiThatThrowsIsAFailureAndTheOthersGoOn() {
        Kpi broken = kpi("broken", Shape.TOTAL, (timeline, sink) -> {
            throw new IllegalStateException("never shown");
        });
        Report report = new Bench(SAMPLE, broken, new Orders()).measure(Grain.WHOLE, null, true);
        assertEquals(1, report.failures().size());
        Failure failure = report.failures().get(0);
        assertEquals("GUEST_FAILED", failure.code());
        assertEquals(Actor.EXTENSION, failure.actor());
        assertTrue(failure.message().contains("test.kpis 1.0.0"), failure.message());
        assertTrue(report.values().stream().allMatch(value -> value.kpi().equals("orders")));
        assertTrue(report.values().size() > 1);
    }

    @Test
    void contributionsThatBreakTheContractAreAFailure() {
        Kpi twice = kpi("twice", Shape.PROPORTION, (timeline, sink) -> {
            sink.add(1, 1);
            sink.add(1, 1);
        });
        Kpi infinite = kpi("infinite", Shape.RATIO, (timeline, sink) -> sink.add(1.0 / 0, 1));
        Kpi series = kpi("series", Shape.RATIO, (timeline, sink) -> sink.add(-1, 1, 1));
        Report report = new Bench(SAMPLE, twice, infinite, series).measure(Grain.WHOLE, null, false);
        assertEquals(
                Set.of("KPI_CONTRACT_BROKEN"),
                Set.copyOf(report.failures().stream().map(Failure::code).toList()));
        assertEquals(3, report.failures().size());
    }

    @Test
    void aKpiThatNobodyKnowsIsRefused() {
        Bench bench = new Bench(SAMPLE, new Orders());
        Request request = new Request(List.of("ordres"), null, null, Grain.WHOLE, null, false);
        assertEquals("KPI_UNKNOWN", refusal(() -> bench.kpis.measure(request)));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        Bench bench = new Bench(SAMPLE, new Orders());
        assertEquals(
                "KPI_PERIOD_INVALID",
                refusal(() -> bench.measure("2024-01-02T00:00:00Z", "2024-01-01T00:00:00Z", Grain.DAY)));
    }

    @Test
    void withoutTargetNothingIsOnTarget() {
        Value value = new Bench(SAMPLE, new Orders())
                .measure(Grain.WHOLE, null, false)
                .values()
                .get(0);
        assertNull(value.target());
        assertNull(value.onTarget());
    }

    static String refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HalteException.class, call).failure().code();
    }

    private static List<Value> channels(Report report, String kpi) {
        return report.values().stream()
                .filter(value -> value.kpi().equals(kpi) && value.channel() != null)
                .toList();
    }

    private static double sum(List<Value> values) {
        return values.stream().mapToDouble(Value::value).sum();
    }

    private static Kpi kpi(String id, Shape shape, BiConsumer<Timeline, KpiSink> measure) {
        KpiDescriptor descriptor =
                new KpiDescriptor(id, Text.of(id), Text.of(id), "things", shape, Direction.UP, Set.of());
        return new Kpi() {
            @Override
            public KpiDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public void measure(Timeline timeline, Period period, KpiSink sink) {
                measure.accept(timeline, sink);
            }
        };
    }
}
