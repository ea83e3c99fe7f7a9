package halte.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.HalteException;
import halte.model.Identifier;
import halte.model.Touch;
import halte.store.api.Batch;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoredTimelinesTest extends Shop {

    private static final TraitDeclaration REVENUE =
            TraitDeclaration.of("revenue", Aggregate.SUM, "net", TouchFilter.ALL);
    private static final TraitDeclaration RED = TraitDeclaration.of(
            "red",
            Aggregate.COUNT,
            null,
            new TouchFilter(null, null, null, null, null, null, Map.of("colour", Set.of("red"))));

    private void state(List<DeclaredTrait> traits, List<Consent> consents) {
        touches.append(new Batch("crm", "people", List.of(), List.of(), traits, consents, List.of(), null));
    }

    private static DeclaredTrait city(String card, String value, String at) {
        return new DeclaredTrait(new Identifier("card", card), "city", value, Instant.parse(at), "crm");
    }

    private static Consent marketing(String card, boolean granted, String at) {
        return new Consent(new Identifier("card", card), "marketing", granted, Instant.parse(at), "crm");
    }

    @Test
    void whatCameSinceTheLastQuestionCounts() {
        append(order("a", 10, "red"), order("b", 5));
        assertEquals(1, value(ask(ORDERS, RED).table(), "a", "red"));
        append(order("a", 7, "red"), order("c", 3, "blue"));
        TraitTable table = ask(ORDERS, REVENUE, RED).table();
        assertEquals(2, value(table, "a", "orders"));
        assertEquals(17, value(table, "a", "revenue"));
        assertEquals(2, value(table, "a", "red"));
        assertEquals(0, value(table, "c", "red"));
        assertEquals(3, table.size());
    }

    @Test
    void touchesThatCountForAnotherIdentifierMoveToItsCustomer() {
        Touch shared = Touch.of("shop", "s1", "order", OffsetDateTime.parse("2026-01-05T10:00:00+01:00"))
                .identifier("card", "till")
                .identifier("card", "a")
                .build();
        append(shared, order("a", 10), order("till", 5));
        assertEquals(1, value(ask(ORDERS).table(), "a", "orders"));
        store.identities().assign(new long[0], new long[0], new long[] {customer("till")});
        touches.version++;
        TraitTable table = ask(ORDERS).table();
        assertEquals(2, value(table, "a", "orders"));
        assertEquals(1, value(table, "till", "orders"));
    }

    @Test
    void aStoreThatDidNotChangeIsNotReadAgain() {
        append(order("a", 10));
        ask(ORDERS);
        int before = touches.snapshots;
        List<TraitDeclaration> traits = List.of(ORDERS, REVENUE);
        assertEquals(
                10, timelines.of(customer("a"), traits, AT).orElseThrow().at(0).number(1));
        assertEquals(
                10, timelines.of(customer("a"), traits, AT).orElseThrow().at(0).number(1));
        assertTrue(timelines.of(4711, traits, AT).isEmpty());
        timelines.extent();
        assertEquals(before, touches.snapshots);
    }

    @Test
    void withdrawnTouchesAndMergedCustomersAreSeen() {
        append(order("a", 10), order("b", 5), order("b", 6));
        assertEquals(11, value(ask(REVENUE).table(), "b", "revenue"));
        touches.withdrawAbsent("shop", "", List.of("o1", "o3").iterator());
        assertEquals(6, value(ask(REVENUE).table(), "b", "revenue"));
        store.identities().assign(new long[] {2}, new long[] {1});
        touches.version++;
        TraitTable table = ask(REVENUE).table();
        assertEquals(1, table.size());
        assertEquals(16, value(table, "b", "revenue"));
        store.identities().assign(new long[] {2}, new long[] {2});
        touches.version++;
        assertEquals(10, value(ask(REVENUE).table(), "a", "revenue"));
    }

    @Test
    void declaredTraitsMakeCustomersToo() {
        append(order("a", 10));
        state(
                List.of(city("a", "Gent", "2026-01-01T00:00:00Z"), city("z", "Delft", "2026-01-01T00:00:00Z")),
                List.of());
        TraitTable table = ask(TraitDeclaration.declared("city"), ORDERS).table();
        assertEquals("Gent", table.column("city").text(table.row(customer("a"))));
        assertEquals("Delft", table.column("city").text(table.row(customer("z"))));
        assertEquals(0, value(table, "z", "orders"));
        assertEquals(new StoredTimelinesExtent(2, 1), StoredTimelinesExtent.of(timelines));
        state(List.of(city("a", "Brugge", "2026-02-01T00:00:00Z")), List.of());
        TraitTable later = ask(TraitDeclaration.declared("city")).table();
        assertEquals("Brugge", later.column("city").text(later.row(customer("a"))));
    }

    private record StoredTimelinesExtent(long customers, long touches) {
        static StoredTimelinesExtent of(StoredTimelines timelines) {
            return new StoredTimelinesExtent(
                    timelines.extent().customers(), timelines.extent().touches());
        }
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        append(order("a", 10));
        HalteException thrown = assertThrows(HalteException.class, () -> ask(TraitDeclaration.declared("hat-size")));
        assertEquals("TRAIT_UNKNOWN", thrown.failure().code());
    }

    @Test
    void anOptionalNameIsMissingUntilSomebodyKnowsIt() {
        TraitDeclaration city = TraitDeclaration.declared("city").orMissing();
        assertEquals(0, ask(city).table().size());
        append(order("a", 10));
        assertNull(ask(city).table().at(0).text(0));
        TraitTable alone =
                timelines.of(customer("a"), List.of(city, ORDERS), AT).orElseThrow();
        assertNull(alone.at(0).text(0));
        assertEquals(1, alone.at(0).number(1));
        state(List.of(city("a", "Gent", "2026-01-01T00:00:00Z")), List.of());
        assertEquals("Gent", ask(city).table().at(0).text(0));
    }

    @Test
    void withoutConsentThereIsNoValueInBatchAndInRealTimeAlike() {
        append(order("a", 10), order("b", 5), order("c", 6));
        state(
                List.of(),
                List.of(
                        marketing("a", true, "2026-01-01T00:00:00Z"),
                        marketing("b", true, "2026-01-01T00:00:00Z"),
                        marketing("b", false, "2026-01-02T00:00:00Z")));
        TraitDeclaration needy = REVENUE.needing("marketing");
        TraitTable table = ask(needy).table();
        for (String card : List.of("a", "b", "c")) {
            double expected = card.equals("a") ? 10 : Double.NaN;
            assertEquals(expected, value(table, card, "revenue"));
            TraitTable alone = timelines.of(customer(card), List.of(needy), AT).orElseThrow();
            assertEquals(expected, alone.at(0).number(0));
        }
    }

    private record Sizes() implements TimelineFold<List<Long>> {
        @Override
        public Set<String> types() {
            return Set.of("order");
        }

        @Override
        public List<Long> create() {
            return new ArrayList<>();
        }

        @Override
        public void add(List<Long> accumulator, Timeline timeline) {
            accumulator.add(timeline.customer() * 100 + timeline.size());
        }

        @Override
        public List<Long> merge(List<Long> left, List<Long> right) {
            left.addAll(right);
            return left;
        }
    }

    @Test
    void measuresSeeTheCustomersOfTheirTypesInTheSamePass() {
        Touch visit = Touch.of("shop", "v1", "page-view", OffsetDateTime.parse("2026-01-05T10:00:00Z"))
                .identifier("card", "b")
                .build();
        append(order("a", 10), visit, order("c", 3), order("c", 3));
        PassResult result = timelines.pass(new Pass(AT, List.of(ORDERS), List.of(new Sizes())));
        assertEquals(
                List.of(customer("a") * 100 + 1, customer("c") * 100 + 2),
                result.results().get(0));
        assertEquals(3, result.table().size());
    }

    @Test
    void oneTimelineCanBeRead() {
        append(order("a", 10), order("a", 12));
        List<Long> amounts = new ArrayList<>();
        assertTrue(timelines.read(customer("a"), AT, view -> {
            amounts.add(view.amount(0));
            amounts.add(view.amount(1));
            assertEquals("order", view.type(0));
            assertThrows(IndexOutOfBoundsException.class, () -> view.type(2));
        }));
        assertEquals(List.of(100_000L, 120_000L), amounts);
        assertFalse(timelines.read(99, AT, view -> amounts.clear()));
    }
}
