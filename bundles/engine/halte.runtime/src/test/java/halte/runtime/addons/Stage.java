package halte.runtime.addons;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.runtime.Reception;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** A framework with one extension point, greetings, and an engine behind it that finds rude ones unfit. */
final class Stage {

    private final Framework framework;
    private final Path folder;
    private final Reception reception = new Reception();
    private final Guests<Supplier<String>> guests = reception.guests("greeting");
    private final Reception.Door door;
    private final InstalledAddons addons;
    private final List<String> journal = new ArrayList<>();
    private final AtomicReference<Function<String, List<Failure>>> judge = new AtomicReference<>(Stage::manners);

    @SuppressWarnings({"unchecked", "rawtypes"})
    Stage(Path folder) throws BundleException {
        this.folder = folder;
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("framework").toString(),
                        Constants.FRAMEWORK_BSNVERSION,
                        Constants.FRAMEWORK_BSNVERSION_MULTIPLE));
        framework.start();
        framework.adapt(FrameworkStartLevel.class).setStartLevel(30);
        BundleContext context = framework.getBundleContext();
        Class<Supplier<String>> type = (Class) Supplier.class;
        door = reception.open(context, type, guests, new Greetings(guests, judge));
        addons = new InstalledAddons(
                new Shelf(addonsFolder(), folder.resolve("own")),
                new Installer(context),
                reception,
                new Components(new NoComponents()),
                (who, action, subject, detail) -> journal.add(who + " " + action + " " + subject));
        while (!new Installer(context).isTime()) {
            Thread.onSpinWait();
        }
    }

    Path addonsFolder() {
        return folder.resolve("addons");
    }

    Guests<Supplier<String>> guests() {
        return guests;
    }

    InstalledAddons addons() {
        return addons;
    }

    List<String> journal() {
        return journal;
    }

    /** Lets somebody else say what speaks against a greeting. */
    void judge(Function<String, List<Failure>> other) {
        judge.set(other);
    }

    private static List<Failure> manners(String greeting) {
        boolean rude = greeting.startsWith("rude");
        return rude ? List.of(new Failure("RUDE", Actor.EXTENSION, "It is rude.", "Be polite.")) : List.of();
    }

    void reconcile() {
        addons.reconcile();
    }

    void ship(Path jar) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            framework.getBundleContext().installBundle("shipped", content).start();
        }
    }

    Path jar(String name, String version, String guest, String greeting, Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, version);
        main.putValue(Constants.BUNDLE_ACTIVATOR, Greeter.class.getName());
        main.putValue(Constants.IMPORT_PACKAGE, "org.osgi.framework");
        main.putValue("Guest", guest);
        main.putValue("Greeting", greeting);
        String entry = Greeter.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream code = Greeter.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new ZipEntry(entry));
            code.transferTo(jar);
        }
        return file;
    }

    void close() throws BundleException, InterruptedException {
        door.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    /** The engine: welcomes need greetings. */
    private record Greetings(Guests<Supplier<String>> guests, AtomicReference<Function<String, List<Failure>>> judge)
            implements Host<Supplier<String>> {

        @Override
        public Optional<String> name(Supplier<String> greeting, Map<String, Object> properties) {
            return Optional.ofNullable(properties.get("name")).map(Object::toString);
        }

        @Override
        public void changed() {}

        @Override
        public List<Failure> prove(Guest<Supplier<String>> candidate) {
            return judge.get().apply(guests.guard(candidate, Supplier::get));
        }

        @Override
        public List<Effect> preview(Guest<Supplier<String>> candidate) {
            String now = guests.call(candidate.id(), Supplier::get);
            String sentence = "from " + now + " to " + guests.guard(candidate, Supplier::get);
            return List.of(new Effect("welcome", candidate.id(), Text.of(sentence), 0, List.of()));
        }

        @Override
        public List<Dependent> dependents(String id) {
            return List.of(new Dependent("welcome", "welcome of " + id, "greeting " + id));
        }
    }
}
