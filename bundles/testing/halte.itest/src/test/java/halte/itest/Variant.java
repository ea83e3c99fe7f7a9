package halte.itest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edition of the example that has a guest for every extension point: the same classes, another version, another behaviour.
 *
 * @param version the bundle's version
 * @param name what its answers say
 * @param threshold from how many touches on a customer is regular
 * @param factor by what its trait and its KPI are multiplied
 */
record Variant(String version, String name, int threshold, int factor) {

    static final String BUNDLE = "halte.example.chameleon";
    static final Variant FIRST = new Variant("1.0.0", "first", 3, 1);
    static final Variant SECOND = new Variant("2.0.0", "second", 61, 2);
    static final Variant THIRD = new Variant("3.0.0", "third", 3, 3);

    private static final String EDITION = "halte/example/chameleon/edition.properties";

    String bundle() {
        return BUNDLE + " " + version;
    }

    /** Writes its jar. */
    Path into(Path file) {
        return into(file, attributes -> {});
    }

    /** Writes a jar whose manifest is changed once more. */
    Path into(Path file, Consumer<Attributes> change) {
        try (JarFile original = new JarFile(Example.jar(BUNDLE).toFile());
                OutputStream out = Files.newOutputStream(file);
                JarOutputStream copy = new JarOutputStream(out, manifest(original.getManifest(), change))) {
            for (Enumeration<JarEntry> entries = original.entries(); entries.hasMoreElements(); ) {
                copy(original, entries.nextElement(), copy);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Manifest manifest(Manifest original, Consumer<Attributes> change) {
        Manifest changed = new Manifest(original);
        changed.getMainAttributes().putValue("Bundle-Version", version);
        change.accept(changed.getMainAttributes());
        return changed;
    }

    /** Leaves out components by a part of their names. */
    static Consumer<Attributes> without(String part) {
        return attributes -> attributes.putValue(
                "Service-Component",
                Stream.of(attributes.getValue("Service-Component").split(","))
                        .filter(component -> !component.contains(part))
                        .collect(Collectors.joining(",")));
    }

    /** Makes it need a package. */
    static Consumer<Attributes> needing(String missing) {
        return attributes ->
                attributes.putValue("Import-Package", attributes.getValue("Import-Package") + "," + missing);
    }

    private void copy(JarFile original, JarEntry entry, JarOutputStream copy) throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return;
        }
        copy.putNextEntry(new JarEntry(entry.getName()));
        if (entry.getName().equals(EDITION)) {
            copy.write(edition().getBytes(StandardCharsets.UTF_8));
        } else {
            original.getInputStream(entry).transferTo(copy);
        }
        copy.closeEntry();
    }

    private String edition() {
        return "name=" + name + "\nthreshold=" + threshold + "\nfactor=" + factor + "\n";
    }
}
