package halte.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly one store serves, and data never part silently between two. */
class StoreChoiceTest {

    @TempDir
    Path data;

    private static final List<FeatureFile> FEATURES = Stream.of("engine", "store-duckdb", "store-postgresql")
            .map(name -> new FeatureFile("halte.feature." + name, List.of(), Map.of()))
            .toList();

    private static List<FeatureFile> configured(String... pids) {
        return Stream.of(pids)
                .map(pid -> new FeatureFile("conf-" + pid, List.of(), Map.of(pid, Map.of())))
                .toList();
    }

    private List<String> started(String store, String... pids) throws IOException {
        return new StoreChoice(store)
                .apply(FEATURES, configured(pids), data).stream()
                        .map(FeatureFile::name)
                        .toList();
    }

    private void assertRefused(String word, String store, String... pids) {
        StartFailure refused = assertThrows(StartFailure.class, () -> started(store, pids));
        assertEquals(StartFailure.CONFIGURATION, refused.exitCode());
        assertTrue(refused.getMessage().contains(word), refused.getMessage());
    }

    @Test
    void onlyTheChosenStoreIsInstalled() throws IOException {
        assertEquals(List.of("halte.feature.engine", "halte.feature.store-duckdb"), started("duckdb", "halte.shell"));
        assertEquals(
                List.of("halte.feature.engine", "halte.feature.store-duckdb"), started("duckdb", "halte.store.duckdb"));
    }

    @Test
    void aStoreElsewhereMustBeConfigured() throws IOException {
        assertRefused("needs a configuration halte.store.postgresql", "postgresql");
        assertEquals(
                List.of("halte.feature.engine", "halte.feature.store-postgresql"),
                started("postgresql", "halte.store.postgresql"));
    }

    @Test
    void aConfigurationOfAnotherStoreIsRefused() {
        assertRefused("halte.store.postgresql", "duckdb", "halte.store.postgresql");
        assertRefused("halte.store.duckdb", "postgresql", "halte.store.postgresql", "halte.store.duckdb");
    }

    @Test
    void anUnknownStoreIsRefusedWithThoseThereAre() {
        assertRefused("duckdb, postgresql", "oracle");
    }

    @Test
    void aDataFolderStaysWithItsStore() throws IOException {
        started("postgresql", "halte.store.postgresql");
        started("postgresql", "halte.store.postgresql");
        assertRefused("begun with store=postgresql", "duckdb");
    }

    @Test
    void aDataFolderFromBeforeThereWasAChoiceIsOfDuckdb() throws IOException {
        Files.createFile(data.resolve("halte.duckdb"));
        assertRefused("begun with store=duckdb", "postgresql", "halte.store.postgresql");
        started("duckdb");
    }
}
