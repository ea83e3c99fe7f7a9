package halte.shell.socket;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.shell.print.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client: reads what it asks, runs it on a thread of its own, and watches whether the client stays. */
final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int USAGE = 2;
    private static final int RESOURCES = 5;
    private static final int ENGINE = 7;

    private final SocketChannel channel;
    private final Frames frames;
    private final Runner runner;
    private final Limits limits;
    private final Semaphore slots;
    private final Consumer<Conversation> done;

    Conversation(SocketChannel channel, Runner runner, Limits limits, Semaphore slots, Consumer<Conversation> done) {
        this.channel = channel;
        this.frames = new Frames(channel);
        this.runner = runner;
        this.limits = limits;
        this.slots = slots;
        this.done = done;
    }

    /** Reads the request, starts the command and stays until the client or the command is done. */
    void hold(ExecutorService commands, ScheduledExecutorService clock) {
        try {
            start(request(clock), commands);
        } catch (HalteException badRequest) {
            refuse(badRequest.failure(), USAGE);
        } catch (IOException | RejectedExecutionException gone) {
            LOG.debug("A client left before it asked anything, or Halte stops", gone);
            end();
        }
    }

    private void start(Request request, ExecutorService commands) {
        if (!slots.tryAcquire()) {
            refuse(busy(), RESOURCES);
            return;
        }
        Future<?> running = submit(request, commands);
        watch();
        running.cancel(true);
    }

    private Future<?> submit(Request request, ExecutorService commands) {
        try {
            return commands.submit(() -> run(request));
        } catch (RejectedExecutionException stopping) {
            slots.release();
            throw stopping;
        }
    }

    private Failure busy() {
        return new Failure(
                "COMMANDS_BUSY",
                Actor.RESOURCES,
                "Already " + limits.parallel() + " commands are running.",
                "Wait until one of them ends, then try again.");
    }

    private Request request(ScheduledExecutorService clock) throws IOException {
        ScheduledFuture<?> deadline =
                clock.schedule(this::hangUp, limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return Request.parse(frames.request(limits.request()));
        } finally {
            deadline.cancel(false);
        }
    }

    private void run(Request request) {
        int code = ENGINE;
        try {
            code = runner.run(request, frames);
        } catch (RuntimeException | Error thrown) {
            // The end of the thread: nobody above would see it, and the client waits for an exit code.
            LOG.error("A command broke off", thrown);
        } finally {
            slots.release();
            exit(code);
            end();
        }
    }

    /** Returns when the client closes the connection, or the command's end does. */
    private void watch() {
        ByteBuffer ignored = ByteBuffer.allocate(256);
        try {
            while (channel.read(ignored.clear()) >= 0) {
                LOG.debug("A client says more than it should");
            }
        } catch (IOException closed) {
            LOG.trace("A conversation ended", closed);
        }
    }

    private void refuse(Failure why, int code) {
        new Console(frames, 0, false, Locale.ENGLISH).failure(why);
        exit(code);
        end();
    }

    private void exit(int code) {
        try {
            frames.exit(code);
        } catch (IOException gone) {
            LOG.debug("A client left before its command ended", gone);
        }
    }

    private void end() {
        hangUp();
        done.accept(this);
    }

    void hangUp() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            LOG.debug("A connection did not close cleanly", alreadyGone);
        }
    }
}
