package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.StoredMembership;
import halte.store.api.RowSink;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipPagesTest {

    private static final List<String> NAMES = List.of("few", "many", "most");
    private static final int CUSTOMERS = 10_000;

    private final List<Long> asked = new ArrayList<>();

    private MembershipPage empty(long from, long below) {
        asked.add(from);
        return new MembershipPage().filled();
    }

    @Test
    void neighboursAreReadTogetherAndOnce() {
        MembershipPages pages = new MembershipPages(this::empty, 1_000);
        pages.of(0);
        pages.of(4095);
        pages.of(4096);
        pages.of(1);
        assertEquals(List.of(0L, 4096L), asked);
    }

    @Test
    void aChangeMakesThemBeReadAnew() {
        MembershipPages pages = new MembershipPages(this::empty, 1_000);
        pages.of(7);
        pages.changed();
        pages.of(7);
        assertEquals(List.of(0L, 0L), asked);
    }

    @Test
    void whatIsReadWhileMembershipsChangeAnswersOnceAndIsNotKept() {
        MembershipPages[] pages = new MembershipPages[1];
        pages[0] = new MembershipPages(
                (from, below) -> {
                    MembershipPage page = empty(from, below);
                    if (asked.size() == 1) {
                        pages[0].changed();
                    }
                    return page;
                },
                1_000);
        pages[0].of(7);
        pages[0].of(7);
        pages[0].of(7);
        assertEquals(List.of(0L, 0L), asked);
    }

    @Test
    void theOnesAskedForLeastLatelyGiveWay() {
        MembershipPages pages = new MembershipPages(this::empty, 2 * 32);
        pages.of(0);
        pages.of(5_000);
        pages.of(0);
        pages.of(10_000);
        asked.clear();
        pages.of(0);
        pages.of(5_000);
        assertEquals(List.of(4096L), asked);
    }

    @Test
    void answersAreThoseOfTheTableAfterEachOfManyChanges(@TempDir Path folder) {
        Random random = new Random(5);
        try (DuckStore store = DuckStore.open(folder)) {
            MembershipStore memberships = store.memberships();
            for (int version = 1; version <= 4; version++) {
                replace(memberships, version % 2 == 0 ? "even" : "odd", version, random);
                for (int i = 0; i < 50; i++) {
                    long customer = random.nextInt(CUSTOMERS + 100);
                    assertEquals(table(store, customer), said(memberships.of(customer)), "customer " + customer);
                }
            }
        }
    }

    private static void replace(MembershipStore memberships, String name, int version, Random random) {
        memberships.replace(
                name,
                version,
                Instant.EPOCH.plusSeconds(version),
                LongStream.rangeClosed(1, CUSTOMERS).toArray(),
                IntStream.range(0, CUSTOMERS)
                        .map(any -> random.nextInt(NAMES.size()))
                        .toArray(),
                NAMES);
    }

    private static List<String> table(DuckStore store, long customer) {
        List<String> found = new ArrayList<>();
        String statement = "SELECT segmentation, segment, epoch_us(since), epoch_us(until), version FROM memberships"
                + " WHERE customer = " + customer + " ORDER BY since DESC, segmentation, segment";
        store.query(statement, 100, new RowSink() {
            @Override
            public void columns(List<String> names) {
                assertEquals(5, names.size());
            }

            @Override
            public void row(Object[] values) {
                found.add(Arrays.toString(values));
            }
        });
        return found;
    }

    private static List<String> said(List<StoredMembership> memberships) {
        return memberships.stream()
                .map(one -> new Object[] {
                    one.segmentation(),
                    one.segment(),
                    Sql.micros(one.since()),
                    one.until() == null ? null : Sql.micros(one.until()),
                    one.version()
                })
                .map(Arrays::toString)
                .toList();
    }
}
