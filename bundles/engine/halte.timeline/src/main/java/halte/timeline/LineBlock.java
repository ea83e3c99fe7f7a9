package halte.timeline;

import halte.model.Decimals;
import halte.model.LineColumns;

/** Product lines on their way into shards; as {@link TouchBlock}. */
final class LineBlock {

    /** How many tasks it is to pack the block. */
    static final int TASKS = 5;

    private final int most;
    private final Division division = new Division();
    private LineColumns lines = ofSize(0);
    private byte[] shards = new byte[0];
    private int[] positions = new int[0];
    private int size;

    LineBlock(int most) {
        this.most = most;
    }

    private static LineColumns ofSize(int size) {
        return new LineColumns(size, new long[size], new int[size], new int[size], new long[size], new long[size]);
    }

    /** Takes lines of a chunk from a position on, as far as there is room; returns the position of the first one left. */
    int take(LineColumns chunk, int from) {
        int count = Math.min(chunk.size() - from, most - size);
        if (size + count > lines.size()) {
            LineColumns larger = ofSize(Math.min(most, Math.max(size + count, size * 4)));
            copy(lines, 0, larger, 0, size);
            lines = larger;
        }
        copy(chunk, from, lines, size, count);
        size += count;
        return from + count;
    }

    private static void copy(LineColumns from, int at, LineColumns to, int toAt, int count) {
        System.arraycopy(from.touch(), at, to.touch(), toAt, count);
        System.arraycopy(from.product(), at, to.product(), toAt, count);
        System.arraycopy(from.category(), at, to.category(), toAt, count);
        System.arraycopy(from.quantity(), at, to.quantity(), toAt, count);
        System.arraycopy(from.amount(), at, to.amount(), toAt, count);
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

    /** Works out where each line's touch went; lines of other touches go nowhere. */
    void divide(TouchPages pages) {
        if (shards.length < size) {
            shards = new byte[lines.size()];
            positions = new int[lines.size()];
        }
        for (int i = 0; i < size; i++) {
            int found = pages.find(lines.touch()[i]);
            shards[i] = found == -1 ? -1 : (byte) TouchPages.shard(found);
            positions[i] = TouchPages.position(found);
        }
        division.divide(shards, size);
    }

    /** Does one task: packs a column. */
    void pack(int task, RawShard[] raws) {
        Gather gather = new Gather(division, raws);
        switch (task) {
            case 0 -> gather.ints(positions, raw -> raw.linePositions);
            case 1 -> gather.ints(lines.product(), raw -> raw.column(Column.PRODUCT));
            case 2 -> gather.ints(lines.category(), raw -> raw.column(Column.CATEGORY));
            case 3 -> gather.longs(lines.quantity(), raw -> raw.column(Column.QUANTITY));
            default -> amounts(gather, raws);
        }
    }

    private void amounts(Gather gather, RawShard[] raws) {
        for (int i = 0; i < size; i++) {
            if (shards[i] >= 0 && raws[shards[i]].foreign.get(positions[i])) {
                lines.amount()[i] = Decimals.MISSING;
            }
        }
        gather.longs(lines.amount(), raw -> raw.column(Column.LINE_AMOUNT));
    }
}
