package halte.runtime.addons;

import halte.runtime.addons.Refusals.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folders of add-ons: {@code serving} is the administrator's, what lies there serves; in {@code staged} lies what is tried; in
 * {@code kept} a copy of what served, the last to begin being the youngest.
 */
final class Shelf {

    private static final int KEPT = 3;

    private final Path serving;
    private final Path staged;
    private final Path kept;
    private final Jars jars = new Jars();
    private final Refusals refusals;

    Shelf(Path serving, Path own) {
        this.serving = serving;
        this.staged = own.resolve("staged");
        this.kept = own.resolve("kept");
        this.refusals = new Refusals(own.resolve("refused"));
    }

    /** Returns which jars are not to serve, and why. */
    Refusals refusals() {
        return refusals;
    }

    /** Returns why a jar is not to serve, if it is not. */
    Optional<Refusal> refusal(Jar jar) {
        return jar.isBundle() ? refusals.find(jar.checksum()) : Optional.empty();
    }

    /** Returns the copy of what served instead of a refused version, if it may. */
    Optional<Jar> instead(String name, Refusal refusal) {
        return kept(name).stream()
                .filter(jar -> jar.isBundle() && jar.checksum().equals(refusal.instead()))
                .filter(jar -> refusal(jar).isEmpty())
                .findFirst();
    }

    List<Jar> serving() {
        return jars(serving);
    }

    List<Jar> staged() {
        return jars(staged);
    }

    /** Returns what tells whether anything changed, without reading the jars. */
    Map<String, String> look() {
        Map<String, String> files = new TreeMap<>();
        for (Path file : files(serving)) {
            stamp(file).ifPresent(stamp -> files.put(file.toString(), stamp));
        }
        return files;
    }

    private static Optional<String> stamp(Path file) {
        try {
            return Optional.of(Files.size(file) + " " + Files.getLastModifiedTime(file));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private List<Jar> jars(Path folder) {
        return files(folder).stream().map(jars::read).toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a jar among those that are tried. */
    Jar stage(String fileName, InputStream content) {
        try {
            Files.createDirectories(staged);
            Path part = staged.resolve(fileName + ".part");
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            Jar jar = jars.read(part);
            if (!jar.isBundle()) {
                Files.delete(part);
                return jar;
            }
            for (Jar other : staged()) {
                if (other.name().equals(jar.name())) {
                    Files.delete(other.file());
                }
            }
            return jars.read(Files.move(part, free(staged, fileName, jar), StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path free(Path folder, Jar jar) {
        return free(folder, jar.fileName(), jar);
    }

    /** Another bundle's jar may have the name already, and must stay. */
    private Path free(Path folder, String fileName, Jar jar) {
        Path target = folder.resolve(fileName);
        boolean taken = Files.exists(target) && !jars.read(target).name().equals(jar.name());
        return taken ? folder.resolve(jar.name() + "-" + jar.version() + ".jar") : target;
    }

    void discard(Jar jar) {
        try {
            Files.deleteIfExists(jar.file());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets a jar lie in the serving folder instead of all others of its name. What is killed in between leaves two, of which the higher version serves. */
    void serve(Jar jar) {
        try {
            Files.createDirectories(serving);
            Path target = free(serving, jar);
            Path part = serving.resolve(target.getFileName() + ".part");
            Files.copy(jar.file(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (Jar other : serving()) {
                if (other.name().equals(jar.name()) && !other.file().equals(target)) {
                    Files.delete(other.file());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes all jars of a name out of the serving folder. */
    void withdraw(String name) {
        serving().stream().filter(jar -> jar.name().equals(name)).forEach(this::discard);
    }

    /** Keeps a copy of a jar that begins to serve. */
    void keep(Jar jar) {
        try {
            Path folder = Files.createDirectories(kept.resolve(jar.name()).resolve(jar.checksum()));
            Path copy = folder.resolve(jar.fileName());
            if (!Files.exists(copy)) {
                Path part = folder.resolve("part");
                Files.copy(jar.file(), part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
            for (Jar old : kept(jar.name()).stream().skip(KEPT).toList()) {
                forget(old.file().getParent());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was killed in between may have left more in the folder than the jar. */
    private static void forget(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    boolean isStaged(Jar jar) {
        return jar.file().startsWith(staged);
    }

    /** Returns the version of a name that served before the one at a location. */
    Optional<Jar> before(String name, String location) {
        return kept(name).stream()
                .filter(jar -> jar.isBundle() && !jar.location().equals(location))
                .findFirst();
    }

    /** Returns the versions of a name that served, the last to begin first. */
    List<Jar> kept(String name) {
        Path folder = kept.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.flatMap(each -> files(each).stream())
                    .sorted(Comparator.comparing(Shelf::modified).reversed())
                    .map(jars::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
