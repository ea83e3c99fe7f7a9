package halte.runtime.addons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads jars, each once for as long as its file stays the same: checksums cost a look at every byte. */
final class Jars {

    /** A file that changed a moment ago may change again without its time telling. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(Stamp stamp, Jar jar) {}

    private record Stamp(long size, Instant modified, Object file) {

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(now.size(), now.lastModifiedTime().toInstant(), now.fileKey());
        }

        boolean isSettled() {
            return modified.plus(SETTLED).isBefore(Instant.now());
        }
    }

    /** Returns the jar in a file; one with a problem when it is none. */
    Jar read(Path file) {
        try {
            Stamp stamp = Stamp.of(file);
            Known before = known.get(file);
            return before != null && before.stamp().equals(stamp) ? before.jar() : read(file, stamp);
        } catch (IOException gone) {
            known.remove(file);
            return Jar.read(file);
        }
    }

    private Jar read(Path file, Stamp stamp) {
        boolean settled = stamp.isSettled();
        Jar jar = Jar.read(file);
        if (settled) {
            known.put(file, new Known(stamp, jar));
        } else {
            known.remove(file);
        }
        return jar;
    }
}
