package halte.ingest;

import halte.connector.api.ReadOutcome;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One attempt to read a stream: a thread of its own reads and maps, the calling thread stores. Batches go from hand to hand, so that the
 * reader is at most one ahead of the store, and memory holds two.
 */
final class ImportRun {

    private static final long STOP_SECONDS = 10;

    /** What the reading thread hands over: a batch, or how it ended. */
    private sealed interface Item {}

    private record Full(Pending pending) implements Item {}

    private record Ended(Failure failure, RuntimeException thrown) implements Item {}

    private final BlockingQueue<Item> queue = new SynchronousQueue<>();
    private final Function<RecordSink, ReadOutcome> read;
    private final Runnable alive;
    private volatile boolean stopped;

    /**
     * Makes a run.
     *
     * @param read reads the stream into the sink and guards the connector
     * @param alive called now and then while the reader waits for the store, which is not the connector's fault
     */
    ImportRun(Function<RecordSink, ReadOutcome> read, Runnable alive) {
        this.read = read;
        this.alive = alive;
    }

    /** Hands a batch over. Called on the reading thread. */
    void hand(Pending pending) {
        put(new Full(pending));
    }

    private void put(Item item) {
        try {
            while (!queue.offer(item, 100, TimeUnit.MILLISECONDS)) {
                alive.run();
                if (stopped) {
                    throw Failures.cancelled().asException();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled().asException(interrupted);
        }
    }

    /**
     * Runs to the end.
     *
     * @return why the source went no further, or null when it is read whole
     * @throws HalteException when storing failed, or the calling thread was interrupted
     */
    Failure run(String name, RecordSink sink, Intake intake, Consumer<Pending> store) {
        Thread reader = new Thread(() -> readToEnd(sink, intake), "halte-import-" + name);
        reader.setDaemon(true);
        reader.start();
        try {
            Item item = queue.take();
            while (item instanceof Full full) {
                store.accept(full.pending());
                item = queue.take();
            }
            Ended ended = (Ended) item;
            if (ended.thrown() != null) {
                throw ended.thrown();
            }
            return ended.failure();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled().asException(interrupted);
        } finally {
            stop(reader);
        }
    }

    private void readToEnd(RecordSink sink, Intake intake) {
        Ended ended = new Ended(null, new IllegalStateException("the reading thread died"));
        try {
            ended = readAll(sink, intake);
        } finally {
            end(ended);
        }
    }

    /** Only {@link #stop} interrupts this thread, and then nobody waits for the end. */
    private void end(Ended ended) {
        try {
            boolean told = stopped;
            while (!told) {
                told = queue.offer(ended, 100, TimeUnit.MILLISECONDS) || stopped;
            }
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
        }
    }

    private Ended readAll(RecordSink sink, Intake intake) {
        try {
            if (read.apply(sink) instanceof ReadOutcome.Failed failed) {
                intake.handOn();
                return new Ended(failed.failure(), null);
            }
            intake.complete();
            return new Ended(null, null);
        } catch (HalteException failed) {
            return new Ended(failed.failure(), null);
        } catch (RuntimeException bug) {
            return new Ended(null, bug);
        }
    }

    private void stop(Thread reader) {
        stopped = true;
        boolean interrupted = Thread.interrupted();
        reader.interrupt();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
