package halte.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.felix.cm.json.io.ConfigurationResource;
import org.apache.felix.cm.json.io.Configurations;

/**
 * A generated bundle that carries a feature's configurations for the OSGi Configurator, which follows the bundle when it changes
 * or goes; its initial configurations it would never update or remove.
 */
final class ConfigurationBundle {

    static final String LOCATION = "halte-configuration:";

    private final String name;
    private final String json;
    private final int ranking;

    private ConfigurationBundle(String name, String json, int ranking) {
        this.name = name;
        this.json = json;
        this.ranking = ranking;
    }

    static ConfigurationBundle of(FeatureFile feature, int ranking) throws IOException {
        ConfigurationResource resource = new ConfigurationResource();
        for (Map.Entry<String, Map<String, Object>> each :
                feature.configurations().entrySet()) {
            Hashtable<String, Object> values = Configurations.newConfiguration();
            values.putAll(each.getValue());
            if (ranking > 0) {
                values.put(":configurator:ranking", ranking);
            }
            resource.getConfigurations().put(each.getKey(), values);
        }
        StringWriter text = new StringWriter();
        Configurations.buildWriter().build(text).writeConfigurationResource(resource);
        return new ConfigurationBundle(feature.name(), text.toString(), ranking);
    }

    String location() {
        return LOCATION + name;
    }

    /** Returns a number that changes with the content, to tell whether an installed bundle is still the same. */
    String fingerprint() {
        CRC32 crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue()) + "." + ranking;
    }

    InputStream jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "halte.configuration." + name.replaceAll("[^A-Za-z0-9_.-]", "_"));
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Halte-Fingerprint", fingerprint());
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.configurator)(version>=1.0)(!(version>=2.0)))\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/configurator/configuration.json"));
            jar.write(json.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
