package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What serves after a restart is what served before it, and what lies in the folder. */
class AddonRestartTest {

    @TempDir
    Path folder;

    private Installed halte;

    /** T3 and T4. */
    @Test
    void neitherWhatWasRemovedNorWhatWasReplacedComesBack() throws IOException {
        halte = Installed.in(folder);
        Path first = Variant.FIRST.into(folder.resolve("first.jar"));
        Path second = Variant.SECOND.into(folder.resolve("second.jar"));
        Example.drop(halte, first, "chameleon.jar");
        Example.drop(halte, Example.jar("halte.example.daypart"), "daypart.jar");
        try (Installed running = halte.started()) {
            Serving.await(running, Variant.BUNDLE, "1.0.0 active");
            running.halte("addons", "stage", second.toString()).expect(0);
            running.halte("addons", "swap", Variant.BUNDLE, "--no-run").expect(0);
            running.halte("addons", "remove", "halte.example.daypart", "--yes").expect(0);
            restart(true);
            assertServing("2.0.0 active");
            assertEquals(List.of(), Serving.states(running, "halte.example.daypart"), "a removed add-on came back");

            Example.drop(halte, first, "older.jar");
            Serving.await(running, Variant.BUNDLE, "1.0.0 waiting", "2.0.0 active");
            restart(false);
            assertServing("1.0.0 waiting", "2.0.0 active");

            running.halte("addons", "back", Variant.BUNDLE, "--no-run").expect(0);
            running.halte("addons", "back", "halte.example.daypart", "--no-run").expect(0);
            restart(false);
            assertServing("1.0.0 active");
            Serving.await(running, "halte.example.daypart", "0.1.0.SNAPSHOT active");

            running.halte("stop").expect(0);
            Files.delete(halte.addons().resolve("daypart.jar"));
            Example.drop(halte, second, "newer.jar");
            halte.started();
            Serving.await(running, Variant.BUNDLE, "1.0.0 waiting", "2.0.0 active");
            assertEquals(List.of(), Serving.states(running, "halte.example.daypart"));
        }
    }

    @Test
    void anOlderVersionServesWhereTheNewestCannotStart() throws IOException {
        halte = Installed.in(folder);
        Example.drop(halte, Variant.FIRST.into(folder.resolve("first.jar")), "first.jar");
        Example.drop(
                halte,
                Variant.THIRD.into(folder.resolve("third.jar"), Variant.needing("org.example.nowhere")),
                "third.jar");
        try (Installed running = halte.started()) {
            Serving.await(running, Variant.BUNDLE, "1.0.0 active", "3.0.0 broken");
        }
    }

    private void assertServing(String... wanted) {
        Serving.await(halte, Variant.BUNDLE, wanted);
    }

    /** Stops and starts; the framework's own folder may be gone in between. */
    private void restart(boolean afresh) throws IOException {
        halte.halte("stop").expect(0);
        if (afresh) {
            try (Stream<Path> files = Files.walk(halte.workspace().resolve("runtime"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        halte.started();
    }
}
