package halte.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;

/** Brings the framework's bundles in line with the features: installs, updates and uninstalls until they agree. */
final class Installation {

    private static final int CONFIGURATION_LEVEL = 5;

    private final BundleContext framework;
    private final Map<String, Bundle> present = new HashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final List<Bundle> fresh = new ArrayList<>();

    Installation(BundleContext framework) {
        this.framework = framework;
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
                present.put(bundle.getLocation(), bundle);
            }
        }
    }

    /** What is no longer wanted goes first: an installation that moved has the same bundles at other places. */
    void apply(List<FeatureFile> features, List<FeatureFile> administrator) throws BundleException, IOException {
        List<FeatureFile.Jar> jars =
                features.stream().flatMap(feature -> feature.jars().stream()).toList();
        List<ConfigurationBundle> configurations = new ArrayList<>();
        for (FeatureFile feature : features) {
            configurations.add(ConfigurationBundle.of(feature, 0));
        }
        for (FeatureFile file : administrator) {
            configurations.add(ConfigurationBundle.of(file, 100));
        }
        jars.forEach(jar -> wanted.add(location(jar)));
        configurations.forEach(each -> wanted.add(each.location()));
        removeUnwanted();
        for (FeatureFile.Jar jar : jars) {
            install(jar);
        }
        for (ConfigurationBundle each : configurations) {
            configure(each);
        }
        for (Bundle bundle : fresh) {
            start(bundle);
        }
    }

    private static String location(FeatureFile.Jar jar) {
        return "reference:" + jar.path().toUri();
    }

    private void install(FeatureFile.Jar jar) throws BundleException, IOException {
        String location = location(jar);
        Bundle bundle = present.get(location);
        if (bundle == null) {
            bundle = framework.installBundle(location);
            bundle.adapt(BundleStartLevel.class).setStartLevel(jar.startLevel());
            fresh.add(bundle);
        } else if (Files.getLastModifiedTime(jar.path()).toMillis() > bundle.getLastModified()) {
            bundle.update();
        }
    }

    private void configure(ConfigurationBundle configuration) throws BundleException, IOException {
        Bundle bundle = present.get(configuration.location());
        if (bundle == null) {
            try (InputStream jar = configuration.jar()) {
                bundle = framework.installBundle(configuration.location(), jar);
            }
            bundle.adapt(BundleStartLevel.class).setStartLevel(CONFIGURATION_LEVEL);
            fresh.add(bundle);
        } else if (!configuration.fingerprint().equals(bundle.getHeaders().get("Halte-Fingerprint"))) {
            try (InputStream jar = configuration.jar()) {
                bundle.update(jar);
            }
        }
    }

    /** Add-ons go too: their folder decides at every start which of them serve. */
    private void removeUnwanted() throws BundleException {
        for (Map.Entry<String, Bundle> each : present.entrySet()) {
            if (!wanted.contains(each.getKey())) {
                each.getValue().uninstall();
            }
        }
    }

    private static void start(Bundle bundle) throws BundleException {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }
}
