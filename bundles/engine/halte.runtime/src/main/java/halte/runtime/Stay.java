package halte.runtime;

import halte.model.Failure;
import halte.model.HalteException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One piece of work with a guest: who holds a stay keeps the same guest until he closes it, even when another takes its place in the
 * meantime. Belongs to whoever opened it; its calls may come from any thread.
 *
 * @param <T> the extension point
 */
public final class Stay<T> implements AutoCloseable {

    private final Guests<T> guests;
    private final Room<T> room;
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean worked = new AtomicBoolean();
    private final int failuresBefore;

    Stay(Guests<T> guests, Room<T> room) {
        this.guests = guests;
        this.room = room;
        this.failuresBefore = room.works().failures();
    }

    /** Returns the guest. */
    public Guest<T> guest() {
        return room.guest();
    }

    /** Calls the guest on the calling thread, guarded like {@link Guests#guard}; a stay in which calls fail is one failure. */
    public <R> R call(Function<T, R> call) {
        return guests.guard(room, this, call);
    }

    /** Notes that a call went well: a stay without any tells nothing. */
    void noteSuccess() {
        if (!worked.getPlain()) {
            worked.set(true);
        }
    }

    /** Notes that a call failed; returns whether it is the first in this piece of work. */
    boolean noteFailure() {
        return failed.compareAndSet(false, true);
    }

    /** Returns why the guest is out of service, if it is; calls that a quarantine finds under way may still return. */
    public Optional<Failure> quarantined() {
        return guests.quarantined(room.guest());
    }

    /** Tells whether another guest serves under the name by now: work that can be handed over should be. */
    public boolean replaced() {
        return guests.find(guest().id())
                .filter(serving -> serving.number() != guest().number())
                .isPresent();
    }

    void whenLost(Consumer<HalteException> told) {
        room.waiting().add(told);
    }

    void forget(Consumer<HalteException> told) {
        room.waiting().remove(told);
    }

    @Override
    public void close() {
        if (worked.get() && room.works().failures() == failuresBefore) {
            room.works().worked();
        }
        room.stays().decrementAndGet();
    }
}
