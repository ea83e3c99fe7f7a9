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
    private final Row calls = new Row();
    private final Row works = new Row();
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

    /** The single calls. */
    Row calls() {
        return calls;
    }

    /** The pieces of work: a single call that goes well does not make up for runs that do not. */
    Row works() {
        return works;
    }

    /** Those who wait for work in which this guest takes part, and must not wait for ever. */
    Set<Consumer<HalteException>> waiting() {
        return waiting;
    }

    /** Counts failures that follow on each other. */
    static final class Row {

        private final AtomicInteger ever = new AtomicInteger();
        private final AtomicInteger inARow = new AtomicInteger();

        void worked() {
            if (inARow.getPlain() != 0) {
                inARow.set(0);
            }
        }

        /** Returns how often it failed without having worked in between. */
        int failed() {
            ever.incrementAndGet();
            return inARow.incrementAndGet();
        }

        /** Returns how often it failed ever. */
        int failures() {
            return ever.get();
        }
    }
}
