package halte.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.model.Identifier;
import halte.model.Text;
import halte.model.Touch;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.runtime.Standing;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import halte.store.api.Batch;
import halte.testkit.store.MemoryStore;
import halte.timeline.Workers;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Traits as classes that hang, throw without end or change places. */
class TraitSwapTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final TraitDeclaration ORDERS =
            TraitDeclaration.of("orders", Aggregate.COUNT, null, TouchFilter.types("order"));

    private final MemoryStore store = new MemoryStore();
    private final Standing standing = new Standing(Clock.systemUTC());
    private final Guests<TraitFold> guests =
            Guests.watched("trait", Clock.systemUTC(), standing, Duration.ofSeconds(2));
    private final StoredTimelines timelines =
            new StoredTimelines(store.touches(), store.memberships(), Optional.empty(), guests, new Workers(2));
    private final Host<TraitFold> host = timelines.host(store.documents());
    private final CountDownLatch released = new CountDownLatch(1);

    private record Fold(String name, ToDoubleFunction<Timeline> answer) implements TraitFold {
        @Override
        public TraitDescriptor descriptor() {
            return new TraitDescriptor(name, Text.of(name), Set.of("order"), Set.of(), null, null);
        }

        @Override
        public double fold(Timeline timeline, long at) {
            return answer.applyAsDouble(timeline);
        }
    }

    @BeforeEach
    void order() {
        List<Touch> touches = List.of(touch("o1", "a"), touch("o2", "a"), touch("o3", "b"), touch("o4", "c"));
        store.touches().append(Batch.of("shop", touches));
    }

    private static Touch touch(String id, String card) {
        return Touch.of("shop", id, "order", OffsetDateTime.parse("2026-01-05T10:00:00+01:00"))
                .identifier("card", card)
                .build();
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    private Guest<TraitFold> offer(long number, String name, ToDoubleFunction<Timeline> answer) {
        Guest<TraitFold> guest =
                new Guest<>(name, new Fold(name, answer), "org.example.traits " + number, number, number);
        guests.add(guest);
        host.changed();
        return guest;
    }

    private double hang(Timeline timeline) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException ignoredAsBadGuestsDo) {
                continue;
            }
        }
        return timeline.size();
    }

    private PassResult ask(String... names) {
        List<TraitDeclaration> traits = List.of(names).stream()
                .map(name -> name.equals("orders") ? ORDERS : TraitDeclaration.declared(name))
                .toList();
        return assertTimeoutPreemptively(DEADLINE, () -> timelines.pass(Pass.traits(AT, traits)));
    }

    private double value(PassResult result, String trait) {
        return result.table().column(trait).number(result.table().row(customer()));
    }

    private long customer() {
        return customer("a");
    }

    private long customer(String card) {
        return store.identities()
                .number(new Identifier("card", card))
                .map(store.identities()::customer)
                .orElseThrow();
    }

    @Test
    void onesThatHangAreLeftOutOfThePassAndTheOthersGoOn() {
        offer(1, "good", Timeline::size);
        offer(2, "stuck", this::hang);
        offer(3, "stuck-too", this::hang);
        PassResult result = ask("good", "stuck", "orders", "stuck-too");
        assertEquals(2, value(result, "good"));
        assertEquals(2, value(result, "orders"));
        assertTrue(Double.isNaN(value(result, "stuck")));
        assertEquals(
                List.of("GUEST_QUARANTINED", "GUEST_QUARANTINED"),
                result.failures().stream().map(Failure::code).toList());
        assertTrue(result.failures().get(0).message().contains("org.example.traits 2"));
        assertEquals(2, value(ask("good"), "good"));
        assertEquals(1, timelines.folds().size());
    }

    @Test
    void oneThatHangsForASingleCustomerIsLeftOutToo() {
        offer(2, "stuck", this::hang);
        List<TraitDeclaration> traits = List.of(TraitDeclaration.declared("stuck"), ORDERS);
        var row = assertTimeoutPreemptively(
                DEADLINE,
                () -> timelines.of(customer(), traits, AT).orElseThrow().at(0));
        assertTrue(Double.isNaN(row.number(0)));
        assertEquals(2, row.number(1));
    }

    @Test
    void oneThatThrowsIsOutOfServiceAfterAWhile() {
        offer(1, "bad", timeline -> {
            throw new IllegalStateException("always");
        });
        assertEquals("GUEST_FAILED", ask("bad", "orders").failures().get(0).code());
        for (int i = 0; i < 5; i++) {
            ask("bad");
        }
        assertEquals("GUEST_QUARANTINED", ask("bad").failures().get(0).code());
        assertEquals(2, value(ask("orders"), "orders"));
    }

    private double unfitFor(Timeline timeline) {
        if (timeline.size() == 2) {
            throw new IllegalStateException("two touches are too much");
        }
        return timeline.size();
    }

    @Test
    void oneThatFailsForOneCustomerInEachOfFivePassesIsOutOfServiceThoughOthersWorkInBetween() {
        offer(1, "fussy", this::unfitFor);
        List<TraitDeclaration> traits = List.of(TraitDeclaration.declared("fussy"));
        for (int pass = 0; pass < 5; pass++) {
            Failure failure = ask("fussy").failures().get(0);
            assertEquals("GUEST_FAILED", failure.code());
            assertTrue(failure.message().contains("org.example.traits 1"), failure.message());
            if (pass < 4) {
                assertEquals(
                        1,
                        timelines
                                .of(customer("b"), traits, AT)
                                .orElseThrow()
                                .at(0)
                                .number(0));
            }
        }
        assertEquals("GUEST_QUARANTINED", ask("fussy").failures().get(0).code());
        assertTrue(standing.quarantined().get(0).reason().message().contains("5 times in a row"));
    }

    @Test
    void aPassThatGoesWellMakesUpForThoseBefore() {
        AtomicBoolean sane = new AtomicBoolean();
        offer(1, "moody", timeline -> sane.get() ? timeline.size() : unfitFor(timeline));
        for (int pass = 1; pass <= 12; pass++) {
            sane.set(pass % 4 == 0);
            assertEquals(sane.get(), ask("moody").failures().isEmpty());
        }
        assertEquals(List.of(), standing.quarantined());
    }

    @Test
    void anExchangeIsSeenByTheNextQuestionInBatchAndForOneCustomer() {
        offer(1, "size", Timeline::size);
        standing.hold(2);
        offer(2, "size", timeline -> 10 * timeline.size());
        List<TraitDeclaration> traits = List.of(TraitDeclaration.declared("size"));
        assertEquals(2, timelines.of(customer(), traits, AT).orElseThrow().at(0).number(0));
        standing.exchange(2, 1);
        host.changed();
        assertEquals(
                20, timelines.of(customer(), traits, AT).orElseThrow().at(0).number(0));
        assertEquals(20, value(ask("size"), "size"));
        standing.exchange(1, 2);
        host.changed();
        assertEquals(2, timelines.of(customer(), traits, AT).orElseThrow().at(0).number(0));
    }

    @Test
    void thePreviewCountsWhoseValueWouldChangeAndNamesTheSegmentationsThatUseIt() {
        store.documents().put("segmentation", "loyal", "{\"parameters\":{\"field\":\"size\"}}", "ann", 0);
        store.documents().put("segmentation", "other", "{\"parameters\":{\"field\":\"sizes\"}}", "ann", 0);
        offer(1, "size", Timeline::size);
        standing.hold(2);
        Guest<TraitFold> candidate = offer(2, "size", timeline -> Math.max(2, timeline.size()));
        Effect effect = host.preview(candidate).get(0);
        assertEquals(3, effect.looked());
        assertEquals(
                "The value would change for 2 of 3 customers. Segmentations that use it: loyal.",
                effect.finding().en());
        assertEquals(List.of(new Dependent("segmentation", "loyal", "trait size")), host.dependents("size"));
        assertEquals(List.of(), host.prove(candidate));
        assertEquals(2, value(ask("size"), "size"), "the old one serves");
    }

    @Test
    void oneThatNobodyOfferedBeforeIsNew() {
        standing.hold(2);
        Effect effect = host.preview(offer(2, "size", Timeline::size)).get(0);
        assertEquals("It would be new.", effect.finding().en());
    }

    @Test
    void aCandidateThatThrowsOrHangsIsRefused() {
        offer(1, "size", Timeline::size);
        standing.hold(2);
        Guest<TraitFold> throwing = offer(2, "size", timeline -> {
            throw new IllegalStateException("cannot");
        });
        assertEquals("GUEST_FAILED", host.prove(throwing).get(0).code());
        assertTrue(host.preview(throwing).get(0).finding().en().startsWith("It could not be worked out"));
        standing.hold(3);
        Guest<TraitFold> hanging = offer(3, "size", this::hang);
        List<Failure> refusals = assertTimeoutPreemptively(DEADLINE, () -> host.prove(hanging));
        assertEquals("GUEST_QUARANTINED", refusals.get(0).code());
        assertEquals(2, value(ask("size"), "size"));
    }
}
