package halte.shell.socket;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on the command socket and serves a bounded number of clients at once. */
public final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    /** How many clients may be connected per place for a command; further ones are hung up on. */
    private static final int WAITING_PER_SLOT = 8;

    private final Place place;
    private final Runner runner;
    private final Limits limits;
    private final Semaphore slots;
    private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
    private final ExecutorService talks = Executors.newCachedThreadPool(named("halte-command-client-"));
    private final ExecutorService commands = Executors.newCachedThreadPool(named("halte-command-"));
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("halte-command-clock-"));
    private ServerSocketChannel server;

    /**
     * Makes a listener that does not listen yet.
     *
     * @param place where the socket lies
     * @param runner runs the commands
     * @param limits what bounds it
     */
    public Listener(Place place, Runner runner, Limits limits) {
        this.place = place;
        this.runner = runner;
        this.limits = limits;
        this.slots = new Semaphore(limits.parallel());
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when the socket cannot be opened
     */
    public void start() throws IOException {
        server = place.open();
        talks.execute(this::accept);
        LOG.info("The command socket is {}", place.socket());
    }

    private void accept() {
        try {
            while (true) {
                welcome(server.accept());
            }
        } catch (ClosedChannelException stopped) {
            LOG.debug("The command socket was closed");
        } catch (IOException broken) {
            LOG.error("The command socket broke; restart Halte to use the halte command again", broken);
        }
    }

    private void welcome(SocketChannel client) {
        Conversation conversation = new Conversation(client, runner, limits, slots, conversations::remove);
        if (conversations.size() >= WAITING_PER_SLOT * limits.parallel()) {
            conversation.hangUp();
            return;
        }
        conversations.add(conversation);
        talks.execute(() -> conversation.hold(commands, clock));
    }

    /** Stops listening, lets running commands end, interrupts those that do not, and hangs up; bounded by the limits. */
    public void stop() {
        try {
            if (server != null) {
                server.close();
                place.close();
            }
        } catch (IOException unclean) {
            LOG.warn("The command socket was not removed cleanly", unclean);
        }
        commands.shutdown();
        Duration half = limits.stop().dividedBy(2);
        if (!ended(half)) {
            commands.shutdownNow();
            ended(half);
        }
        conversations.forEach(Conversation::hangUp);
        talks.shutdownNow();
        clock.shutdownNow();
    }

    private boolean ended(Duration wait) {
        try {
            return commands.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
