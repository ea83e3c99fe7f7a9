package halte.runtime;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;

/**
 * The guests at one extension point. Of two guests with one name the older serves and the younger waits; when a guest leaves, its
 * name stays known, so that whoever asks for it learns who is missing. Safe for use by any thread.
 *
 * @param <T> the extension point
 */
public final class Guests<T> {

    private final String kind;
    private final Clock clock;
    private final Map<String, ConcurrentSkipListMap<Long, Guest<T>>> present = new ConcurrentHashMap<>();
    private final Map<String, String> departed = new ConcurrentHashMap<>();

    /**
     * Makes an empty registry.
     *
     * @param kind what the guests are, in lower case, such as {@code strategy}
     * @param clock tells when a guest left
     */
    public Guests(String kind, Clock clock) {
        this.kind = kind;
        this.clock = clock;
    }

    /** Lets a guest in. */
    public void add(Guest<T> guest) {
        present.compute(guest.id(), (id, guests) -> {
            ConcurrentSkipListMap<Long, Guest<T>> all = guests == null ? new ConcurrentSkipListMap<>() : guests;
            all.put(guest.number(), guest);
            return all;
        });
        departed.remove(guest.id());
    }

    /**
     * Sees a guest out.
     *
     * @param number the framework's service id
     */
    public void remove(long number) {
        for (String id : present.keySet()) {
            present.computeIfPresent(id, (key, guests) -> {
                Guest<T> gone = guests.remove(number);
                if (gone == null || !guests.isEmpty()) {
                    return guests;
                }
                Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                departed.put(key, "bundle " + gone.bundle() + " offered it until " + now);
                return null;
            });
        }
    }

    /** Returns the names of the guests that are there, sorted. */
    public List<String> ids() {
        return List.copyOf(new ConcurrentSkipListSet<>(present.keySet()));
    }

    /** Returns the guest that serves under a name, if one does. */
    public Optional<Guest<T>> find(String id) {
        return Optional.ofNullable(present.get(id))
                .map(ConcurrentSkipListMap::firstEntry)
                .map(Map.Entry::getValue);
    }

    /** Returns guests that wait because an older one serves under their name. */
    public List<Guest<T>> waiting() {
        return present.values().stream()
                .flatMap(guests -> guests.values().stream().skip(1))
                .toList();
    }

    /**
     * Explains that a guest is not there.
     *
     * @param id its name
     * @return the failure, with code {@code <KIND>_GAP} when it was there once and {@code <KIND>_UNKNOWN} when never
     */
    public Failure gap(String id) {
        String prefix = kind.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        String left = departed.get(id);
        if (left != null) {
            return new Failure(
                    prefix + "_GAP",
                    Actor.CONFIGURATION,
                    "The " + kind + " '" + id + "' is not there: " + left + ".",
                    "Put the bundle back into addons/; nothing of its data is lost.");
        }
        return new Failure(
                prefix + "_UNKNOWN",
                Actor.USER,
                "No bundle offers a " + kind + " '" + id + "'; there are: " + String.join(", ", ids()) + ".",
                "Check the name, or put the bundle that offers it into addons/.");
    }

    /**
     * Calls a guest and turns whatever it throws into a failure that names its bundle.
     *
     * @param id the guest's name
     * @param call what to do with it
     * @return what the call returned
     * @throws HalteException {@link #gap} when it is not there, its own {@link HalteException} as it is, {@code GUEST_FAILED} otherwise
     */
    public <R> R call(String id, Function<T, R> call) {
        Guest<T> guest = find(id).orElseThrow(() -> gap(id).asException());
        return guard(guest, call);
    }

    /** Calls a guest that the caller holds already; otherwise like {@link #call}. */
    public <R> R guard(Guest<T> guest, Function<T, R> call) {
        try {
            return call.apply(guest.service());
        } catch (HalteException itsOwn) {
            throw itsOwn;
        } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
            throw new Failure(
                            "GUEST_FAILED",
                            Actor.EXTENSION,
                            "The " + kind + " '" + guest.id() + "' of bundle " + guest.bundle() + " broke off with "
                                    + thrown.getClass().getName() + ".",
                            "Tell the bundle's maker; the log has the details.")
                    .asException(thrown);
        }
    }
}
