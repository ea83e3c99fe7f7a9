package halte.launcher;

import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.felix.cm.json.io.ConfigurationReader;
import org.apache.felix.cm.json.io.ConfigurationResource;
import org.apache.felix.cm.json.io.Configurations;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureConfiguration;
import org.osgi.service.feature.ID;

/** The features of this installation, and the configurations of the administrator, read from their files. */
record FeatureFile(String name, List<Jar> jars, Map<String, Map<String, Object>> configurations) {

    /** A bundle of a feature: its place in the repository and its start level. */
    record Jar(Path path, int startLevel) {}

    static List<FeatureFile> all(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("features"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> feature(home, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new StartFailure(
                    StartFailure.CONFIGURATION, "The features folder cannot be read: " + unreadable, unreadable);
        }
    }

    private static FeatureFile feature(Path home, Path file) {
        try {
            Feature feature = new FeatureServiceImpl().readFeature(new StringReader(Files.readString(file)));
            List<Jar> jars = feature.getBundles().stream()
                    .map(bundle -> jar(home, bundle))
                    .toList();
            Map<String, Map<String, Object>> configurations = new TreeMap<>();
            for (FeatureConfiguration each : feature.getConfigurations().values()) {
                configurations.put(each.getPid(), each.getValues());
            }
            return new FeatureFile(feature.getID().getArtifactId(), jars, configurations);
        } catch (IOException | JsonException | IllegalArgumentException wrong) {
            throw new StartFailure(
                    StartFailure.CONFIGURATION, "The feature file " + file + " is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private static Jar jar(Path home, FeatureBundle bundle) {
        ID id = bundle.getID();
        String folder = id.getGroupId().replace('.', '/') + "/" + id.getArtifactId() + "/" + id.getVersion();
        Path path = home.resolve("repository/" + folder + "/" + id.getArtifactId() + "-" + id.getVersion() + ".jar");
        if (!Files.isRegularFile(path)) {
            throw StartFailure.configuration(
                    "The bundle " + id + " is missing: there is no " + path + ". Unpack the archive again.");
        }
        Object order = bundle.getMetadata().get("start-order");
        return new Jar(path, order == null ? 20 : Integer.parseInt(order.toString()));
    }

    /** Reads conf/*.json: configurations in the form of the OSGi Configurator, which override those of the features. */
    static List<FeatureFile> administrator(Path home) {
        try (Stream<Path> files = Files.list(home.resolve("conf"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(FeatureFile::configurationFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new StartFailure(
                    StartFailure.CONFIGURATION, "The conf folder cannot be read: " + unreadable, unreadable);
        }
    }

    private static FeatureFile configurationFile(Path file) {
        try {
            ConfigurationReader reader = Configurations.buildReader()
                    .withIdentifier(file.toString())
                    .verifyAsBundleResource(true)
                    .build(new StringReader(Files.readString(file)));
            ConfigurationResource resource = reader.readConfigurationResource();
            if (!reader.getIgnoredErrors().isEmpty()) {
                throw new IOException(String.join("; ", reader.getIgnoredErrors()));
            }
            Map<String, Map<String, Object>> configurations = new TreeMap<>();
            for (Map.Entry<String, Hashtable<String, Object>> each :
                    resource.getConfigurations().entrySet()) {
                configurations.put(each.getKey(), each.getValue());
            }
            return new FeatureFile("conf-" + file.getFileName(), List.of(), configurations);
        } catch (IOException | JsonException | IllegalArgumentException wrong) {
            throw new StartFailure(
                    StartFailure.CONFIGURATION,
                    "The configuration file " + file + " is wrong: " + wrong.getMessage()
                            + " Mend it, or take it out of the folder.",
                    wrong);
        }
    }
}
