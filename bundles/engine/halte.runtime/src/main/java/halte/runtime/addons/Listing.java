package halte.runtime.addons;

import halte.model.Failure;
import halte.runtime.Reception;
import halte.runtime.Standing.Quarantined;
import halte.runtime.api.Addons.Addon;
import halte.runtime.api.Addons.Dependent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Describes what is installed, what lies in the folders, and how both stand. */
final class Listing {

    private final Shelf shelf;
    private final Installer installer;
    private final Deployer deployer;
    private final Desks desks;
    private final Components components;
    private final Reception reception;

    Listing(
            Shelf shelf,
            Installer installer,
            Deployer deployer,
            Desks desks,
            Components components,
            Reception reception) {
        this.shelf = shelf;
        this.installer = installer;
        this.deployer = deployer;
        this.desks = desks;
        this.components = components;
        this.reception = reception;
    }

    List<Addon> all() {
        List<Addon> addons = new ArrayList<>();
        List<Jar> jars =
                Stream.concat(shelf.serving().stream(), shelf.staged().stream()).toList();
        Map<String, Jar> byLocation = jars.stream()
                .filter(Jar::isBundle)
                .collect(Collectors.toMap(Jar::location, Function.identity(), (first, same) -> first));
        installer
                .bundles()
                .filter(bundle ->
                        Installer.isAddon(bundle) || !components.offers(bundle).isEmpty())
                .forEach(bundle -> addons.add(of(bundle, byLocation.remove(bundle.getLocation()))));
        byLocation.values().forEach(jar -> addons.add(waiting(jar)));
        jars.stream().filter(jar -> !jar.isBundle()).forEach(jar -> addons.add(jar(jar, "broken", jar.problem())));
        addons.sort(Comparator.comparing(Addon::bundle).thenComparing(Addon::version));
        return addons;
    }

    /** Describes a bundle. */
    Addon of(Bundle bundle) {
        Stream<Jar> jars = Stream.concat(shelf.serving().stream(), shelf.staged().stream());
        return of(
                bundle,
                jars.filter(jar -> jar.isBundle() && jar.location().equals(bundle.getLocation()))
                        .findFirst()
                        .orElse(null));
    }

    private Addon of(Bundle bundle, Jar jar) {
        boolean addon = Installer.isAddon(bundle);
        String problem = problem(bundle, jar);
        return new Addon(
                bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName(),
                bundle.getVersion().toString(),
                addon,
                state(bundle, jar, problem),
                offers(bundle),
                problem,
                !addon ? "shipped" : jar == null ? "its jar is gone" : jar.fileName(),
                bundle.getHeaders().get("Bundle-License"),
                bundle.getHeaders().get("Bundle-Vendor"),
                addon ? Installer.checksum(bundle) : null,
                reception.standing().isHeld(bundle.getBundleId())
                        ? null
                        : before(bundle).orElse(null),
                dependents(bundle));
    }

    /** What has come in goes by its own name; what waits for a configuration, or cannot start, by its component's. */
    private List<String> offers(Bundle bundle) {
        Set<String> guests = desks.guests(bundle.getBundleId());
        List<String> offers = new ArrayList<>(components.offers(bundle));
        if (!guests.isEmpty()) {
            offers.removeIf(
                    offer -> guests.stream().anyMatch(guest -> kind(guest).equals(kind(offer))));
        }
        guests.stream().filter(guest -> !kind(guest).equals("connection")).forEach(offers::add);
        offers.sort(null);
        return offers;
    }

    private static String kind(String offer) {
        return offer.substring(0, offer.indexOf(' '));
    }

    private String state(Bundle bundle, Jar jar, String problem) {
        boolean staged = jar != null && shelf.isStaged(jar);
        if (!quarantined(bundle).isEmpty()) {
            return "quarantined";
        }
        if (jar != null && deployer.refusal(jar).isPresent()) {
            return "refused";
        }
        if (problem != null) {
            return "broken";
        }
        if (staged) {
            return "staged";
        }
        boolean another = deployer.current(bundle.getSymbolicName())
                .filter(serving -> !serving.equals(bundle))
                .isPresent();
        return another ? "waiting" : bundle.getState() == Bundle.ACTIVE ? "active" : "installed";
    }

    private String problem(Bundle bundle, Jar jar) {
        List<Quarantined> quarantined = quarantined(bundle);
        if (!quarantined.isEmpty()) {
            return quarantined.stream()
                    .map(Quarantined::reason)
                    .map(Failure::message)
                    .collect(Collectors.joining(" "));
        }
        return Optional.ofNullable(jar)
                .flatMap(deployer::problem)
                .or(() -> components.problem(bundle))
                .orElse(null);
    }

    private List<Quarantined> quarantined(Bundle bundle) {
        return reception.standing().quarantined().stream()
                .filter(guest -> guest.home() == bundle.getBundleId())
                .toList();
    }

    /** Returns the version that would come back. */
    private Optional<String> before(Bundle serving) {
        Optional<String> shipped = installer
                .shipped(serving.getSymbolicName())
                .filter(bundle -> !bundle.equals(serving))
                .map(bundle -> bundle.getVersion().toString());
        return shelf.before(serving.getSymbolicName(), serving.getLocation())
                .map(jar -> jar.version().toString())
                .or(() -> shipped);
    }

    List<Dependent> dependents(Bundle bundle) {
        List<Dependent> all = new ArrayList<>(desks.dependents(bundle.getBundleId()));
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null) {
            for (BundleWire wire : wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE)) {
                Object name = wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE);
                String user = wire.getRequirer().getBundle().getSymbolicName();
                all.add(new Dependent("bundle", user, "package " + name));
            }
        }
        return all.stream().distinct().toList();
    }

    private Addon waiting(Jar jar) {
        Optional<String> refusal = deployer.refusal(jar);
        Optional<String> problem = refusal.or(() -> deployer.problem(jar));
        String unused = problem.isPresent() ? "broken" : "waiting";
        return jar(jar, refusal.isPresent() ? "refused" : unused, problem.orElse(null));
    }

    private static Addon jar(Jar jar, String state, String problem) {
        return new Addon(
                jar.name(),
                jar.isBundle() ? jar.version().toString() : "",
                true,
                state,
                List.of(),
                problem,
                jar.fileName(),
                null,
                null,
                jar.checksum(),
                null,
                List.of());
    }
}
