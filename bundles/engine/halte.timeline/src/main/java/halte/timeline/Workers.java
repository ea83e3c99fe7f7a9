package halte.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        AtomicInteger next = new AtomicInteger();
        Runnable loop = () -> {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i);
            }
        };
        List<Future<?>> started = new ArrayList<>();
        for (int i = 1; i < Math.min(count, tasks); i++) {
            started.add(others.submit(loop));
        }
        try {
            loop.run();
        } finally {
            next.set(tasks);
            await(started);
        }
    }

    private static void await(List<Future<?>> started) {
        boolean interrupted = false;
        Throwable thrown = null;
        for (Future<?> future : started) {
            for (boolean done = false; !done; ) {
                try {
                    future.get();
                    done = true;
                } catch (InterruptedException wanted) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    thrown = failed.getCause();
                    done = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(thrown);
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    /** Lets the threads end. Calls that run go on. */
    @Override
    public void close() {
        others.shutdown();
    }
}
