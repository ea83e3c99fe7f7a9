package halte.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import halte.model.Consent;
import halte.model.Decimals;
import halte.model.DeclaredTrait;
import halte.model.Keys;
import halte.model.Money;
import halte.model.ProductLine;
import halte.model.Touch;
import halte.model.TouchColumns;
import halte.model.ValueColumns;
import halte.store.api.Batch;
import halte.store.api.TouchStore.Snapshot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Reading: complete, in order, and as of one moment. */
interface SnapshotSuite extends StoreSuite {

    private static Touch full() {
        return Touch.of("shop", "1", "refund", NOON)
                .identifier("email", "a")
                .identifier("card", "77")
                .channel("web")
                .touchpoint("returns page")
                .amount(new Money(new BigDecimal("-12.34567"), "EUR"))
                .duration(Duration.ofMillis(1_500))
                .rating(new BigDecimal("4.5"))
                .campaign("spring")
                .coupon("SAVE")
                .order("0")
                .line(new ProductLine("p1", "Tent", "tents", new BigDecimal("-1"), new BigDecimal("-10")))
                .line(new ProductLine("p2", null, null, null, null))
                .property("device", "phone")
                .build();
    }

    @Test
    default void everyColumnOfATouchComesBack() {
        append(full());
        try (Snapshot snapshot = store().touches().snapshot()) {
            List<String> terms = snapshot.terms();
            assertEquals("", terms.get(0));
            snapshot.touches(0, chunk -> {
                assertEquals(1, chunk.size());
                assertEquals(number("a"), chunk.identifier()[0]);
                assertEquals(NOON.toInstant().toEpochMilli(), chunk.occurredAt()[0]);
                assertEquals(12, chunk.localHour()[0]);
                assertEquals("refund", terms.get(chunk.type()[0]));
                assertEquals("web", terms.get(chunk.channel()[0]));
                assertEquals("returns page", terms.get(chunk.touchpoint()[0]));
                assertEquals("spring", terms.get(chunk.campaign()[0]));
                assertEquals("SAVE", terms.get(chunk.coupon()[0]));
                assertEquals("EUR", terms.get(chunk.currency()[0]));
                assertEquals(-123_457, chunk.amount()[0]);
                assertEquals(1_500, chunk.duration()[0]);
                assertEquals(45_000, chunk.rating()[0]);
                assertEquals(Keys.of("shop", "1"), chunk.key()[0]);
                assertEquals(Keys.of("shop", "0"), chunk.order()[0]);
            });
        }
    }

    @Test
    default void whomOrdersConcernIsFoundAcrossTimelines() {
        append(
                order("1", "a"),
                order("2", "b"),
                Touch.of("shop", "r", "refund", NOON)
                        .identifier("email", "c")
                        .order("1")
                        .build());
        try (Snapshot snapshot = store().touches().snapshot()) {
            TreeSet<Long> found = new TreeSet<>();
            snapshot.concerned(new long[] {Keys.of("shop", "1")}, found::add);
            assertEquals(new TreeSet<>(List.of(number("a"), number("c"))), found);
            snapshot.concerned(new long[0], none -> fail("nothing was asked for"));
        }
    }

    @Test
    default void missingPartsAreMarkedAsMissing() {
        append(order("1", "a"));
        try (Snapshot snapshot = store().touches().snapshot()) {
            snapshot.touches(0, SnapshotSuite::assertBare);
        }
    }

    private static void assertBare(TouchColumns chunk) {
        assertEquals(0, chunk.channel()[0]);
        assertEquals(0, chunk.touchpoint()[0]);
        assertEquals(0, chunk.campaign()[0]);
        assertEquals(0, chunk.coupon()[0]);
        assertEquals(0, chunk.currency()[0]);
        assertEquals(Decimals.MISSING, chunk.amount()[0]);
        assertTrue(chunk.duration()[0] < 0);
        assertEquals(Decimals.MISSING, chunk.rating()[0]);
        assertEquals(0, chunk.order()[0]);
    }

    @Test
    default void linesComeInTheirOrder() {
        append(full());
        try (Snapshot snapshot = store().touches().snapshot()) {
            List<String> terms = snapshot.terms();
            List<String> lines = new ArrayList<>();
            snapshot.lines(0, chunk -> {
                for (int i = 0; i < chunk.size(); i++) {
                    lines.add(chunk.touch()[i] + " " + terms.get(chunk.product()[i]) + " "
                            + terms.get(chunk.category()[i]) + " " + chunk.quantity()[i] + " " + chunk.amount()[i]);
                }
            });
            long none = Decimals.MISSING;
            assertEquals(List.of("1 p1 tents -10000 -100000", "1 p2  " + none + " " + none), lines);
        }
    }

    @Test
    default void scansGoOnAfterANumberAndAscendAcrossChunks() {
        int count = 5_000;
        List<Touch> touches = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            touches.add(Touch.of("shop", "t" + i, "page-view", NOON)
                    .identifier("cookie", "c" + i % 700)
                    .line(new ProductLine("p", null, null, null, null))
                    .property("n", Integer.toString(i))
                    .build());
        }
        store().touches().append(Batch.of("shop", touches.subList(0, 1_234)));
        store().touches().append(Batch.of("shop", touches.subList(1_234, count)));
        try (Snapshot snapshot = store().touches().snapshot()) {
            long[] last = {1_000, 1_000, 1_000};
            snapshot.touches(1_000, chunk -> last[0] = follow(last[0], chunk.size(), chunk.touch()));
            snapshot.lines(1_000, chunk -> last[1] = follow(last[1], chunk.size(), chunk.touch()));
            snapshot.property("n", 1_000, chunk -> {
                last[2] = follow(last[2], chunk.size(), chunk.owner());
                assertEquals(Long.toString(chunk.owner()[0]), chunk.value()[0]);
            });
            assertEquals(List.of(5_000L, 5_000L, 5_000L), List.of(last[0], last[1], last[2]));
            snapshot.touches(count, chunk -> assertEquals(0, chunk.size()));
            snapshot.property("unheard of", 0, chunk -> assertEquals(0, chunk.size()));
        }
    }

    private static long follow(long last, int size, long[] numbers) {
        for (int i = 0; i < size; i++) {
            assertEquals(last + 1 + i, numbers[i]);
        }
        return last + size;
    }

    @Test
    default void aSnapshotSeesNothingThatCameLater() {
        append(order("1", "a"));
        try (Snapshot snapshot = store().touches().snapshot()) {
            append(order("2", "b"), full());
            store().touches().withdrawAbsent("shop", "", List.<String>of().iterator());
            store().identities().assign(new long[] {1}, new long[] {99});
            assertEquals(1, snapshot.last());
            List<Integer> sizes = new ArrayList<>();
            snapshot.touches(0, chunk -> sizes.add(chunk.size()));
            assertEquals(List.of(1), sizes);
            Map<Long, Long> customers = new TreeMap<>();
            snapshot.customers(customers::put);
            assertEquals(Map.of(1L, 1L), customers);
            assertEquals(List.of("", "order"), words(snapshot));
        }
    }

    private static List<String> words(Snapshot snapshot) {
        return snapshot.terms().stream()
                .filter(term -> term.isEmpty() || term.equals("order") || term.equals("web"))
                .toList();
    }

    @Test
    default void theNewestDeclaredValueCountsAndOfEquallyNewOnesTheLast() {
        Instant at = NOON.toInstant();
        declare("a", "Ede", at);
        declare("a", "Zwolle", at.plusSeconds(1));
        declare("a", "Delft", at.minusSeconds(1));
        declare("b", "Ede", at);
        declare("b", "Breda", at);
        try (Snapshot snapshot = store().touches().snapshot()) {
            assertEquals(
                    Map.of(number("a"), "Zwolle", number("b"), "Breda"),
                    values(chunks -> snapshot.declared("home-town", chunks)));
            assertEquals(Map.of(), values(chunks -> snapshot.declared("nothing", chunks)));
            assertEquals(List.of("home-town"), snapshot.declaredNames());
        }
    }

    @Test
    default void theNewestValueComesWithTheMomentItWasStated() {
        Instant at = NOON.toInstant();
        declare("a", "Zwolle", at.plusMillis(1));
        declare("a", "Ede", at);
        declare("b", "Breda", at.minusMillis(1));
        Map<Long, Long> moments = new TreeMap<>();
        try (Snapshot snapshot = store().touches().snapshot()) {
            snapshot.statedAt("home-town", moments::put);
            snapshot.statedAt("nothing", (identifier, moment) -> moments.clear());
        }
        assertEquals(Map.of(number("a"), at.toEpochMilli() + 1, number("b"), at.toEpochMilli() - 1), moments);
    }

    @Test
    default void theVersionChangesWithWhateverASnapshotShowsAndOnlyThen() {
        List<Long> versions = new ArrayList<>();
        Runnable note = () -> versions.add(store().touches().version().orElseThrow());
        note.run();
        append(order("1", "a"));
        note.run();
        declare("b", "Ede", NOON.toInstant());
        note.run();
        consent("marketing", true, NOON.toInstant());
        note.run();
        store().identities().assign(new long[] {2}, new long[] {1});
        note.run();
        store().touches().withdrawAbsent("shop", "", List.<String>of().iterator());
        note.run();
        assertEquals(versions.size(), versions.stream().distinct().count());
        store().journal().record("jan", "target.set", "x", null);
        store().documents().put("target", "x", "{}", "jan", 0);
        store().memberships().replace("s", 1, Instant.EPOCH, new long[] {1}, new int[] {0}, List.of("a"));
        assertEquals(
                versions.get(versions.size() - 1), store().touches().version().orElseThrow());
    }

    private void declare(String who, String town, Instant at) {
        DeclaredTrait trait = new DeclaredTrait(email(who), "home-town", town, at, "crm");
        store().touches()
                .append(new Batch("crm", "x", List.of(), List.of(), List.of(trait), List.of(), List.of(), null));
    }

    @Test
    default void theNewestConsentPerPurposeCounts() {
        Instant at = NOON.toInstant();
        consent("marketing", true, at);
        consent("marketing", false, at.plusMillis(5));
        consent("analytical", true, at.plusSeconds(9));
        try (Snapshot snapshot = store().touches().snapshot()) {
            assertEquals(
                    Map.of(1L, at.toEpochMilli() + 5 + ":refused"),
                    values(chunks -> snapshot.consents("marketing", chunks)));
        }
    }

    private void consent(String purpose, boolean granted, Instant at) {
        Consent consent = new Consent(email("a"), purpose, granted, at, "crm");
        store().touches()
                .append(new Batch("crm", "x", List.of(), List.of(), List.of(), List.of(consent), List.of(), null));
    }

    private static Map<Long, String> values(Consumer<Consumer<ValueColumns>> scan) {
        Map<Long, String> values = new TreeMap<>();
        scan.accept(chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                values.put(chunk.owner()[i], chunk.value()[i]);
            }
        });
        return values;
    }
}
