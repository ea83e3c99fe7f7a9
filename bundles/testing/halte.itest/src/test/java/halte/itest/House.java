package halte.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundles as they were built, by room. */
final class House {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private House() {}

    /** A built bundle: its room (the folder below bundles/), its name, what it imports and exports. */
    record Built(String room, String name, Path jar, Set<String> imports, Set<String> exports) {

        List<byte[]> classes() {
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.stream()
                        .filter(entry -> entry.getName().startsWith("halte/")
                                && entry.getName().endsWith(".class"))
                        .map(entry -> read(file, entry))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        Set<String> packages() {
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static byte[] read(JarFile file, JarEntry entry) {
            try (InputStream bytes = file.getInputStream(entry)) {
                return bytes.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    static Path root() {
        return Path.of(System.getProperty("halte.root"));
    }

    /** Returns the unpacked archive: the one just built, unless another is named. */
    static Path archive() {
        String other = System.getProperty("halte.unpacked");
        if (other != null) {
            return Path.of(other);
        }
        String name = "halte-" + System.getProperty("halte.version");
        return root().resolve("distribution/target").resolve(name).resolve(name);
    }

    static List<Built> bundles() {
        try (Stream<Path> folders =
                Files.find(root().resolve("bundles"), 2, (path, kind) -> Files.exists(path.resolve("pom.xml")))) {
            return folders.sorted(Comparator.naturalOrder())
                    .filter(folder -> !folder.endsWith("halte.itest"))
                    .map(House::built)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Built built(Path folder) {
        String name = folder.getFileName().toString();
        Path jar = folder.resolve("target/" + name + "-" + System.getProperty("halte.version") + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return new Built(
                    folder.getParent().getFileName().toString(),
                    name,
                    jar,
                    names(file, "Import-Package"),
                    names(file, "Export-Package"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("build the whole project first: " + jar, unreadable);
        }
    }

    private static Set<String> names(JarFile file, String header) throws IOException {
        String value = file.getManifest().getMainAttributes().getValue(header);
        if (value == null) {
            return Set.of();
        }
        Matcher quoted = QUOTED.matcher(value);
        return Arrays.stream(quoted.replaceAll("").split(","))
                .map(clause -> clause.split(";")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
