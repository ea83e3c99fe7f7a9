package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.Kpi;
import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Direction;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.KpiSink;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Target;
import halte.kpi.api.Kpis.Value;
import halte.kpi.api.Period;
import halte.model.Failure;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.runtime.Standing;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import halte.testkit.store.MemoryStore;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** KPIs that hang, throw without end or change places. */
class KpiSwapTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final BiConsumer<Timeline, KpiSink> ONE_EACH = (timeline, sink) -> sink.add(1, 1);

    private final MemoryStore store = new MemoryStore();
    private final Standing standing = new Standing(Bench.CLOCK);
    private final Guests<Kpi> guests = Guests.watched("KPI", Bench.CLOCK, standing, Duration.ofSeconds(2));
    private final CountDownLatch released = new CountDownLatch(1);
    private final Measurements kpis;
    private final Host<Kpi> host;

    KpiSwapTest() {
        FoldTimelines folds = new FoldTimelines(List.of(
                TestTimeline.of(1).order("a", "2026-04-02", "5").build(),
                TestTimeline.of(2).order("b", "2026-04-03", "7").build(),
                TestTimeline.of(3)
                        .order("c", "2026-04-04", "11")
                        .order("d", "2026-05-20", "2")
                        .build()));
        kpis = new Measurements(guests, folds, store, new Horizon(folds, Bench.ZONE, Bench.CLOCK));
        host = kpis.host();
    }

    private record Simple(String id, Shape shape, BiConsumer<Timeline, KpiSink> measuring) implements Kpi {
        @Override
        public KpiDescriptor descriptor() {
            String unit = shape == Shape.PROPORTION ? "%" : "currency";
            return new KpiDescriptor(id, Text.of(id), Text.of(id), unit, shape, Direction.UP, Set.of());
        }

        @Override
        public void measure(Timeline timeline, Period period, KpiSink sink) {
            measuring.accept(timeline, sink);
        }
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    private Guest<Kpi> offer(long number, String id, Shape shape, BiConsumer<Timeline, KpiSink> measuring) {
        Guest<Kpi> guest = new Guest<>(id, new Simple(id, shape, measuring), "test.kpis " + number, number, number);
        guests.add(guest);
        return guest;
    }

    private void hang(boolean heedsInterrupts) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                if (heedsInterrupts) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    private Report measure() {
        Request request = new Request(List.of(), null, null, Grain.WHOLE, null, false);
        return assertTimeoutPreemptively(DEADLINE, () -> kpis.measure(request));
    }

    private static List<String> codes(Report report) {
        return report.failures().stream().map(Failure::code).toList();
    }

    private static List<String> measured(Report report) {
        return report.values().stream().map(Value::kpi).toList();
    }

    @Test
    void onesThatHangAreLeftOutAndTheOthersAreMeasuredAllTheSame() {
        offer(1, "good", Shape.TOTAL, ONE_EACH);
        offer(2, "stuck", Shape.TOTAL, (timeline, sink) -> hang(false));
        offer(3, "stuck-too", Shape.TOTAL, (timeline, sink) -> hang(false));
        offer(4, "well", Shape.TOTAL, ONE_EACH);
        Report report = measure();
        assertEquals(List.of("good", "well"), measured(report));
        assertEquals(
                List.of(3.0, 3.0), report.values().stream().map(Value::value).toList());
        assertEquals(List.of("GUEST_QUARANTINED", "GUEST_QUARANTINED"), codes(report));
        assertEquals(
                List.of("good", "well"),
                kpis.list().stream()
                        .filter(one -> one.gap() == null)
                        .map(one -> one.id())
                        .toList());
    }

    @Test
    void oneThatHangsAndHeedsInterruptsCostsOnePassOnly() {
        offer(1, "good", Shape.TOTAL, ONE_EACH);
        offer(2, "stuck", Shape.TOTAL, (timeline, sink) -> hang(true));
        Report report = measure();
        assertEquals(List.of("good"), measured(report));
        assertEquals(List.of("GUEST_QUARANTINED"), codes(report));
        assertEquals(List.of("good"), measured(measure()));
    }

    @Test
    void oneThatThrowsIsOutOfServiceAfterFiveReportsEvenWithATarget() {
        Guest<Kpi> bad = offer(1, "bad", Shape.TOTAL, (timeline, sink) -> {
            if (timeline.customer() == 2) {
                throw new IllegalStateException("for one customer in three");
            }
            sink.add(1, 1);
        });
        offer(2, "good", Shape.TOTAL, ONE_EACH);
        kpis.target(new Target("bad", 5, Grain.WHOLE, null), "ann");
        for (int i = 0; i < 5; i++) {
            Report report = measure();
            assertEquals(List.of("good"), measured(report));
            assertEquals(1, report.failures().size());
        }
        assertEquals(List.of("GUEST_QUARANTINED"), codes(measure()));
        assertEquals("GUEST_QUARANTINED", kpis.list().get(0).gap().code());
        standing.release(bad.home());
        assertEquals(
                List.of(), kpis.list().stream().filter(one -> one.gap() != null).toList());
    }

    @Test
    void thePreviewComparesTheLastFullMonth() {
        offer(1, "spend", Shape.TOTAL, (timeline, sink) -> sink.add(1, 1));
        standing.hold(2);
        Guest<Kpi> candidate = offer(2, "spend", Shape.TOTAL, (timeline, sink) -> sink.add(2, 1));
        Effect effect = host.preview(candidate).get(0);
        assertEquals(
                "6.00 EUR instead of 3.00 EUR in April 2026.", effect.finding().en());
        assertEquals(
                "6,00 EUR in plaats van 3,00 EUR in april 2026.",
                effect.finding().nl());
        assertEquals(3, effect.looked());
        standing.hold(3);
        Guest<Kpi> same = offer(3, "spend", Shape.TOTAL, ONE_EACH);
        assertEquals(
                "No change: 3.00 EUR in April 2026.",
                host.preview(same).get(0).finding().en());
        standing.hold(4);
        Guest<Kpi> fresh = offer(4, "share", Shape.PROPORTION, ONE_EACH);
        assertEquals(
                "It would be new: 100.00 % in April 2026.",
                host.preview(fresh).get(0).finding().en());
        assertEquals(List.of(), host.prove(candidate));
        assertEquals(List.of("spend"), measured(measure()));
    }

    @Test
    void aCandidateThatThrowsHangsOrContradictsTheTargetIsRefused() {
        offer(1, "spend", Shape.TOTAL, ONE_EACH);
        kpis.target(new Target("spend", 50, Grain.MONTH, null), "ann");
        assertEquals(List.of(new Dependent("target", "spend", "KPI spend")), host.dependents("spend"));
        assertEquals(List.of(), host.dependents("other"));
        standing.hold(2);
        Guest<Kpi> throwing = offer(2, "spend", Shape.TOTAL, (timeline, sink) -> {
            throw new IllegalStateException("cannot");
        });
        assertEquals("GUEST_FAILED", host.prove(throwing).get(0).code());
        assertTrue(host.preview(throwing).get(0).finding().en().startsWith("It could not be worked out"));
        standing.hold(3);
        Guest<Kpi> share = offer(3, "spend", Shape.PROPORTION, ONE_EACH);
        assertEquals("KPI_TARGET_INVALID", host.prove(share).get(0).code());
        standing.hold(4);
        Guest<Kpi> hanging = offer(4, "spend", Shape.TOTAL, (timeline, sink) -> hang(false));
        List<Failure> refusals = assertTimeoutPreemptively(DEADLINE, () -> host.prove(hanging));
        assertEquals("GUEST_QUARANTINED", refusals.get(0).code());
        assertEquals(List.of("spend"), measured(measure()));
    }

    @Test
    void anExchangeIsSeenByTheNextReport() {
        offer(1, "spend", Shape.TOTAL, ONE_EACH);
        standing.hold(2);
        offer(2, "spend", Shape.TOTAL, (timeline, sink) -> sink.add(2, 1));
        assertEquals(3, measure().values().get(0).value());
        standing.exchange(2, 1);
        assertEquals(6, measure().values().get(0).value());
    }
}
