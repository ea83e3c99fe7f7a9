package halte.itest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** An example of Halte's as another version of itself: the same classes. */
final class Versioned {

    private Versioned() {}

    static Path jar(String bundle, String version, Path file) {
        try (JarFile original = new JarFile(Example.jar(bundle).toFile());
                OutputStream out = Files.newOutputStream(file);
                JarOutputStream copy = new JarOutputStream(out, manifest(original, version))) {
            for (JarEntry entry : Collections.list(original.entries())) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    original.getInputStream(entry).transferTo(copy);
                    copy.closeEntry();
                }
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Manifest manifest(JarFile original, String version) throws IOException {
        Manifest changed = new Manifest(original.getManifest());
        changed.getMainAttributes().putValue("Bundle-Version", version);
        return changed;
    }
}
