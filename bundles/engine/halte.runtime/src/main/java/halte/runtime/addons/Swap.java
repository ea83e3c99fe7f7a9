package halte.runtime.addons;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.runtime.Reception;
import halte.runtime.api.Addons.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Lets one bundle take another's place: starts it beside the other, lets it prove itself, exchanges both, and waits for calls under way. */
final class Swap {

    private static final Duration ARRIVAL = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);

    /**
     * What came of it.
     *
     * @param at when they changed places
     * @param millis how long it took until then
     * @param drained whether nobody worked with the old bundle any longer when it ended
     * @param stale what the old bundle made
     */
    record Done(Instant at, long millis, boolean drained, List<Dependent> stale) {}

    private final Reception reception;
    private final Desks desks;
    private final Installer installer;

    Swap(Reception reception, Desks desks, Installer installer) {
        this.reception = reception;
        this.desks = desks;
        this.installer = installer;
    }

    /** Starts a bundle that waits, and gives its guests time to arrive. Does no harm when it has started already. */
    void beside(Optional<Bundle> serving, Bundle candidate) throws BundleException {
        if (candidate.getState() == Bundle.ACTIVE) {
            return;
        }
        reception.standing().hold(candidate.getBundleId());
        installer.start(candidate);
        Set<String> wanted =
                serving.map(bundle -> desks.guests(bundle.getBundleId())).orElse(Set.of());
        await(() -> desks.guests(candidate.getBundleId()).containsAll(wanted), ARRIVAL);
    }

    /** Returns what speaks against an exchange. */
    List<Failure> refusals(Bundle serving, Bundle candidate) {
        List<Failure> refusals = new ArrayList<>(desks.proofs(candidate.getBundleId()));
        for (Dependent orphan : desks.orphans(serving.getBundleId(), candidate.getBundleId())) {
            refusals.add(new Failure(
                    "SWAP_LEAVES_GAP",
                    Actor.EXTENSION,
                    Installer.nameAndVersion(candidate) + " does not bring the " + orphan.needs() + " that the "
                            + orphan.kind() + " '" + orphan.name() + "' needs.",
                    "Remove what needs it first, or ask the bundle's maker."));
        }
        return refusals;
    }

    /** Returns what would no longer be offered. */
    List<String> lost(Bundle serving, Bundle candidate) {
        Set<String> lost = new TreeSet<>(desks.guests(serving.getBundleId()));
        lost.removeAll(desks.guests(candidate.getBundleId()));
        return List.copyOf(lost);
    }

    /**
     * Exchanges two bundles; the one that served has ended afterwards.
     *
     * @throws HalteException {@code SWAP_REFUSED}; then the old one serves on
     */
    Done exchange(Bundle serving, Bundle candidate) throws BundleException {
        long begun = System.nanoTime();
        beside(Optional.of(serving), candidate);
        List<Failure> refusals = refusals(serving, candidate);
        if (!refusals.isEmpty()) {
            throw refused(serving, candidate, refusals).asException();
        }
        List<Dependent> stale = desks.dependents(serving.getBundleId());
        reception.standing().exchange(candidate.getBundleId(), serving.getBundleId());
        reception.changed();
        Instant at = Clock.systemUTC().instant();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        boolean drained = await(() -> !reception.inUse(serving.getBundleId()), DRAIN);
        installer.end(serving);
        reception.standing().free(serving.getBundleId());
        return new Done(at, millis, drained, stale);
    }

    private static Failure refused(Bundle serving, Bundle candidate, List<Failure> refusals) {
        Failure first = refusals.get(0);
        String more = refusals.size() == 1 ? "" : " (and " + (refusals.size() - 1) + " more)";
        return new Failure(
                "SWAP_REFUSED",
                first.actor(),
                Installer.nameAndVersion(candidate) + " does not prove itself" + more + ": " + first.message() + " "
                        + Installer.nameAndVersion(serving) + " serves on.",
                first.advice());
    }

    private static boolean await(BooleanSupplier wish, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!wish.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        return true;
    }
}
