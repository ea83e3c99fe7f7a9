package halte.runtime.addons;

import halte.runtime.api.Addons.Addon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The folder into which bundles are dropped. */
final class AddonFolder {

    private final Path folder;

    AddonFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    boolean holds(Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder);
    }

    /** Returns jars in the folder that never became bundles, each with the reason. */
    List<Addon> strangers(Collection<Path> installed) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::normalize)
                    .filter(file -> !installed.contains(file))
                    .map(AddonFolder::stranger)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Addon stranger(Path file) {
        return new Addon(file.getFileName().toString(), "", true, "broken", List.of(), reason(file));
    }

    private static String reason(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            boolean named = jar.getManifest() != null
                    && jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName") != null;
            return named
                    ? "it is not installed: another bundle of the same name and version is, or it was dropped in just now"
                    : "it is a jar, but no OSGi bundle: its manifest has no Bundle-SymbolicName";
        } catch (IOException damaged) {
            return "it cannot be read as a jar: " + damaged.getMessage();
        }
    }
}
