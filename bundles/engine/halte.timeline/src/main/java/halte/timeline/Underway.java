package halte.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Numbered tasks that threads work off, each task once and in any order. */
final class Underway {

    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Future<?>> started = new ArrayList<>();

    Underway(int tasks, IntConsumer task) {
        this.tasks = tasks;
        this.task = task;
    }

    Underway start(int threads, ExecutorService on) {
        for (int i = 0; i < threads; i++) {
            started.add(on.submit(this::work));
        }
        return this;
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
            task.accept(i);
        }
    }

    /** Works off what is left on this thread too, and waits for the others; what a task threw is thrown on. */
    void finish() {
        try {
            work();
        } finally {
            next.set(tasks);
            await();
        }
    }

    private void await() {
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
}
