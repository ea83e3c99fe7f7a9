package halte.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of real data, which lies beside the project or where the environment variable HALTE_DATA says. */
public final class RealData {

    private RealData() {}

    /**
     * Returns a file or folder of the real data; skips the running test, saying why, where it is absent.
     *
     * @param name the path below the data folder, such as {@code cdnow/CDNOW_sample.txt}
     */
    public static Path path(String name) {
        Optional<Path> path = root().map(root -> root.resolve(name)).filter(Files::exists);
        Assumptions.assumeTrue(
                path.isPresent(), "real data '" + name + "' is absent: put it at ../shared/data or set HALTE_DATA");
        return path.orElseThrow();
    }

    private static Optional<Path> root() {
        String named = System.getenv("HALTE_DATA");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/data"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder)
                .map(found -> found.resolve("../shared/data").normalize());
    }
}
