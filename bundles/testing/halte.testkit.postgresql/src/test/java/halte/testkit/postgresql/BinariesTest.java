package halte.testkit.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    private Path cache;

    @Test
    void severalMayUnpackAtOnceAndAThinnedOutFolderIsUnpackedAnew() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Path> unpack = () -> Binaries.unpacked(cache);
            for (Future<Path> home : threads.invokeAll(List.of(unpack, unpack))) {
                assertTrue(Files.isExecutable(home.get().resolve("bin/postgres")));
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, folders(), "what the loser unpacked is still there");
        Path home = Binaries.unpacked(cache);
        Files.delete(home.resolve("share/postgresql/postgres.bki"));
        assertEquals(home, Binaries.unpacked(cache));
        assertTrue(Files.exists(home.resolve("share/postgresql/postgres.bki")));
        assertEquals(1, folders());
    }

    private long folders() throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.count();
        }
    }
}
