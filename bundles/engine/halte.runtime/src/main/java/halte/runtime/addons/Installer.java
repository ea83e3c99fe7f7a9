package halte.runtime.addons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Makes bundles of jars and starts and ends them. Nothing of it lasts beyond this run: at the next one the folders decide. */
final class Installer {

    private static final String ADDON = "addon:";
    private static final int START_LEVEL = 25;

    private final BundleContext framework;

    Installer(BundleContext framework) {
        this.framework = framework;
    }

    /** Tells whether everything that is shipped has started. */
    boolean isTime() {
        return framework
                        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                        .adapt(FrameworkStartLevel.class)
                        .getStartLevel()
                >= START_LEVEL;
    }

    /** Tells whether the framework goes down, so that whatever fails now says nothing. */
    boolean isStopping() {
        Bundle system = framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        return (system.getState() & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    /** Returns what changes when bundles come, go or change. */
    String fingerprint() {
        return bundles()
                .map(bundle -> bundle.getBundleId() + "@" + bundle.getLastModified())
                .collect(Collectors.joining(" "));
    }

    static boolean isAddon(Bundle bundle) {
        return bundle.getLocation().startsWith(ADDON);
    }

    static String location(String checksum) {
        return ADDON + checksum;
    }

    static String checksum(Bundle bundle) {
        return bundle.getLocation().substring(ADDON.length());
    }

    static String nameAndVersion(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    List<Bundle> addons() {
        return bundles().filter(Installer::isAddon).toList();
    }

    Stream<Bundle> bundles() {
        return Arrays.stream(framework.getBundles());
    }

    Optional<Bundle> find(Jar jar) {
        return Optional.ofNullable(framework.getBundle(jar.location()));
    }

    /** Returns the bundle that came with Halte under a name. */
    Optional<Bundle> shipped(String name) {
        return bundles()
                .filter(bundle -> !isAddon(bundle) && name.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }

    /** Returns the bundle of a jar; installs it when it is not yet. */
    Bundle installed(Jar jar) throws BundleException {
        Bundle present = framework.getBundle(jar.location());
        return present == null ? install(jar) : present;
    }

    private Bundle install(Jar jar) throws BundleException {
        try (InputStream content = Files.newInputStream(jar.file())) {
            Bundle bundle = framework.installBundle(jar.location(), content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void start(Bundle bundle) throws BundleException {
        if (!isFragment(bundle)) {
            bundle.start(Bundle.START_TRANSIENT);
        }
    }

    /** Ends a bundle; an add-on leaves the framework, what is shipped only stops. */
    void end(Bundle bundle) throws BundleException {
        if (isAddon(bundle)) {
            bundle.uninstall();
            framework
                    .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(List.of(bundle));
        } else {
            bundle.stop(Bundle.STOP_TRANSIENT);
        }
    }
}
