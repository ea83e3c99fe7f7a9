package halte.runtime;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does work with guests on threads of its own, so that whoever waits for it can be sent on when a guest hangs. */
final class Apart implements AutoCloseable {

    private static final long END_SECONDS = 15;

    private final ExecutorService threads;

    Apart() {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "halte-guest-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    <R> R run(List<? extends Stay<?>> stays, Supplier<R> work) {
        Errand<R> errand = new Errand<>(work);
        Consumer<HalteException> lost = errand.answer()::completeExceptionally;
        stays.forEach(stay -> stay.whenLost(lost));
        threads.execute(errand);
        try {
            return await(errand);
        } finally {
            errand.interrupt();
            stays.forEach(stay -> stay.forget(lost));
        }
    }

    /** Work that is cancelled gets time to end in good order. */
    private static <R> R await(Errand<R> errand) {
        try {
            return errand.answer().get();
        } catch (InterruptedException cancelled) {
            errand.interrupt();
            return ended(errand.answer());
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        }
    }

    private static <R> R ended(CompletableFuture<R> answer) {
        try {
            return answer.get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw rethrown(failed.getCause());
        } catch (InterruptedException | TimeoutException enough) {
            throw new Failure("CANCELLED", Actor.USER, "The work was cancelled.", "Start it again when you wish.")
                    .asException(enough);
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
