package halte.kpi;

import halte.trait.api.Timeline;
import java.util.Arrays;
import java.util.Objects;

/** A view on some touches of another timeline: those of one channel, up to a moment. Reused from customer to customer. */
final class NarrowedTimeline implements Timeline {

    private Timeline base;
    private int[] positions = new int[64];
    private int chosen;
    private int size;

    /** Starts over with no touches. */
    void reset(Timeline newBase) {
        base = newBase;
        chosen = 0;
        size = 0;
    }

    /** Adds a touch of the base; positions ascend. */
    void choose(int position) {
        if (chosen == positions.length) {
            positions = Arrays.copyOf(positions, chosen * 2);
        }
        positions[chosen++] = position;
    }

    /** Moves the end on to a later moment, or to the end of time with {@link Long#MAX_VALUE}. */
    void extendTo(long until) {
        while (size < chosen && base.occurredAt(positions[size]) < until) {
            size++;
        }
    }

    private int at(int position) {
        return positions[Objects.checkIndex(position, size)];
    }

    @Override
    public long customer() {
        return base.customer();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long occurredAt(int position) {
        return base.occurredAt(at(position));
    }

    @Override
    public int localHour(int position) {
        return base.localHour(at(position));
    }

    @Override
    public String type(int position) {
        return base.type(at(position));
    }

    @Override
    public String channel(int position) {
        return base.channel(at(position));
    }

    @Override
    public String touchpoint(int position) {
        return base.touchpoint(at(position));
    }

    @Override
    public String campaign(int position) {
        return base.campaign(at(position));
    }

    @Override
    public String coupon(int position) {
        return base.coupon(at(position));
    }

    @Override
    public long amount(int position) {
        return base.amount(at(position));
    }

    @Override
    public long net(int position) {
        return base.net(at(position));
    }

    @Override
    public long duration(int position) {
        return base.duration(at(position));
    }

    @Override
    public long rating(int position) {
        return base.rating(at(position));
    }

    @Override
    public String property(int position, String name) {
        return base.property(at(position), name);
    }

    @Override
    public int lines(int position) {
        return base.lines(at(position));
    }

    @Override
    public String product(int position, int line) {
        return base.product(at(position), line);
    }

    @Override
    public String category(int position, int line) {
        return base.category(at(position), line);
    }

    @Override
    public long quantity(int position, int line) {
        return base.quantity(at(position), line);
    }

    @Override
    public long lineAmount(int position, int line) {
        return base.lineAmount(at(position), line);
    }
}
