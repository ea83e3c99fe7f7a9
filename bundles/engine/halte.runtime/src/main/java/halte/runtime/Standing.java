package halte.runtime;

import halte.model.Actor;
import halte.model.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which bundles wait behind another one, and which guests are in quarantine. All registries share it, so that a bundle takes
 * another's place everywhere in one step. Safe for use by any thread.
 */
public final class Standing {

    /**
     * A guest in quarantine.
     *
     * @param kind what it is, such as {@code strategy}
     * @param id its name at the extension point
     * @param bundle the bundle's symbolic name and version
     * @param home the bundle's number in the framework
     * @param since since when
     * @param reason why, and who must act
     */
    public record Quarantined(String kind, String id, String bundle, long home, Instant since, Failure reason) {}

    private final Clock clock;
    private final Map<Long, Quarantined> quarantine = new ConcurrentHashMap<>();
    private volatile Set<Long> waiting = Set.of();

    /**
     * Makes a standing in which nobody waits.
     *
     * @param clock tells since when a guest is in quarantine
     */
    public Standing(Clock clock) {
        this.clock = clock;
    }

    /** Lets a bundle's guests wait; to be called before the bundle starts. */
    public synchronized void hold(long bundle) {
        Set<Long> more = new HashSet<>(waiting);
        more.add(bundle);
        waiting = Set.copyOf(more);
    }

    /** Lets a bundle serve and lets another wait, in one step. */
    public synchronized void exchange(long serves, long waits) {
        Set<Long> changed = new HashSet<>(waiting);
        changed.remove(serves);
        changed.add(waits);
        waiting = Set.copyOf(changed);
    }

    /** Forgets a bundle that is gone, or lets one serve that need not wait. */
    public synchronized void free(long bundle) {
        Set<Long> fewer = new HashSet<>(waiting);
        fewer.remove(bundle);
        waiting = Set.copyOf(fewer);
    }

    /** Tells whether a bundle's guests wait. */
    public boolean isHeld(long bundle) {
        return waiting.contains(bundle);
    }

    boolean waits(Guest<?> guest) {
        return isHeld(guest.home());
    }

    /** Returns the bundles whose guests wait, all as of one moment. */
    Set<Long> held() {
        return waiting;
    }

    /** Puts a guest out of service; the first reason stays. */
    void quarantine(String kind, Guest<?> guest, String what) {
        quarantine.computeIfAbsent(guest.number(), number -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Failure reason = new Failure(
                    "GUEST_QUARANTINED",
                    Actor.EXTENSION,
                    "The " + kind + " '" + guest.id() + "' of bundle " + guest.bundle() + " is in quarantine since "
                            + now + ": " + what + ".",
                    "Tell the bundle's maker; put a mended version into addons/, go back to the version before, or "
                            + "release it to try again.");
            return new Quarantined(kind, guest.id(), guest.bundle(), guest.home(), now, reason);
        });
    }

    Optional<Failure> quarantined(Guest<?> guest) {
        return Optional.ofNullable(quarantine.get(guest.number())).map(Quarantined::reason);
    }

    /** Returns the guests in quarantine. */
    public List<Quarantined> quarantined() {
        return List.copyOf(quarantine.values());
    }

    /** Lets a bundle's guests serve again. */
    public void release(long bundle) {
        quarantine.values().removeIf(guest -> guest.home() == bundle);
    }

    void forget(long number) {
        quarantine.remove(number);
    }
}
