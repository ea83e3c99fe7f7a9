package halte.runtime;

import halte.model.Failure;
import halte.model.HalteException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The guests at one extension point. Of several guests with one name the oldest serves whose bundle need not wait behind another; when
 * a guest leaves, its name stays known, so that whoever asks for it learns who is missing. A guest that throws without end, hangs or
 * eats the memory comes into quarantine and serves no longer. Safe for use by any thread.
 *
 * @param <T> the extension point
 */
public final class Guests<T> {

    private static final int FAILURES_IN_A_ROW = 5;

    private final String kind;
    private final Reasons reasons;
    private final Clock clock;
    private final Standing standing;
    private final Watch watch;
    private final Apart apart;
    private final Map<String, ConcurrentSkipListMap<Long, Guest<T>>> present = new ConcurrentHashMap<>();
    private final Map<Long, Room<T>> rooms = new ConcurrentHashMap<>();
    private final Map<String, String> departed = new ConcurrentHashMap<>();

    /**
     * Makes an empty registry of its own, with nobody who watches for hanging guests.
     *
     * @param kind what the guests are, in lower case, such as {@code strategy}
     * @param clock tells when a guest left
     */
    public Guests(String kind, Clock clock) {
        this(kind, clock, new Standing(clock));
    }

    /**
     * Makes an empty registry outside a framework that watches for hanging guests.
     *
     * @param kind what the guests are, in lower case
     * @param clock tells when a guest left
     * @param standing who waits and who is in quarantine
     * @param patience how long a call may take that says nothing else
     */
    public static <T> Guests<T> watched(String kind, Clock clock, Standing standing, Duration patience) {
        Watch watch = new Watch(standing, new Heap(), patience);
        watch.start();
        return new Guests<>(kind, clock, standing, watch, new Apart());
    }

    private Guests(String kind, Clock clock, Standing standing) {
        this(kind, clock, standing, new Watch(standing, new Heap()), new Apart());
    }

    Guests(String kind, Clock clock, Standing standing, Watch watch, Apart apart) {
        this.kind = kind;
        this.reasons = new Reasons(kind);
        this.clock = clock;
        this.standing = standing;
        this.watch = watch;
        this.apart = apart;
    }

    /** Returns what the guests are, such as {@code strategy}. */
    public String kind() {
        return kind;
    }

    /** Lets a guest in. */
    public void add(Guest<T> guest) {
        rooms.put(guest.number(), new Room<>(kind, guest));
        present.compute(guest.id(), (id, guests) -> {
            ConcurrentSkipListMap<Long, Guest<T>> all = guests == null ? new ConcurrentSkipListMap<>() : guests;
            all.put(guest.number(), guest);
            return all;
        });
        if (!standing.waits(guest)) {
            departed.remove(guest.id());
        }
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
                if (gone != null && guests.values().stream().allMatch(standing::waits)) {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                    departed.put(key, "bundle " + gone.bundle() + " offered it until " + now);
                }
                return guests.isEmpty() ? null : guests;
            });
        }
        rooms.remove(number);
        standing.forget(number);
    }

    /** Returns the names of the guests that serve or are in quarantine, sorted. */
    public List<String> ids() {
        return present.keySet().stream()
                .filter(id -> first(id).isPresent())
                .sorted()
                .toList();
    }

    /** Returns the guest that serves under a name, if one does. */
    public Optional<Guest<T>> find(String id) {
        return first(id).filter(guest -> standing.quarantined(guest).isEmpty());
    }

    /** Looks at who waits once, so that nobody is missed who changes places at this moment. */
    private Optional<Guest<T>> first(String id) {
        Set<Long> waiting = standing.held();
        return of(id).filter(guest -> !waiting.contains(guest.home())).findFirst();
    }

    /** Returns all guests, those that wait and those in quarantine included. */
    public List<Guest<T>> all() {
        return rooms.values().stream().map(Room::guest).toList();
    }

    /** Returns guests that wait because another one serves under their name. */
    public List<Guest<T>> waiting() {
        return present.keySet().stream()
                .flatMap(id -> of(id).filter(guest -> !serves(guest)))
                .toList();
    }

    private Stream<Guest<T>> of(String id) {
        ConcurrentSkipListMap<Long, Guest<T>> guests = present.get(id);
        return guests == null ? Stream.empty() : guests.values().stream();
    }

    boolean serves(Guest<T> guest) {
        return find(guest.id())
                .filter(serving -> serving.number() == guest.number())
                .isPresent();
    }

    /**
     * Explains that a guest is not there.
     *
     * @param id its name
     * @return the failure, with code {@code <KIND>_GAP} when it was there once, {@code <KIND>_UNKNOWN} when never, and
     *     {@code GUEST_QUARANTINED} when it is there but out of service
     */
    public Failure gap(String id) {
        return first(id).flatMap(standing::quarantined).orElseGet(() -> absent(id));
    }

    private Failure absent(String id) {
        String left = departed.get(id);
        return left == null ? reasons.unknown(id, ids()) : reasons.left(id, left);
    }

    /**
     * Begins a piece of work with the guest that serves under a name. It stays the same guest until the stay is closed.
     *
     * @param id the guest's name
     * @throws HalteException {@link #gap} when it is not there
     */
    public Stay<T> stay(String id) {
        while (true) {
            Guest<T> guest = find(id).orElseThrow(() -> gap(id).asException());
            Optional<Stay<T>> stay = stay(guest);
            if (stay.isPresent() && serves(guest)) {
                return stay.get();
            }
            stay.ifPresent(Stay::close);
        }
    }

    /** Begins a piece of work with a certain guest, serving or not; empty when it has left. */
    public Optional<Stay<T>> stay(Guest<T> guest) {
        Optional<Room<T>> room = Optional.ofNullable(rooms.get(guest.number()));
        room.ifPresent(found -> found.stays().incrementAndGet());
        return room.map(found -> new Stay<>(this, found));
    }

    Optional<Failure> quarantined(Guest<T> guest) {
        return standing.quarantined(guest);
    }

    /** Tells whether anybody still works with a guest of a bundle. */
    boolean inUse(long home) {
        return rooms.values().stream()
                .anyMatch(room -> room.guest().home() == home && room.stays().get() > 0);
    }

    /**
     * Does work with guests on a thread of its own, so that the caller is sent on when one of them hangs.
     *
     * @param stays the guests that take part
     * @param work what to do; calls guests through their stays or {@link #guard}
     * @return what the work returned
     * @throws HalteException {@code GUEST_QUARANTINED} when a guest hung, {@code CANCELLED} when the calling thread was interrupted, and
     *     what the work threw
     */
    public <R> R apart(List<? extends Stay<?>> stays, Supplier<R> work) {
        return apart.run(stays, work);
    }

    /**
     * Calls a guest on a thread of its own and turns whatever it throws into a failure that names its bundle.
     *
     * @param id the guest's name
     * @param call what to do with it
     * @return what the call returned
     * @throws HalteException {@link #gap} when it is not there, its own {@link HalteException} as it is, {@code GUEST_FAILED} when it
     *     threw, {@code GUEST_QUARANTINED} when it hung, {@code CANCELLED} when the calling thread was interrupted
     */
    public <R> R call(String id, Function<T, R> call) {
        try (Stay<T> stay = stay(id)) {
            return apart(List.of(stay), () -> stay.call(call));
        }
    }

    /**
     * Does work in which a guest's calls may take longer than usual.
     *
     * @param longer how long a call may be without a sign of life
     * @param work what to do, on the calling thread
     */
    public <R> R patiently(Duration longer, Supplier<R> work) {
        Slot slot = watch.slot();
        Duration before = slot.patience(longer);
        try {
            return work.get();
        } finally {
            slot.patience(before);
        }
    }

    /** Says that the guest on the calling thread gets on, though its call has not returned. */
    public void alive() {
        watch.slot().step();
    }

    /** Calls a guest on the calling thread, that the caller holds already; otherwise like {@link #call}. */
    public <R> R guard(Guest<T> guest, Function<T, R> call) {
        Room<T> room = rooms.get(guest.number());
        return guard(room == null ? new Room<>(kind, guest) : room, null, call);
    }

    /** Calls a guest; a failure counts once for the whole piece of work, when the call is part of one. */
    <R> R guard(Room<T> room, Stay<T> work, Function<T, R> call) {
        Slot slot = watch.slot();
        Room<?> before = slot.enter(room);
        try {
            R result = call.apply(room.guest().service());
            if (work == null) {
                room.calls().worked();
            } else {
                work.noteSuccess();
            }
            return result;
        } catch (HalteException itsOwn) {
            throw itsOwn;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError thrown) {
            throw failed(room, work, thrown);
        } finally {
            slot.back(before);
        }
    }

    private HalteException failed(Room<T> room, Stay<T> work, Throwable thrown) {
        Guest<T> guest = room.guest();
        if (thrown instanceof OutOfMemoryError) {
            standing.quarantine(kind, guest, "it ran out of memory");
        } else if (inARow(room, work) >= FAILURES_IN_A_ROW) {
            standing.quarantine(kind, guest, Reasons.tooOften(FAILURES_IN_A_ROW, thrown));
        }
        return reasons.brokeOff(guest, thrown);
    }

    private static int inARow(Room<?> room, Stay<?> work) {
        if (work == null) {
            return room.calls().failed();
        }
        return work.noteFailure() ? room.works().failed() : 0;
    }
}
