package halte.itest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bundle in the addons folder of a running Halte. */
record Dropped(Installed halte, String bundle, Path file) {

    /** Copies a jar into the folder and waits until the bundle offers what it has. */
    static Dropped into(Installed halte, String bundle, Path jar) {
        Dropped dropped = new Dropped(halte, bundle, halte.addons().resolve(bundle + ".jar"));
        try {
            Files.copy(jar, dropped.file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Installed.await(bundle + " is active", dropped::isActive);
        return dropped;
    }

    /** Drops one of Halte's own examples in. */
    static Dropped into(Installed halte, String example) {
        return into(halte, example, Example.jar(example));
    }

    boolean isActive() {
        for (JsonNode addon : halte.json("addons")) {
            if (addon.get("bundle").asText().equals(bundle)) {
                return addon.get("state").asText().equals("active");
            }
        }
        return false;
    }

    void takeOut() {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Installed.await(bundle + " is gone", () -> !isActive());
    }
}
