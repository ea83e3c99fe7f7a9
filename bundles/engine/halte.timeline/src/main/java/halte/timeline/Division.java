package halte.timeline;

/** Divides rows among shards, keeping their order, so that the rows of each shard can be taken column by column. */
final class Division {

    private final int[] starts = new int[Shards.COUNT + 1];
    private int[] rows = new int[0];
    private int most;

    /**
     * Divides.
     *
     * @param shards the shard of each row; what is negative is left out
     * @param size how many rows
     */
    void divide(byte[] shards, int size) {
        if (rows.length < size) {
            rows = new int[shards.length];
        }
        int[] next = counts(shards, size);
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            int count = next[shard];
            most = Math.max(most, count);
            next[shard] = starts[shard];
            starts[shard + 1] = starts[shard] + count;
        }
        for (int i = 0; i < size; i++) {
            if (shards[i] >= 0) {
                rows[next[shards[i]]++] = i;
            }
        }
    }

    private int[] counts(byte[] shards, int size) {
        most = 0;
        int[] counts = new int[Shards.COUNT];
        for (int i = 0; i < size; i++) {
            if (shards[i] >= 0) {
                counts[shards[i]]++;
            }
        }
        return counts;
    }

    /** Returns the rows, those of the first shard first. */
    int[] rows() {
        return rows;
    }

    /** Returns where a shard's rows begin; they end where those of the next one begin. */
    int start(int shard) {
        return starts[shard];
    }

    /** Returns how many rows a shard has at most. */
    int most() {
        return most;
    }

    /** Takes the rows {@code from} to {@code to} of what {@link #rows} returns. */
    interface Run {
        void take(int shard, int from, int to);
    }

    /** Hands out the rows of each shard that has some. */
    void runs(Run each) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            if (starts[shard + 1] > starts[shard]) {
                each.take(shard, starts[shard], starts[shard + 1]);
            }
        }
    }
}
