package halte.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The example that has a guest for every extension point, in editions that differ by version and name. */
final class Chameleon {

    private static final String EDITION = "halte/example/chameleon/edition.properties";
    private static final String MAPPING = """
            {"dates": {"formats": ["yyyy-MM-dd"], "zone": "UTC"}, "id": "{number}", "at": "{day}",
             "identifiers": [{"kind": "customer-number", "value": "{customer}"}],
             "touch": {"type": "store-visit", "channel": "store"}}
            """;
    private static final String DEFINITION = """
            {"id": "regulars", "title": {"en": "Regulars", "nl": "Vaste klanten"}, "strategy": "regulars", "parameters": {}}
            """;

    private final Path root;
    private final Path folder;

    /**
     * Takes it from a built checkout.
     *
     * @param root the checkout
     * @param folder where editions go
     */
    Chameleon(Path root, Path folder) {
        this.root = root.normalize();
        this.folder = folder;
    }

    Path probe() throws IOException {
        return built("halte.example.probe");
    }

    private Path built(String bundle) throws IOException {
        Path target = root.resolve("bundles/testing").resolve(bundle).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build " + bundle + " first"));
        }
    }

    Path edition(String version, String name) throws IOException {
        Path file = folder.resolve("chameleon-" + version + ".jar");
        try (JarFile original = new JarFile(built("halte.example.chameleon").toFile());
                OutputStream out = Files.newOutputStream(file);
                JarOutputStream copy = new JarOutputStream(out, manifest(original.getManifest(), version))) {
            for (JarEntry entry : original.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy.putNextEntry(new JarEntry(entry.getName()));
                    copy.write(
                            entry.getName().equals(EDITION)
                                    ? ("name=" + name + "\nthreshold=3\nfactor=1\n").getBytes(StandardCharsets.UTF_8)
                                    : original.getInputStream(entry).readAllBytes());
                    copy.closeEntry();
                }
            }
        }
        return file;
    }

    private static Manifest manifest(Manifest original, String version) {
        Manifest changed = new Manifest(original);
        changed.getMainAttributes().putValue("Bundle-Version", version);
        return changed;
    }

    /** Fills a Halte with 60,000 touches of 997 customers, and a segmentation of them by the example. */
    void define(RunningHalte halte) throws IOException {
        Path mapping = Files.writeString(folder.resolve("counter.json"), MAPPING);
        Path definition = Files.writeString(folder.resolve("regulars.json"), DEFINITION);
        for (String command : List.of(
                "import --type counter --name counter --set records=60000 --mapping " + mapping,
                "segments define " + definition,
                "segments run regulars")) {
            halte.ask(command.split(" "));
        }
    }
}
