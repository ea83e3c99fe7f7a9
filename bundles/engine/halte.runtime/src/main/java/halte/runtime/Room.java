package halte.runtime;

import halte.model.HalteException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What a registry keeps about one guest. */
final class Room<T> {

    private final String kind;
    private final Guest<T> guest;
    private final AtomicInteger stays = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final Set<Consumer<HalteException>> waiting = ConcurrentHashMap.newKeySet();

    Room(String kind, Guest<T> guest) {
        this.kind = kind;
        this.guest = guest;
    }

    String kind() {
        return kind;
    }

    Guest<T> guest() {
        return guest;
    }

    /** How many work with the guest and want to finish with him. */
    AtomicInteger stays() {
        return stays;
    }

    void worked() {
        if (failuresInARow.getPlain() != 0) {
            failuresInARow.set(0);
        }
    }

    /** Returns how often the guest failed without having worked in between. */
    int failed() {
        failures.incrementAndGet();
        return failuresInARow.incrementAndGet();
    }

    /** Returns how often the guest failed ever. */
    int failures() {
        return failures.get();
    }

    /** Those who wait for work in which this guest takes part, and must not wait for ever. */
    Set<Consumer<HalteException>> waiting() {
        return waiting;
    }
}
