package halte.runtime;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        CompletableFuture<R> answer = new CompletableFuture<>();
        Consumer<HalteException> lost = answer::completeExceptionally;
        stays.forEach(stay -> stay.whenLost(lost));
        Future<?> running = threads.submit(() -> finish(answer, work));
        try {
            return await(answer, running);
        } finally {
            running.cancel(true);
            stays.forEach(stay -> stay.forget(lost));
        }
    }

    /** Hands whatever comes out, errors too, to the thread that waits. */
    private static <R> void finish(CompletableFuture<R> answer, Supplier<R> work) {
        CompletableFuture.completedFuture(work).thenApply(Supplier::get).whenComplete((result, thrown) -> {
            if (thrown == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(thrown.getCause());
            }
        });
    }

    /** Work that is cancelled gets time to end in good order. */
    private static <R> R await(CompletableFuture<R> answer, Future<?> running) {
        try {
            return answer.get();
        } catch (InterruptedException cancelled) {
            running.cancel(true);
            return ended(answer);
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
