package halte.testkit.trait;

import halte.model.Decimals;
import halte.model.ProductLine;
import halte.model.TouchType;
import halte.trait.api.Timeline;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A timeline written by hand. Amounts net of refunds are computed as {@link halte.trait.api.TraitDeclaration} defines {@code net},
 * from the touches that this timeline holds. Immutable.
 */
public final class TestTimeline implements Timeline {

    private final long customer;
    private final List<TestTouch> touches;
    private final long[] net;

    /**
     * Makes a timeline.
     *
     * @param customer the customer's number
     * @param touches the touches in any order
     */
    public TestTimeline(long customer, List<TestTouch> touches) {
        this(customer, sorted(touches), netOf(sorted(touches)));
    }

    private TestTimeline(long customer, List<TestTouch> touches, long[] net) {
        this.customer = customer;
        this.touches = touches;
        this.net = net;
    }

    /** Starts to write a customer's timeline. */
    public static TimelineBuilder of(long customer) {
        return new TimelineBuilder(customer);
    }

    /** Returns the touches, in order of time. */
    public List<TestTouch> touches() {
        return touches;
    }

    /** Returns this timeline as it was known at a moment: later touches, refunds among them, are not there. To be called before narrowing. */
    public TestTimeline upTo(Instant at) {
        return new TestTimeline(
                customer,
                touches.stream().filter(t -> !t.at().toInstant().isAfter(at)).toList());
    }

    /** Returns the touches before a moment only. What they are net of stays. */
    public TestTimeline cutAt(Instant until) {
        return keep(i -> touches.get(i).at().toInstant().isBefore(until));
    }

    /** Returns the touches of some types only; empty for all. What they are net of stays. */
    public TestTimeline narrowedTo(Set<String> types) {
        return keep(i -> types.isEmpty() || types.contains(touches.get(i).type()));
    }

    private TestTimeline keep(IntPredicate which) {
        int[] kept = IntStream.range(0, touches.size()).filter(which).toArray();
        return new TestTimeline(
                customer,
                Arrays.stream(kept).mapToObj(touches::get).toList(),
                Arrays.stream(kept).mapToLong(i -> net[i]).toArray());
    }

    private static List<TestTouch> sorted(List<TestTouch> touches) {
        return touches.stream()
                .sorted(Comparator.comparingLong(TestTouch::millis))
                .toList();
    }

    private static long[] netOf(List<TestTouch> touches) {
        Map<String, Integer> orders = new HashMap<>();
        long[] net = new long[touches.size()];
        for (int i = 0; i < net.length; i++) {
            net[i] = touches.get(i).fixedAmount();
            if (TouchType.ORDER.equals(touches.get(i).type()) && touches.get(i).id() != null) {
                orders.put(touches.get(i).id(), i);
            }
        }
        for (int i = 0; i < net.length; i++) {
            Integer order = TouchType.REFUND.equals(touches.get(i).type())
                    ? orders.get(touches.get(i).order())
                    : null;
            if (order != null && net[i] != Decimals.MISSING && net[order] != Decimals.MISSING) {
                net[order] += net[i];
                net[i] = 0;
            }
        }
        return net;
    }

    @Override
    public long customer() {
        return customer;
    }

    @Override
    public int size() {
        return touches.size();
    }

    @Override
    public long occurredAt(int position) {
        return touches.get(position).millis();
    }

    @Override
    public int localHour(int position) {
        return touches.get(position).at().getHour();
    }

    @Override
    public String type(int position) {
        return touches.get(position).type();
    }

    @Override
    public String channel(int position) {
        return touches.get(position).channel();
    }

    @Override
    public String touchpoint(int position) {
        return touches.get(position).touchpoint();
    }

    @Override
    public String campaign(int position) {
        return touches.get(position).campaign();
    }

    @Override
    public String coupon(int position) {
        return touches.get(position).coupon();
    }

    @Override
    public long amount(int position) {
        return touches.get(position).fixedAmount();
    }

    @Override
    public long net(int position) {
        return net[position];
    }

    @Override
    public long duration(int position) {
        TestTouch touch = touches.get(position);
        return touch.duration() == null ? -1 : touch.duration().toMillis();
    }

    @Override
    public long rating(int position) {
        return Decimals.toFixed(touches.get(position).rating());
    }

    @Override
    public String property(int position, String name) {
        return touches.get(position).properties().get(name);
    }

    @Override
    public int lines(int position) {
        return touches.get(position).lines().size();
    }

    @Override
    public String product(int position, int line) {
        return line(position, line).product();
    }

    @Override
    public String category(int position, int line) {
        return line(position, line).category();
    }

    @Override
    public long quantity(int position, int line) {
        return Decimals.toFixed(line(position, line).quantity());
    }

    @Override
    public long lineAmount(int position, int line) {
        return Decimals.toFixed(line(position, line).amount());
    }

    private ProductLine line(int position, int line) {
        return touches.get(position).lines().get(line);
    }
}
