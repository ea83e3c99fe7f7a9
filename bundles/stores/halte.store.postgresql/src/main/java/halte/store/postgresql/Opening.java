package halte.store.postgresql;

import halte.model.Failure;
import halte.model.HalteException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store and offers it, and goes on trying until the database lets it. */
final class Opening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final long STOP_MILLIS = TimeUnit.SECONDS.toMillis(20);

    /** Withdraws an offer. */
    interface Offer {
        void withdraw();
    }

    private final Supplier<PostgresStore> opener;
    private final Function<PostgresStore, Offer> offering;
    private final Duration firstPause;
    private final Thread thread = new Thread(this::run, "halte-store-postgresql");
    private volatile PostgresStore store;
    private Offer offer;
    private volatile Failure problem;

    Opening(Supplier<PostgresStore> opener, Function<PostgresStore, Offer> offering, Duration firstPause) {
        this.opener = opener;
        this.offering = offering;
        this.firstPause = firstPause;
    }

    /** Tries once on the caller's thread, so that a store that can be had is there before what needs it; then on its own. */
    void start() {
        if (!attempt()) {
            thread.start();
        }
    }

    private void run() {
        Duration pause = firstPause;
        try {
            do {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } while (!attempt());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean attempt() {
        if (thread.isInterrupted()) {
            return true;
        }
        try {
            store = opener.get();
            offer = offering.apply(store);
            LOG.info("The store in PostgreSQL is open");
            problem = null;
            return true;
        } catch (HalteException refused) {
            note(refused.failure());
            shut();
            return false;
        }
    }

    private void note(Failure failure) {
        if (!failure.equals(problem)) {
            LOG.error("{}: {} {} Halte goes on trying.", failure.code(), failure.message(), failure.advice());
        }
        problem = failure;
    }

    /** Returns why there is no store yet, or what is wrong with it now. */
    Optional<Failure> problem() {
        Failure known = problem;
        PostgresStore open = store;
        return known != null ? Optional.of(known) : open == null ? Optional.empty() : open.problem();
    }

    private void shut() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private synchronized void end() {
        if (offer != null) {
            offer.withdraw();
            offer = null;
        }
        shut();
    }
}
