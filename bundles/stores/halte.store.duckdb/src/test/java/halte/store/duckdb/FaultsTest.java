package halte.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.store.api.Store;
import halte.testkit.store.Dump;
import halte.testkit.store.MemoryStore;
import halte.testkit.store.RandomBatches;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Second processes, kill -9, full disks and damaged files. */
class FaultsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("halte.duckdb");
    }

    private Failure refusal() {
        return assertThrows(HalteException.class, () -> DuckStore.open(folder)).failure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "hold-by-duckdb"})
    void aSecondProcessIsRefusedAndToldWhoHoldsTheFolder(String how) throws IOException {
        try (Child child = Child.start(how, folder, 0)) {
            assertTrue(child.line().startsWith("open"));
            Failure failure = refusal();
            assertEquals("STORE_IN_USE", failure.code());
            assertEquals(Actor.USER, failure.actor());
            assertTrue(failure.message().contains(Long.toString(child.pid())), failure.message());
        }
        DuckStore.open(folder).close();
    }

    @Test
    void aSecondStoreInTheSameProcessIsRefusedToo() {
        try (DuckStore first = DuckStore.open(folder)) {
            assertEquals("STORE_IN_USE", refusal().code());
            assertEquals(List.of(), first.documents().list("x"));
        }
        DuckStore.open(folder).close();
    }

    @Test
    void aClosedStoreSaysSo() {
        DuckStore store = DuckStore.open(folder);
        store.close();
        HalteException closed =
                assertThrows(HalteException.class, () -> store.journal().entries(1, 1));
        assertEquals("STORE_CLOSED", closed.failure().code());
        assertEquals(
                "STORE_CLOSED",
                assertThrows(HalteException.class, () -> store.touches().append(Child.batch(1)))
                        .failure()
                        .code());
    }

    @Test
    void afterKillsInTheMiddleEveryBatchIsThereWhollyOrNotAtAll() throws IOException, InterruptedException {
        Random random = new Random(11);
        int stored = 0;
        Store model = new MemoryStore();
        for (int round = 0; round < 3; round++) {
            Child child = Child.start("write", folder, stored + 1);
            assertEquals("open", child.line());
            child.go();
            List<String> said = child.killAfter(random.nextInt(600));
            int acknowledged = said.isEmpty() ? stored : Integer.parseInt(said.get(said.size() - 1));
            try (DuckStore store = DuckStore.open(folder)) {
                int found = Integer.parseInt(store.touches().cursor("shop", "s").orElse("0"));
                assertTrue(found == acknowledged || found == acknowledged + 1, found + " after " + acknowledged);
                stored = catchUp(model, stored, found);
                assertEquals(dump(model), dump(store));
                stored = catchUp(model, stored, found + 1);
                store.touches().append(Child.batch(stored));
                store.touches().append(Child.batch(stored));
                assertEquals(dump(model), dump(store));
            }
        }
    }

    @Test
    void afterKillsLargeBatchesAreThereWhollyOrNotAtAllAndAreKnownAgain() throws IOException, InterruptedException {
        Random random = new Random(12);
        int stored = 0;
        for (int round = 0; round < 2; round++) {
            Child child = Child.start("write-large", folder, stored + 1);
            assertEquals("open", child.line());
            child.go();
            assertEquals(Integer.toString(stored + 1), child.line());
            List<String> said = child.killAfter(random.nextInt(1_500));
            int acknowledged = said.isEmpty() ? stored + 1 : Integer.parseInt(said.get(said.size() - 1));
            try (DuckStore store = DuckStore.open(folder)) {
                stored = Integer.parseInt(store.touches().cursor("shop", "s").orElseThrow());
                assertTrue(stored == acknowledged || stored == acknowledged + 1, stored + " after " + acknowledged);
                assertEquals(0, store.touches().append(Child.largeBatch(stored)).touches());
                assertEquals((long) stored * Child.LARGE, count(store));
            }
        }
    }

    private static long count(Store store) {
        long[] count = new long[1];
        try (var snapshot = store.touches().snapshot()) {
            snapshot.touches(0, chunk -> count[0] += chunk.size());
            assertEquals(count[0], snapshot.last());
        }
        return count[0];
    }

    private static int catchUp(Store model, int from, int to) {
        for (int n = from + 1; n <= to; n++) {
            model.touches().append(Child.batch(n));
        }
        return to;
    }

    private static List<String> dump(Store store) {
        return Dump.of(store, RandomBatches.PROPERTIES, RandomBatches.TRAITS, RandomBatches.PURPOSES);
    }

    @Test
    void aFullDiskIsSaidAndNothingOfTheBatchIsStored() throws IOException, InterruptedException {
        int stored = 0;
        try (Child child = Child.start("write", folder, 1)) {
            assertEquals("open", child.line());
            Assumptions.assumeTrue(child.limitFiles(700_000), "no prlimit to make the disk seem full");
            child.go();
            String line = child.line();
            for (; line != null && line.matches("\\d+"); line = child.line()) {
                stored = Integer.parseInt(line);
            }
            assertEquals("STORE_FULL", line);
            assertEquals("still reads true", child.line());
        }
        Store model = new MemoryStore();
        catchUp(model, 0, stored);
        try (DuckStore store = DuckStore.open(folder)) {
            assertEquals(
                    Integer.toString(stored),
                    store.touches().cursor("shop", "s").orElse("0"));
            assertEquals(dump(model), dump(store));
            store.touches().append(Child.batch(stored + 1));
            catchUp(model, stored, stored + 1);
            assertEquals(dump(model), dump(store));
        }
    }

    @Test
    void aFileThatIsNoStoreIsCalledCorrupt() throws IOException {
        Files.writeString(file, "this is no database ".repeat(10_000));
        assertCorrupt();
    }

    @Test
    void aFileCutOffIsCalledCorrupt() throws IOException {
        makeStore();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(20_000);
        }
        assertCorrupt();
    }

    @Test
    void aFileWithABrokenHeaderIsCalledCorrupt() throws IOException {
        makeStore();
        try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
            broken.seek(4_100);
            broken.write(new byte[8_000]);
        }
        assertCorrupt();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.4, 0.6, 0.8})
    void aDamagedBlockIsNeverReadAsIfItWereWhole(double where) throws IOException {
        makeStore();
        List<String> whole;
        try (DuckStore store = DuckStore.open(folder)) {
            whole = dump(store);
        }
        try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
            broken.seek((long) (broken.length() * where));
            broken.write("damage".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        try (DuckStore store = DuckStore.open(folder)) {
            assertEquals(whole, dump(store));
        } catch (HalteException told) {
            assertEquals("STORE_CORRUPT", told.failure().code());
        }
    }

    private void makeStore() {
        try (DuckStore store = DuckStore.open(folder)) {
            store.touches().append(Child.batch(1));
        }
    }

    private void assertCorrupt() {
        Failure failure = refusal();
        assertEquals("STORE_CORRUPT", failure.code());
        assertTrue(failure.advice().contains("backup"), failure.advice());
    }
}
