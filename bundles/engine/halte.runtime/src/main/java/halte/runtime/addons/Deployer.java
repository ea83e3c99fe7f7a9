package halte.runtime.addons;

import halte.model.HalteException;
import halte.runtime.Reception;
import halte.runtime.addons.Refusals.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/**
 * Brings what runs in line with the folders: of each name the highest version in the serving folder serves, before what is shipped; what
 * is staged runs beside it and waits. One change at a time.
 */
final class Deployer {

    private final Shelf shelf;
    private final Installer installer;
    private final Reception reception;
    private final Swap swap;
    private final Events events;
    private final Map<String, String> problems = new ConcurrentHashMap<>();

    /** Told what changed. */
    interface Events {
        void changed(String action, String bundle, String detail);
    }

    Deployer(Shelf shelf, Installer installer, Reception reception, Swap swap, Events events) {
        this.shelf = shelf;
        this.installer = installer;
        this.reception = reception;
        this.swap = swap;
        this.events = events;
    }

    /** Returns why a jar does not run as it should; empty when it does. */
    Optional<String> problem(Jar jar) {
        return Optional.ofNullable(problems.get(jar.checksum())).or(() -> refusal(jar));
    }

    /** Returns why a jar is not to serve, though it lies in the serving folder; empty when it may. */
    Optional<String> refusal(Jar jar) {
        return shelf.refusal(jar).map(Refusal::reason);
    }

    /** The versions of each name, the highest first. */
    private static Map<String, List<Jar>> versions(Collection<Jar> serving) {
        return serving.stream()
                .filter(Jar::isBundle)
                .sorted(Comparator.comparing(Jar::version).reversed())
                .collect(Collectors.groupingBy(Jar::name));
    }

    /** Compares the folders with what runs and mends every difference that can be mended. */
    synchronized void reconcile() {
        Map<String, List<Jar>> versions = versions(shelf.serving());
        List<Jar> staged = shelf.staged();
        Set<String> wanted = versions.values().stream()
                .flatMap(each -> letBest(each).stream())
                .map(Jar::location)
                .collect(Collectors.toSet());
        staged.forEach(jar -> wanted.add(jar.location()));
        staged.forEach(this::tryBeside);
        for (Bundle bundle : installer.addons()) {
            if (!wanted.contains(bundle.getLocation())) {
                leave(bundle, versions.containsKey(bundle.getSymbolicName()));
            }
        }
        problems.keySet().removeIf(checksum -> !wanted.contains(Installer.location(checksum)));
        shelf.refusals().keepOnly(checksums(versions));
    }

    private static Set<String> checksums(Map<String, List<Jar>> versions) {
        return versions.values().stream()
                .flatMap(List::stream)
                .map(Jar::checksum)
                .collect(Collectors.toSet());
    }

    /** Lets the highest version serve that can, when none serves yet: an older one is better than none. Returns what was tried. */
    private List<Jar> letBest(List<Jar> versions) {
        List<Jar> tried = new ArrayList<>();
        for (Jar jar : candidates(versions)) {
            tried.add(jar);
            if (let(jar) || current(jar.name()).isPresent()) {
                break;
            }
        }
        return tried;
    }

    /** What was refused is not tried again; what served instead of it does so after a restart too, though its jar be gone. */
    private List<Jar> candidates(List<Jar> versions) {
        Map<String, Jar> candidates = new LinkedHashMap<>();
        for (Jar jar : versions) {
            Optional<Refusal> refusal = shelf.refusal(jar);
            if (refusal.isEmpty()) {
                candidates.put(jar.checksum(), jar);
            } else {
                shelf.instead(jar.name(), refusal.get())
                        .ifPresent(kept -> candidates.putIfAbsent(kept.checksum(), kept));
            }
        }
        return candidates.values().stream()
                .sorted(Comparator.comparing(Jar::version).reversed())
                .toList();
    }

    private boolean let(Jar jar) {
        try {
            serve(jar);
            problems.remove(jar.checksum());
            return true;
        } catch (BundleException notYet) {
            problem(jar, notYet);
        } catch (HalteException notProved) {
            if (installer.isStopping()) {
                problem(jar, notProved);
            } else {
                refuse(jar, text(notProved));
            }
        }
        return false;
    }

    private void refuse(Jar jar, String reason) {
        String instead = current(jar.name())
                .filter(Installer::isAddon)
                .map(Installer::checksum)
                .orElse(null);
        problems.remove(jar.checksum());
        shelf.refusals().add(jar.checksum(), new Refusal(instead, reason));
        events.changed("addon.refuse", jar.nameAndVersion(), reason);
    }

    /**
     * Tries the jars of a name again that were refused.
     *
     * @return why one of them is refused again, if one is
     */
    synchronized Optional<String> retry(String name) {
        List<Jar> refused = refused(name);
        refused.forEach(jar -> shelf.refusals().forget(jar.checksum()));
        reconcile();
        return refused.stream().flatMap(jar -> refusal(jar).stream()).findFirst();
    }

    /** Returns the jars of a name that are not to serve. */
    List<Jar> refused(String name) {
        return shelf.serving().stream()
                .filter(jar -> jar.name().equals(name) && refusal(jar).isPresent())
                .toList();
    }

    private void problem(Jar jar, Exception why) {
        String text = text(why);
        if (!text.equals(problems.put(jar.checksum(), text))) {
            events.changed("addon.problem", jar.nameAndVersion(), text);
        }
    }

    private static String text(Exception why) {
        String message = why instanceof HalteException known ? known.failure().message() : why.getMessage();
        return message == null ? why.toString() : message.lines().findFirst().orElse(why.toString());
    }

    /** Lets a jar serve, instead of what serves under its name if anything does. Empty when it serves already or replaces nothing. */
    synchronized Optional<Swap.Done> serve(Jar jar) throws BundleException {
        Optional<Bundle> present = current(jar.name());
        Bundle bundle = installer.installed(jar);
        if (present.filter(bundle::equals).isPresent() || Installer.isFragment(bundle)) {
            return Optional.empty();
        }
        if (present.isPresent()) {
            return Optional.of(exchange(jar, present.get(), bundle));
        }
        installer.start(bundle);
        reception.standing().free(bundle.getBundleId());
        reception.changed();
        began(jar, "serves");
        return Optional.empty();
    }

    private Swap.Done exchange(Jar jar, Bundle present, Bundle bundle) throws BundleException {
        try {
            Swap.Done done = swap.exchange(present, bundle);
            began(jar, "serves instead of " + present.getVersion() + "; swapped in " + done.millis() + " ms");
            return done;
        } catch (HalteException | BundleException refused) {
            if (!isStaged(bundle)) {
                installer.end(bundle);
                reception.standing().free(bundle.getBundleId());
            }
            throw refused;
        }
    }

    private boolean isStaged(Bundle bundle) {
        return shelf.staged().stream().anyMatch(jar -> jar.location().equals(bundle.getLocation()));
    }

    private void began(Jar jar, String how) {
        shelf.keep(jar);
        shelf.refusals().forget(jar.checksum());
        events.changed("addon.serve", jar.nameAndVersion(), how);
    }

    /** Returns the bundle of a name that serves. */
    Optional<Bundle> current(String name) {
        return installer
                .bundles()
                .filter(bundle -> name.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE)
                .filter(bundle -> !reception.standing().isHeld(bundle.getBundleId()))
                .findFirst();
    }

    private void tryBeside(Jar jar) {
        try {
            Bundle bundle = installer.installed(jar);
            if (bundle.getState() != Bundle.ACTIVE) {
                swap.beside(current(jar.name()), bundle);
            }
            problems.remove(jar.checksum());
        } catch (BundleException notYet) {
            problem(jar, notYet);
        }
    }

    /** An add-on whose jar is gone ends, unless what should serve in its place does not prove itself. */
    private void leave(Bundle bundle, boolean instead) {
        boolean serves =
                current(bundle.getSymbolicName()).filter(bundle::equals).isPresent();
        if (serves && instead) {
            return;
        }
        try {
            Optional<Bundle> shipped = installer.shipped(bundle.getSymbolicName());
            if (serves && shipped.isPresent()) {
                swap.exchange(bundle, shipped.get());
            } else {
                installer.end(bundle);
                reception.standing().free(bundle.getBundleId());
                reception.changed();
            }
            events.changed("addon.leave", Installer.nameAndVersion(bundle), null);
        } catch (BundleException | HalteException stays) {
            events.changed("addon.problem", Installer.nameAndVersion(bundle), text(stays));
        }
    }
}
