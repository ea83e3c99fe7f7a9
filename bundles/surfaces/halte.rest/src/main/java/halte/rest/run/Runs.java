package halte.rest.run;

import halte.model.Actor;
import halte.model.Failure;
import halte.rest.answer.Failures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The long jobs: some run at a time, some wait, the last ones stay to be looked at until Halte stops. */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int WAITING = 64;
    private static final int KEPT = 200;
    private static final long STOP_SECONDS = 10;

    private final Clock clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads;

    /**
     * Makes an empty list.
     *
     * @param clock tells now
     * @param parallel how many run at a time
     */
    public Runs(Clock clock, int parallel) {
        this.clock = clock;
        AtomicLong number = new AtomicLong();
        threads = new ThreadPoolExecutor(
                parallel,
                parallel,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                work -> thread(work, number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work, long number) {
        Thread thread = new Thread(work, "halte-rest-run-" + number);
        thread.setUncaughtExceptionHandler((broken, thrown) -> LOG.error("A run broke", thrown));
        return thread;
    }

    /** Starts a run; fails with {@code RUNS_FULL} when too many wait. */
    public Run start(Run.Order order) {
        Run run = new Run(order, UUID.randomUUID().toString(), clock);
        synchronized (this) {
            runs.put(run.id(), run);
            forget();
        }
        try {
            threads.execute(run);
        } catch (RejectedExecutionException full) {
            synchronized (this) {
                runs.remove(run.id());
            }
            throw new Failure(
                            "RUNS_FULL",
                            Actor.RESOURCES,
                            "Too many runs wait already, or Halte stops.",
                            "Ask again when some have ended: GET /api/v1/runs lists them.")
                    .asException(full);
        }
        return run;
    }

    private void forget() {
        Iterator<Run> oldest = runs.values().iterator();
        while (runs.size() > KEPT && oldest.hasNext()) {
            if (oldest.next().isOver()) {
                oldest.remove();
            }
        }
    }

    /** Returns all runs, newest first. */
    public synchronized List<Run> all() {
        List<Run> all = new ArrayList<>(runs.values());
        Collections.reverse(all);
        return all;
    }

    /** Returns a run; fails with {@code RUN_UNKNOWN}. */
    public synchronized Run get(String id) {
        Run run = runs.get(id);
        if (run == null) {
            throw Failures.unknown("RUN_UNKNOWN", "such run, or no more", "GET /api/v1/runs")
                    .asException();
        }
        return run;
    }

    /** Cancels a run; nothing happens when it is over. */
    public void cancel(String id) {
        Run run = get(id);
        run.cancel();
        threads.remove(run);
    }

    /** Cancels everything and waits some seconds for it to end. */
    public void close() {
        threads.shutdownNow();
        all().forEach(Run::cancel);
        try {
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
