package halte.timeline;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Puts new touches on top of a shard: the customers concerned move wholly into the overlay. When the overlay grows beyond a
 * fraction of the base, both become a new base.
 */
final class ShardMerge {

    private static final int FRACTION = 8;
    private static final int SMALL = 512;

    private final Shard old;
    private final RawShard raw;

    ShardMerge(Shard old, RawShard raw) {
        this.old = old;
        this.raw = raw;
    }

    Shard merge() {
        if (raw.size() == 0 && raw.known.size() == 0) {
            return old;
        }
        if (old.base().size() == 0) {
            return new Shard(SegmentBuilder.build(raw), TimelineImage.NOTHING);
        }
        takeConcerned();
        raw.addAll(old.overlay(), 0, old.overlay().size());
        if (raw.size() > SMALL + old.base().rows() / FRACTION) {
            takeRest();
            return new Shard(SegmentBuilder.build(raw), TimelineImage.NOTHING);
        }
        return new Shard(old.base(), SegmentBuilder.build(raw));
    }

    private void takeConcerned() {
        for (long local : Arrays.stream(raw.locals.toArray()).distinct().toArray()) {
            long customer = Shards.customer(raw.shard, (int) local);
            int at = old.base().find(customer);
            if (at >= 0 && old.overlay().find(customer) < 0) {
                raw.addAll(old.base(), at, at + 1);
            }
        }
    }

    private void takeRest() {
        Set<Long> taken = new HashSet<>();
        for (long local : raw.locals.toArray()) {
            taken.add(local);
        }
        for (int i = 0; i < old.base().size(); i++) {
            if (!taken.contains((long) Shards.local(old.base().customers()[i]))) {
                raw.addAll(old.base(), i, i + 1);
            }
        }
    }
}
