package halte.runtime.addons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The jars that did not prove themselves, by checksum, with the reason: a file for each, so that a restart does not forget them. */
final class Refusals {

    /**
     * Why a jar is not to serve.
     *
     * @param instead the checksum of the add-on that served on instead; null when what serves is shipped
     * @param reason what spoke against it
     */
    record Refusal(String instead, String reason) {

        private static final String SHIPPED = "shipped";

        static Refusal parse(String text) {
            String[] parts = text.split("\n", 2);
            return new Refusal(parts[0].equals(SHIPPED) ? null : parts[0], parts.length < 2 ? "" : parts[1]);
        }

        String text() {
            return (instead == null ? SHIPPED : instead) + "\n" + reason;
        }
    }

    private final Path folder;
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

    Refusals(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) {
            load();
        }
    }

    private void load() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".part")).toList()) {
                refusals.put(file.getFileName().toString(), Refusal.parse(Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns why a jar was refused, if it was. */
    Optional<Refusal> find(String checksum) {
        return Optional.ofNullable(refusals.get(checksum));
    }

    void add(String checksum, Refusal refusal) {
        try {
            Path part = Files.createDirectories(folder).resolve(checksum + ".part");
            Files.writeString(part, refusal.text());
            Files.move(part, folder.resolve(checksum), StandardCopyOption.ATOMIC_MOVE);
            refusals.put(checksum, refusal);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void forget(String checksum) {
        try {
            Files.deleteIfExists(folder.resolve(checksum));
            refusals.remove(checksum);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Forgets the jars that are gone. */
    void keepOnly(Set<String> checksums) {
        refusals.keySet().stream()
                .filter(checksum -> !checksums.contains(checksum))
                .forEach(this::forget);
    }
}
