package halte.timeline;

/**
 * The timelines of one shard: a base, and an overlay that holds the whole timelines of customers whose rows in the base are
 * outdated.
 *
 * @param base the base
 * @param overlay the overlay; it may be empty
 */
record Shard(Segment base, Segment overlay) {

    /** Takes runs of customers. */
    interface Runs {
        void run(Segment segment, int from, int to);
    }

    /** Hands out all valid timelines in ascending order of customers. */
    void runs(Runs each) {
        int next = 0;
        int over = 0;
        while (over < overlay.size()) {
            int stop = base.from(overlay.customers()[over]);
            if (stop > next) {
                each.run(base, next, stop);
            }
            next = stop;
            int end = over;
            while (end < overlay.size() && !baseComesBefore(next, overlay.customers()[end])) {
                next += baseHolds(next, overlay.customers()[end]) ? 1 : 0;
                end++;
            }
            each.run(overlay, over, end);
            over = end;
        }
        if (next < base.size()) {
            each.run(base, next, base.size());
        }
    }

    private boolean baseComesBefore(int at, long customer) {
        return at < base.size() && base.customers()[at] < customer;
    }

    private boolean baseHolds(int at, long customer) {
        return at < base.size() && base.customers()[at] == customer;
    }

    /** Returns the segment that holds a customer's valid timeline, or null. */
    Segment holder(long customer) {
        if (overlay.find(customer) >= 0) {
            return overlay;
        }
        return base.find(customer) >= 0 ? base : null;
    }

    /** Returns the number of customers. */
    int customers() {
        int[] sum = {0};
        runs((segment, from, to) -> sum[0] += to - from);
        return sum[0];
    }

    /** Returns the number of valid touches. */
    long touches() {
        long[] sum = {0};
        runs((segment, from, to) -> sum[0] += segment.starts()[to] - segment.starts()[from]);
        return sum[0];
    }

    long bytes() {
        return base.bytes() + overlay.bytes();
    }

    long firstTime() {
        return Math.min(base.firstTime(), overlay.firstTime());
    }

    long lastTime() {
        return Math.max(base.lastTime(), overlay.lastTime());
    }
}
