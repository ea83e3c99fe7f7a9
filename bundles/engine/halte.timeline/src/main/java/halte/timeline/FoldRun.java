package halte.timeline;

import halte.trait.api.TimelineFold;

/**
 * One run of a measure: an accumulator per shard.
 *
 * @param <A> the accumulator
 */
final class FoldRun<A> {

    private final TimelineFold<A> fold;
    private final int range;
    private final Object[] parts;

    FoldRun(FoldUse<A> use, int shards) {
        this.fold = use.fold();
        this.range = use.range();
        this.parts = new Object[shards];
    }

    /** Adds the customers of a block to the accumulator of a shard. */
    void add(int shard, Frame frame) {
        A part = part(shard);
        Range in = frame.ranges[range];
        BlockTimeline view = new BlockTimeline(frame, in, new String[0], 0);
        for (int k = 0; k < in.entries; k++) {
            if (in.hi[k] > in.lo[k]) {
                fold.add(part, view.at(k));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private A part(int shard) {
        if (parts[shard] == null) {
            parts[shard] = fold.create();
        }
        return (A) parts[shard];
    }

    /** Merges all parts in the order of shards. */
    Object result() {
        A merged = fold.create();
        for (int shard = 0; shard < parts.length; shard++) {
            if (parts[shard] != null) {
                merged = fold.merge(merged, part(shard));
            }
        }
        return merged;
    }
}
