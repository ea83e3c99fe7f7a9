package halte.runtime.addons;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Reception;
import halte.runtime.api.Addons;
import halte.runtime.api.Addons.Dependent;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** The front door to the add-ons of a framework. */
final class InstalledAddons implements Addons {

    private static final String FOLDER = "addons folder";

    private final Shelf shelf;
    private final Installer installer;
    private final Reception reception;
    private final Ledger ledger;
    private final Desks desks;
    private final Swap swap;
    private final Deployer deployer;
    private final Listing listing;

    InstalledAddons(Shelf shelf, Installer installer, Reception reception, Components components, Ledger ledger) {
        this.shelf = shelf;
        this.installer = installer;
        this.reception = reception;
        this.ledger = ledger;
        this.desks = new Desks(reception);
        this.swap = new Swap(reception, desks, installer);
        this.deployer = new Deployer(
                shelf,
                installer,
                reception,
                swap,
                (action, bundle, detail) -> ledger.record(FOLDER, action, bundle, detail));
        this.listing = new Listing(shelf, installer, deployer, desks, components, reception);
    }

    void reconcile() {
        deployer.reconcile();
    }

    @Override
    public List<Addon> list() {
        return listing.all();
    }

    @Override
    public Addon stage(String fileName, InputStream content, String who) {
        if (!fileName.matches("[A-Za-z0-9._-]{1,150}\\.jar")) {
            throw invalid(fileName, "a file name of letters, digits, dots and hyphens that ends in .jar is needed");
        }
        Jar jar = shelf.stage(fileName, content);
        if (!jar.isBundle()) {
            throw invalid(fileName, jar.problem());
        }
        ledger.record(who, "addon.stage", jar.nameAndVersion(), jar.checksum());
        deployer.reconcile();
        return describe(jar);
    }

    private static HalteException invalid(String fileName, String why) {
        return new Failure(
                        "ADDON_INVALID",
                        Actor.USER,
                        "'" + fileName + "' is no add-on: " + why + ".",
                        "Give the jar of an OSGi bundle.")
                .asException();
    }

    private Addon describe(Jar jar) {
        return list().stream()
                .filter(addon -> jar.checksum().equals(addon.checksum()))
                .findFirst()
                .orElseThrow(() -> unknown(jar.name()));
    }

    private static HalteException unknown(String addon) {
        return new Failure(
                        "ADDON_UNKNOWN",
                        Actor.USER,
                        "There is no add-on '" + addon + "'.",
                        "Check the name; 'halte addons' lists them.")
                .asException();
    }

    @Override
    public void discard(String addon, String who) {
        Jar jar = staged(addon);
        shelf.discard(jar);
        deployer.reconcile();
        ledger.record(who, "addon.discard", jar.nameAndVersion(), null);
    }

    private Jar staged(String addon) {
        return shelf.staged().stream()
                .filter(jar -> jar.name().equals(addon))
                .findFirst()
                .orElseThrow(() -> notStaged(addon).asException());
    }

    private static Failure notStaged(String addon) {
        return new Failure(
                "ADDON_NOT_STAGED",
                Actor.USER,
                "No version of '" + addon + "' is staged.",
                "Stage the jar first; then it can be looked at and swapped.");
    }

    @Override
    public Preview preview(String addon) {
        Jar jar = staged(addon);
        Bundle candidate =
                installer.find(jar).orElseThrow(() -> notStaged(addon).asException());
        Optional<Bundle> serving = deployer.current(addon);
        List<Failure> refusals = new ArrayList<>(
                serving.map(bundle -> swap.refusals(bundle, candidate)).orElse(List.of()));
        return new Preview(
                listing.of(candidate),
                serving.map(bundle -> bundle.getVersion().toString()).orElse(null),
                desks.effects(candidate.getBundleId(), refusals),
                refusals,
                serving.map(bundle -> swap.lost(bundle, candidate)).orElse(List.of()));
    }

    @Override
    public Swapped swap(String addon, String who) {
        Jar jar = staged(addon);
        Swapped swapped = serve(jar, who, "addon.swap");
        shelf.discard(jar);
        return swapped;
    }

    private Swapped serve(Jar jar, String who, String action) {
        synchronized (deployer) {
            String before = deployer.current(jar.name())
                    .map(bundle -> bundle.getVersion().toString())
                    .orElse(null);
            Swap.Done done = exchange(jar);
            shelf.serve(jar);
            ledger.record(who, action, jar.nameAndVersion(), before == null ? null : "instead of " + before);
            return new Swapped(describe(jar), before, done.at(), done.millis(), done.drained(), done.stale());
        }
    }

    private Swap.Done exchange(Jar jar) {
        try {
            Swap.Done nothingBefore = new Swap.Done(Clock.systemUTC().instant(), 0, true, List.of());
            return deployer.serve(jar).orElse(nothingBefore);
        } catch (BundleException broken) {
            throw new Failure(
                            "ADDON_BROKEN",
                            Actor.EXTENSION,
                            jar.nameAndVersion() + " cannot start: " + broken.getMessage(),
                            "Add what it lacks, or tell the bundle's maker.")
                    .asException(broken);
        }
    }

    @Override
    public Swapped back(String addon, String who) {
        Optional<Bundle> serving = deployer.current(addon);
        Optional<Jar> kept =
                shelf.before(addon, serving.map(Bundle::getLocation).orElse(""));
        if (kept.isPresent()) {
            return serve(kept.get(), who, "addon.back");
        }
        boolean overShipped = serving.filter(Installer::isAddon).isPresent()
                && installer.shipped(addon).isPresent();
        if (!overShipped) {
            throw new Failure(
                            "ADDON_NO_WAY_BACK",
                            Actor.USER,
                            "No other version of '" + addon + "' has served, or it is kept no longer.",
                            "Stage the jar of the version that you want.")
                    .asException();
        }
        return backToShipped(serving.get(), who);
    }

    private Swapped backToShipped(Bundle serving, String who) {
        synchronized (deployer) {
            Bundle shipped = installer.shipped(serving.getSymbolicName()).orElseThrow();
            Swap.Done done = exchange(serving, shipped);
            shelf.withdraw(serving.getSymbolicName());
            ledger.record(who, "addon.back", Installer.nameAndVersion(shipped), "instead of " + serving.getVersion());
            return new Swapped(
                    listing.of(shipped),
                    serving.getVersion().toString(),
                    done.at(),
                    done.millis(),
                    done.drained(),
                    done.stale());
        }
    }

    private Swap.Done exchange(Bundle serving, Bundle shipped) {
        try {
            return swap.exchange(serving, shipped);
        } catch (BundleException broken) {
            throw new Failure(
                            "ADDON_BROKEN",
                            Actor.ENGINE,
                            "The shipped " + Installer.nameAndVersion(shipped) + " cannot start: "
                                    + broken.getMessage(),
                            "The installation is damaged; install Halte again, its data stays.")
                    .asException(broken);
        }
    }

    @Override
    public Removal removal(String addon) {
        Bundle bundle = deployer.current(addon)
                .or(() -> installer.addons().stream()
                        .filter(each -> addon.equals(each.getSymbolicName()))
                        .findFirst())
                .orElseThrow(() -> unknown(addon));
        if (!Installer.isAddon(bundle)) {
            throw new Failure(
                            "ADDON_SHIPPED",
                            Actor.USER,
                            "'" + addon + "' is part of Halte.",
                            "To leave it out, take its feature out of features/ and start again.")
                    .asException();
        }
        Optional<Bundle> shipped = installer.shipped(addon);
        List<Dependent> gaps = shipped.isPresent() ? List.of() : listing.dependents(bundle);
        return new Removal(
                listing.of(bundle),
                shipped.map(each -> each.getVersion().toString()).orElse(null),
                gaps);
    }

    @Override
    public Removal remove(String addon, String who) {
        synchronized (deployer) {
            Removal removal = removal(addon);
            shelf.withdraw(addon);
            deployer.reconcile();
            ledger.record(
                    who,
                    "addon.remove",
                    addon + " " + removal.addon().version(),
                    removal.gaps().size() + " gaps");
            return removal;
        }
    }

    @Override
    public void release(String addon, String who) {
        List<Bundle> bundles = installer
                .bundles()
                .filter(bundle -> addon.equals(bundle.getSymbolicName()))
                .toList();
        boolean refused = !deployer.refused(addon).isEmpty();
        if (bundles.isEmpty() && !refused) {
            throw unknown(addon);
        }
        bundles.forEach(bundle -> reception.standing().release(bundle.getBundleId()));
        reception.changed();
        ledger.record(who, "addon.release", addon, null);
        if (refused) {
            retry(addon);
        }
    }

    private void retry(String addon) {
        Optional<String> again = deployer.retry(addon);
        if (again.isPresent()) {
            throw new Failure(
                            "SWAP_REFUSED",
                            Actor.EXTENSION,
                            again.get(),
                            "Mend what speaks against it, take the jar out of addons/, or ask the bundle's maker.")
                    .asException();
        }
    }
}
