package halte.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work for another thread, with its answer. An interrupt reaches the work even when it has not begun, and never what the thread does next. */
final class Errand<R> implements Runnable {

    private final Supplier<R> work;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private Thread thread;
    private boolean interrupted;

    Errand(Supplier<R> work) {
        this.work = work;
    }

    CompletableFuture<R> answer() {
        return answer;
    }

    @Override
    public void run() {
        begin();
        CompletableFuture.completedFuture(work).thenApply(Supplier::get).whenComplete(this::end);
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** Hands whatever comes out, errors too, to the thread that waits. */
    private void end(R result, Throwable thrown) {
        synchronized (this) {
            thread = null;
            Thread.interrupted();
        }
        if (thrown == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(thrown.getCause());
        }
    }

    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
