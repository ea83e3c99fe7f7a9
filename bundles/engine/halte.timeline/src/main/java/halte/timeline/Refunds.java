package halte.timeline;

import static halte.model.Decimals.MISSING;

import java.util.Arrays;
import java.util.List;

/** All refunds that name an order, by that order's key, so that amounts can be netted as of any moment. Immutable. */
final class Refunds {

    static final Refunds NONE = new Refunds(new Longs(), new Longs(), new Longs());

    private final LongIndex index = new LongIndex(64);
    private final int[] starts;
    private final long[] times;
    private final long[] amounts;
    private final long[] orderTimes;

    private Refunds(Longs keys, Longs times, Longs amounts) {
        int[] slots = new int[keys.size()];
        Arrays.setAll(slots, i -> index.add(keys.get(i)));
        starts = new int[index.size() + 1];
        for (int slot : slots) {
            starts[slot + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        this.times = new long[slots.length];
        this.amounts = new long[slots.length];
        for (int i = 0; i < slots.length; i++) {
            int at = next[slots[i]]++;
            this.times[at] = times.get(i);
            this.amounts[at] = amounts.get(i);
        }
        orderTimes = new long[index.size()];
        Arrays.fill(orderTimes, MISSING);
    }

    static Refunds of(List<Shard> shards) {
        Longs keys = new Longs();
        Longs times = new Longs();
        Longs amounts = new Longs();
        each(shards, true, (segment, row, key) -> {
            keys.add(key);
            times.add(segment.value(Column.TIME, row));
            amounts.add(segment.value(Column.AMOUNT, row));
        });
        if (keys.size() == 0) {
            return NONE;
        }
        Refunds refunds = new Refunds(keys, times, amounts);
        each(shards, false, refunds::know);
        return refunds;
    }

    private void know(Segment segment, int row, long key) {
        int slot = index.find(key);
        if (slot >= 0) {
            orderTimes[slot] = segment.value(Column.TIME, row);
        }
    }

    private interface Keys {
        void take(Segment segment, int row, long key);
    }

    private static void each(List<Shard> shards, boolean refunds, Keys each) {
        for (Shard shard : shards) {
            shard.runs((segment, from, to) -> {
                Keyed keyed = refunds ? segment.refunds() : segment.orders();
                int end = segment.starts()[to];
                for (int i = keyed.from(segment.starts()[from]); i < keyed.size() && keyed.rows()[i] < end; i++) {
                    each.take(segment, keyed.rows()[i], keyed.keys()[i]);
                }
            });
        }
    }

    /** Turns the amounts of a block into net amounts as of the frame's moment. */
    void net(Frame frame, long[] amountsOfBlock) {
        if (times.length > 0) {
            netOrders(frame, amountsOfBlock);
            netRefunds(frame, amountsOfBlock);
        }
    }

    private void netOrders(Frame frame, long[] out) {
        Keyed orders = frame.segment.orders();
        int end = frame.row0 + frame.rows;
        for (int i = orders.from(frame.row0); i < orders.size() && orders.rows()[i] < end; i++) {
            int slot = index.find(orders.keys()[i]);
            int row = orders.rows()[i] - frame.row0;
            if (slot >= 0 && out[row] != MISSING) {
                out[row] = plus(out[row], refunded(slot, frame.at));
            }
        }
    }

    private long refunded(int slot, long at) {
        long sum = 0;
        for (int i = starts[slot]; i < starts[slot + 1]; i++) {
            sum = plus(sum, times[i] <= at && amounts[i] != MISSING ? amounts[i] : 0);
        }
        return sum;
    }

    private static long plus(long sum, long amount) {
        long result = sum + amount;
        if (((sum ^ result) & (amount ^ result)) < 0) {
            throw Failures.refundsTooLarge().asException();
        }
        return result;
    }

    /** Returns the number of refunds that name an order. */
    int size() {
        return times.length;
    }

    private void netRefunds(Frame frame, long[] out) {
        Keyed refunds = frame.segment.refunds();
        int end = frame.row0 + frame.rows;
        for (int i = refunds.from(frame.row0); i < refunds.size() && refunds.rows()[i] < end; i++) {
            long orderTime = orderTimes[index.find(refunds.keys()[i])];
            int row = refunds.rows()[i] - frame.row0;
            if (orderTime != MISSING && orderTime <= frame.at && out[row] != MISSING) {
                out[row] = 0;
            }
        }
    }
}
