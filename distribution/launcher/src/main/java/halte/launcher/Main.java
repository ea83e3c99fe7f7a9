package halte.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** Starts Halte: {@code Main <home> <data> [--verify]}, the latter only checking that all bundles resolve. */
public final class Main {

    private static final int START_LEVEL = 30;
    private static final long STOP_MILLIS = 30_000;

    private Main() {}

    /**
     * Runs until stopped.
     *
     * @param arguments the folder of the installation, the data folder, and perhaps {@code --verify}
     */
    public static void main(String[] arguments) {
        try {
            Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
            Path data = Path.of(arguments[1]).toAbsolutePath().normalize();
            run(Settings.load(home, data), List.of(arguments).contains("--verify"));
        } catch (StartFailure failure) {
            System.err.println("Halte cannot start. " + failure.getMessage());
            System.exit(failure.exitCode());
        } catch (BundleException | IOException | InterruptedException unforeseen) {
            System.err.println("Halte cannot start: " + unforeseen);
            System.exit(StartFailure.ENGINE);
        }
    }

    private static void run(Settings settings, boolean verify)
            throws BundleException, IOException, InterruptedException {
        try (DataFolder data = DataFolder.hold(settings.data())) {
            if (!verify) {
                settings.http().check();
            }
            List<FeatureFile> administrator = FeatureFile.administrator(settings.home());
            List<FeatureFile> features = FeatureFile.all(settings.home());
            if (!verify) {
                features = new StoreChoice(settings.store()).apply(features, administrator, settings.data());
            }
            Framework framework = new FrameworkFactory().newFramework(properties(settings, data.runtime()));
            framework.init();
            Thread stopper = new Thread(() -> stop(framework), "halte-stop");
            Runtime.getRuntime().addShutdownHook(stopper);
            new Installation(framework.getBundleContext()).apply(features, administrator);
            framework.start();
            resolve(framework);
            if (verify) {
                System.out.println(framework.getBundleContext().getBundles().length + " bundles resolve");
                stop(framework);
                data.installed();
            } else {
                raise(framework);
                data.installed();
                System.out.println("Halte is up: framework started after "
                        + ProcessHandle.current()
                                .info()
                                .startInstant()
                                .map(start -> java.time.Duration.between(start, java.time.Instant.now())
                                                .toMillis() + " ms")
                                .orElse("some time"));
                framework.waitForStop(0);
            }
        }
        System.exit(0);
    }

    private static Map<String, String> properties(Settings settings, Path runtime) {
        Map<String, String> properties = new HashMap<>(settings.framework());
        properties.put(Constants.FRAMEWORK_STORAGE, runtime.toString());
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "1");
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SharedPackages.list());
        properties.put("felix.cm.dir", settings.data().resolve("config").toString());
        properties.put("felix.cm.config.plugins", "org.apache.felix.configadmin.plugin.interpolation");
        properties.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        return properties;
    }

    private static void resolve(Framework framework) {
        FrameworkWiring wiring = framework.adapt(FrameworkWiring.class);
        if (wiring.resolveBundles(null)) {
            return;
        }
        StringBuilder problems = new StringBuilder();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getState() == Bundle.INSTALLED && !bundle.getLocation().startsWith("addon:")) {
                problems.append("\n  ")
                        .append(bundle.getSymbolicName())
                        .append(": ")
                        .append(reason(bundle));
            }
        }
        if (!problems.isEmpty()) {
            throw StartFailure.configuration("Bundles of the installation lack what they need:" + problems);
        }
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.adapt(BundleStartLevel.class).setStartLevel(1);
            bundle.start(Bundle.START_TRANSIENT);
            return "resolves on its own";
        } catch (BundleException unresolved) {
            return unresolved.getMessage();
        }
    }

    private static void raise(Framework framework) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(START_LEVEL, event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
            }
        });
        if (!reached.await(2, TimeUnit.MINUTES)) {
            throw new StartFailure(
                    StartFailure.ENGINE,
                    "The bundles did not start within two minutes; the log says where it hangs.",
                    null);
        }
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
        } catch (BundleException notStopping) {
            System.err.println("Halte did not stop in good order: " + notStopping.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
