package halte.timeline;

import halte.model.Decimals;
import halte.model.TouchColumns;

/**
 * Touches on their way from a store's chunks into shards: gathered by one thread, which also divides them, and then packed by several,
 * a column each.
 */
final class TouchBlock {

    /** How many tasks it is to pack the block. */
    static final int TASKS = 13;

    private final int most;
    private final Division division = new Division();
    private TouchColumns touches = TouchColumns.ofSize(0);
    private byte[] shards = new byte[0];
    private int[] locals = new int[0];
    private int[] positions = new int[0];
    private int size;

    TouchBlock(int most) {
        this.most = most;
    }

    /** Takes touches of a chunk from a position on, as far as there is room; returns the position of the first one left. */
    int take(TouchColumns chunk, int from) {
        int count = Math.min(chunk.size() - from, most - size);
        if (size + count > touches.size()) {
            TouchColumns larger = TouchColumns.ofSize(Math.min(most, Math.max(size + count, size * 4)));
            copy(touches, 0, larger, 0, size);
            touches = larger;
        }
        copy(chunk, from, touches, size, count);
        size += count;
        return from + count;
    }

    private static void copy(TouchColumns from, int at, TouchColumns to, int toAt, int count) {
        System.arraycopy(from.touch(), at, to.touch(), toAt, count);
        System.arraycopy(from.identifier(), at, to.identifier(), toAt, count);
        System.arraycopy(from.occurredAt(), at, to.occurredAt(), toAt, count);
        System.arraycopy(from.localHour(), at, to.localHour(), toAt, count);
        System.arraycopy(from.type(), at, to.type(), toAt, count);
        System.arraycopy(from.channel(), at, to.channel(), toAt, count);
        System.arraycopy(from.touchpoint(), at, to.touchpoint(), toAt, count);
        System.arraycopy(from.campaign(), at, to.campaign(), toAt, count);
        System.arraycopy(from.coupon(), at, to.coupon(), toAt, count);
        System.arraycopy(from.currency(), at, to.currency(), toAt, count);
        System.arraycopy(from.amount(), at, to.amount(), toAt, count);
        System.arraycopy(from.duration(), at, to.duration(), toAt, count);
        System.arraycopy(from.rating(), at, to.rating(), toAt, count);
        System.arraycopy(from.key(), at, to.key(), toAt, count);
        System.arraycopy(from.order(), at, to.order(), toAt, count);
    }

    boolean full() {
        return size == most;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Works out where each touch goes, and tells the pages; what has no identifier goes nowhere. */
    void divide(CustomerMap map, TouchPages pages, RawShard[] raws) {
        if (shards.length < size) {
            shards = new byte[touches.size()];
            locals = new int[touches.size()];
            positions = new int[touches.size()];
        }
        long[] identifiers = touches.identifier();
        for (int i = 0; i < size; i++) {
            long customer = CustomerMap.checked(map.customer(CustomerMap.checked(identifiers[i])));
            shards[i] = identifiers[i] == 0 ? -1 : (byte) Shards.shard(customer);
            locals[i] = Shards.local(customer);
        }
        division.divide(shards, size);
        int[] next = new int[Shards.COUNT];
        for (RawShard raw : raws) {
            next[raw.shard] = raw.reserve(division.start(raw.shard + 1) - division.start(raw.shard));
        }
        note(next, pages);
    }

    private void note(int[] next, TouchPages pages) {
        long[] numbers = touches.touch();
        for (int i = 0; i < size; i++) {
            int shard = shards[i];
            if (shard >= 0) {
                positions[i] = next[shard]++;
                pages.put(numbers[i], shard, positions[i]);
            }
        }
    }

    /** Does one task: packs a column. */
    void pack(int task, RawShard[] raws, Money money) {
        Gather gather = new Gather(division, raws);
        switch (task) {
            case 0 -> gather.ints(locals, raw -> raw.locals);
            case 1 -> gather.longs(touches.touch(), raw -> raw.column(Column.TOUCH));
            case 2 -> gather.longs(touches.occurredAt(), raw -> raw.column(Column.TIME));
            case 3 -> gather.bytes(touches.localHour(), raw -> raw.column(Column.HOUR));
            case 4 -> gather.ints(touches.type(), raw -> raw.column(Column.TYPE));
            case 5 -> gather.ints(touches.channel(), raw -> raw.column(Column.CHANNEL));
            case 6 -> gather.ints(touches.touchpoint(), raw -> raw.column(Column.TOUCHPOINT));
            case 7 -> gather.ints(touches.campaign(), raw -> raw.column(Column.CAMPAIGN));
            case 8 -> gather.ints(touches.coupon(), raw -> raw.column(Column.COUPON));
            case 9 -> gather.longs(touches.rating(), raw -> raw.column(Column.RATING));
            case 10 -> durations(gather);
            case 11 -> amounts(gather, raws, money);
            default -> keys(raws, money);
        }
    }

    private void durations(Gather gather) {
        long[] duration = touches.duration();
        for (int i = 0; i < size; i++) {
            duration[i] = Math.max(-1, duration[i]);
        }
        gather.longs(duration, raw -> raw.column(Column.DURATION));
    }

    private void amounts(Gather gather, RawShard[] raws, Money money) {
        int[] currencies = touches.currency();
        for (int i = 0; i < size; i++) {
            if (money.foreign(currencies[i]) && shards[i] >= 0) {
                raws[shards[i]].foreign.set(positions[i]);
                touches.amount()[i] = Decimals.MISSING;
            }
        }
        gather.longs(touches.amount(), raw -> raw.column(Column.AMOUNT));
    }

    private void keys(RawShard[] raws, Money money) {
        int[] types = touches.type();
        for (int i = 0; i < size; i++) {
            if ((types[i] == money.order() || types[i] == money.refund()) && shards[i] >= 0) {
                key(i, raws[shards[i]], types[i] == money.order());
            }
        }
    }

    private void key(int row, RawShard raw, boolean order) {
        if (order) {
            raw.orders.add(positions[row], touches.key()[row]);
        } else if (touches.order()[row] != 0) {
            raw.refunds.add(positions[row], touches.order()[row]);
        }
    }
}
