package halte.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Consent;
import halte.model.HalteException;
import halte.model.Identifier;
import halte.model.Touch;
import halte.runtime.Guests;
import halte.store.api.Batch;
import halte.store.api.MembershipStore;
import halte.testkit.store.MemoryStore;
import halte.timeline.Workers;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments as traits. */
class MembershipsTest {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> CARDS =
            IntStream.range(0, 40).mapToObj(i -> "card-" + i).toList();

    private final MemoryStore store = new MemoryStore();
    private final CountedScans scans = new CountedScans();
    private final MembershipStore memberships = scans.over(store.memberships());
    private final Workers workers = new Workers(2);
    private final StoredTimelines timelines = new StoredTimelines(
            store.touches(), memberships, Optional.empty(), new Guests<>("trait", Clock.systemUTC()), workers);

    @BeforeEach
    void touchEverybody() {
        List<Touch> touches = CARDS.stream()
                .map(card -> Touch.of("shop", card, "order", OffsetDateTime.parse("2026-01-05T10:00:00+01:00"))
                        .identifier("card", card)
                        .build())
                .toList();
        store.touches().append(Batch.of("shop", touches));
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private long customer(int card) {
        return store.identities()
                .number(new Identifier("card", CARDS.get(card)))
                .map(store.identities()::customer)
                .orElseThrow();
    }

    private static TraitDeclaration member(String membership) {
        return TraitDeclaration.of("in-" + membership.replace('/', '-'), Aggregate.MEMBER, membership, TouchFilter.ALL);
    }

    private TraitTable pass(TraitDeclaration... traits) {
        return timelines.pass(Pass.traits(AT, List.of(traits))).table();
    }

    private void put(String segmentation, String at, String segment, int... cards) {
        long[] customers = Arrays.stream(cards).mapToLong(this::customer).toArray();
        memberships.replace(segmentation, 1, Instant.parse(at), customers, new int[cards.length], List.of(segment));
    }

    /** Returns who has 1, by card, after making sure that each of them alone has the same value. */
    private List<Integer> members(TraitDeclaration trait) {
        TraitTable table = pass(trait);
        List<Integer> members = new ArrayList<>();
        for (int card = 0; card < CARDS.size(); card++) {
            double value = table.columns().get(0).number(table.row(customer(card)));
            TraitTable alone = timelines.of(customer(card), List.of(trait), AT).orElseThrow();
            assertEquals(value, alone.columns().get(0).number(0));
            if (value == 1) {
                members.add(card);
            } else {
                assertTrue(value == 0 || Double.isNaN(value));
            }
        }
        return members;
    }

    @Test
    void thePresentMembersCountWhateverTheMomentOfAsking() {
        put("life-cycle", "2026-01-01T00:00:00Z", "new", 1, 2, 3);
        assertEquals(List.of(1, 2, 3), members(member("life-cycle/new")));
        put("life-cycle", "2026-08-01T00:00:00Z", "new", 3, 4);
        assertEquals(List.of(3, 4), members(member("life-cycle/new")));
        put("life-cycle", "2026-09-01T00:00:00Z", "lost");
        assertEquals(List.of(), members(member("life-cycle/new")));
    }

    @Test
    void nobodyIsInASegmentThatNobodyKnows() {
        put("life-cycle", "2026-01-01T00:00:00Z", "new", 1);
        assertEquals(List.of(), members(member("life-cycle/lost")));
        assertEquals(List.of(), members(member("never-ran/lost")));
        assertEquals("0", pass(member("never-ran/lost")).columns().get(0).text(0));
    }

    @Test
    void aSegmentMayHaveSlashesInItsName() {
        put("life-cycle", "2026-01-01T00:00:00Z", "new/web", 7);
        assertEquals(List.of(7), members(member("life-cycle/new/web")));
    }

    @Test
    void aSegmentationIsReadOnceHoweverManySegmentsAreAsked() {
        put("life-cycle", "2026-01-01T00:00:00Z", "new", 1);
        put("rfm", "2026-01-01T00:00:00Z", "champions", 2);
        pass(member("life-cycle/new"), member("life-cycle/lost"), member("rfm/champions"));
        assertEquals(List.of("life-cycle", "rfm"), scans.scanned);
        pass(TraitDeclaration.of("orders", Aggregate.COUNT, null, TouchFilter.ALL));
        assertEquals(2, scans.scanned.size());
    }

    @Test
    void whoDoesNotConsentHasNoValue() {
        put("life-cycle", "2026-01-01T00:00:00Z", "new", 1, 2);
        Consent granted =
                new Consent(new Identifier("card", CARDS.get(2)), "marketing", true, AT.minusSeconds(9), "crm");
        store.touches()
                .append(new Batch("crm", "people", List.of(), List.of(), List.of(), List.of(granted), List.of(), null));
        TraitDeclaration trait = member("life-cycle/new").needing("marketing");
        assertEquals(List.of(2), members(trait));
        TraitTable table = pass(trait);
        assertTrue(Double.isNaN(table.columns().get(0).number(table.row(customer(1)))));
    }

    @Test
    void membersWhoLeftTheStoreAreNotCounted() {
        long[] customers = {customer(5), 4711};
        memberships.replace("life-cycle", 1, AT, customers, new int[2], List.of("new"));
        assertEquals(List.of(5), members(member("life-cycle/new")));
        assertTrue(timelines.of(4711, List.of(member("life-cycle/new")), AT).isEmpty());
    }

    @Test
    void randomSegmentsComeBackAsTheyWereStored() {
        Random random = new Random(12);
        List<String> names = List.of("a", "b", "c");
        for (int run = 0; run < 5; run++) {
            List<List<Integer>> expected = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<int[]> places = new ArrayList<>();
            for (int card = 0; card < CARDS.size(); card++) {
                for (int segment = 0; segment < 3; segment++) {
                    if (random.nextInt(3) == 0) {
                        expected.get(segment).add(card);
                        places.add(new int[] {card, segment});
                    }
                }
            }
            memberships.replace(
                    "random",
                    1,
                    AT.plusSeconds(run),
                    places.stream().mapToLong(place -> customer(place[0])).toArray(),
                    places.stream().mapToInt(place -> place[1]).toArray(),
                    names);
            for (int segment = 0; segment < 3; segment++) {
                assertEquals(expected.get(segment), members(member("random/" + names.get(segment))));
            }
        }
    }

    @Test
    void aMembershipThatMakesNoSenseIsRefusedBeforeAnythingIsRead() {
        for (TraitDeclaration odd :
                List.of(member("champions"), member("rfm/champions").over(Window.lastDays(3)))) {
            HalteException thrown = assertThrows(HalteException.class, () -> pass(odd));
            assertEquals("TRAIT_INVALID", thrown.failure().code());
        }
        assertEquals(List.of(), scans.scanned);
    }
}
