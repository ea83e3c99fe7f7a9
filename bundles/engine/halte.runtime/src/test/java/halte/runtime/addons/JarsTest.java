package halte.runtime.addons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;

class JarsTest {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final Jars jars = new Jars();

    private Path jar(String name, Instant modified) throws IOException {
        Path file = folder.resolve("some.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    @Test
    void aFileThatStaysTheSameIsReadOnce() throws IOException {
        Path file = jar("one", LONG_AGO);
        assertSame(jars.read(file), jars.read(file));
    }

    @Test
    void aFileOfAnotherTimeOrSizeIsReadAgain() throws IOException {
        Jar one = jars.read(jar("one", LONG_AGO));
        Jar two = jars.read(jar("two", LONG_AGO.plus(Duration.ofSeconds(1))));
        assertEquals("two", two.name());
        assertNotEquals(one.checksum(), two.checksum());
        assertEquals(
                "a-much-longer-name-than-before",
                jars.read(jar("a-much-longer-name-than-before", LONG_AGO)).name());
    }

    @Test
    void aFileThatChangedJustNowIsReadEachTimeSinceItsTimeCannotTellTwoChangesApart() throws IOException {
        Instant future = Instant.now().plus(Duration.ofHours(1));
        jars.read(jar("one", future));
        assertEquals("two", jars.read(jar("two", future)).name());
    }

    @Test
    void aFileThatIsGoneIsNoBundle() throws IOException {
        Path file = jar("one", LONG_AGO);
        assertTrue(jars.read(file).isBundle());
        Files.delete(file);
        assertFalse(jars.read(file).isBundle());
    }
}
