package halte.timeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share the shards of a pass among them; the caller's thread works too. Safe for use by any thread. */
public final class Workers implements AutoCloseable {

    private final int count;
    private final ExecutorService others;

    /**
     * Makes workers. Threads begin when they are first needed.
     *
     * @param count how many threads work on one call, the caller included; at least 1
     */
    public Workers(int count) {
        this.count = count;
        AtomicInteger number = new AtomicInteger();
        this.others = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "halte-timeline-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes one worker per core. */
    public static Workers perCore() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Works off numbered tasks, each once, in any order and on several threads; returns when all are done.
     *
     * @param tasks how many tasks
     * @param task gets the task's number; what it throws is thrown on, after the other threads stopped
     */
    public void run(int tasks, IntConsumer task) {
        new Underway(tasks, task).start(Math.min(count, tasks) - 1, others).finish();
    }

    /** Lets the other threads begin with tasks as for {@link #run}; the caller joins in when he wants them finished. */
    Underway begin(int tasks, IntConsumer task) {
        return new Underway(tasks, task).start(Math.min(count - 1, tasks), others);
    }

    /** Lets the threads end. Calls that run go on. */
    @Override
    public void close() {
        others.shutdown();
    }
}
