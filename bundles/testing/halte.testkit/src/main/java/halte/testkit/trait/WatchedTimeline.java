package halte.testkit.trait;

import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * The view that a trait gets: moves from customer to customer like the engine's, counts what is read, and remembers which properties
 * were asked for without being declared.
 */
final class WatchedTimeline implements Timeline {

    private static final long MOST_READS = 200_000_000;

    private final TraitDescriptor descriptor;
    private final Set<String> undeclared = new TreeSet<>();
    private TestTimeline shown;
    private Thread reader;
    private long reads;

    WatchedTimeline(TraitDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    /** Moves on to a customer. */
    WatchedTimeline over(TestTimeline timeline, long at) {
        shown = timeline.upTo(Instant.ofEpochMilli(at)).narrowedTo(descriptor.types());
        reader = Thread.currentThread();
        return this;
    }

    double fold(TraitFold trait, long at) {
        return trait.fold(this, at);
    }

    long reads() {
        return reads;
    }

    Set<String> undeclared() {
        return undeclared;
    }

    private TestTimeline read() {
        if (Thread.currentThread() != reader) {
            throw new AssertionError("the timeline was read on another thread than that of the call");
        }
        if (++reads > MOST_READS) {
            throw new AssertionError("no end after " + MOST_READS + " reads of one timeline");
        }
        return shown;
    }

    @Override
    public long customer() {
        return read().customer();
    }

    @Override
    public int size() {
        return read().size();
    }

    @Override
    public long occurredAt(int position) {
        return read().occurredAt(position);
    }

    @Override
    public int localHour(int position) {
        return read().localHour(position);
    }

    @Override
    public String type(int position) {
        return read().type(position);
    }

    @Override
    public String channel(int position) {
        return read().channel(position);
    }

    @Override
    public String touchpoint(int position) {
        return read().touchpoint(position);
    }

    @Override
    public String campaign(int position) {
        return read().campaign(position);
    }

    @Override
    public String coupon(int position) {
        return read().coupon(position);
    }

    @Override
    public long amount(int position) {
        return read().amount(position);
    }

    @Override
    public long net(int position) {
        return read().net(position);
    }

    @Override
    public long duration(int position) {
        return read().duration(position);
    }

    @Override
    public long rating(int position) {
        return read().rating(position);
    }

    @Override
    public String property(int position, String name) {
        String value = read().property(position, name);
        if (descriptor.properties().contains(name)) {
            return value;
        }
        undeclared.add(name);
        return null;
    }

    @Override
    public int lines(int position) {
        return read().lines(position);
    }

    @Override
    public String product(int position, int line) {
        return read().product(position, line);
    }

    @Override
    public String category(int position, int line) {
        return read().category(position, line);
    }

    @Override
    public long quantity(int position, int line) {
        return read().quantity(position, line);
    }

    @Override
    public long lineAmount(int position, int line) {
        return read().lineAmount(position, line);
    }
}
