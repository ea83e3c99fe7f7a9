package halte.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Halte's own examples of add-ons, as they were built. */
final class Example {

    private Example() {}

    static Path jar(String bundle) {
        return House.root()
                .resolve("bundles/testing/" + bundle + "/target")
                .resolve(bundle + "-" + System.getProperty("halte.version") + ".jar");
    }

    /** Lets a jar appear in the add-ons folder, all at once, as a careful administrator would. */
    static void drop(Installed halte, Path jar, String fileName) {
        try {
            Path part =
                    Files.copy(jar, halte.addons().resolve(fileName + ".part"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    part,
                    halte.addons().resolve(fileName),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
