package halte.segmentation.stage;

import java.util.Arrays;
import java.util.List;

/** How often customers were in a stage from one day to another and then went to a next one. Days begin at midnight, UTC. */
final class Spells {

    /** The end of a spell that no passing of time ends. */
    static final int OPEN = 1 << 19;

    private static final long DAY = 86_400_000L;
    private static final int DAY_BITS = 21;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;
    private static final int OFFSET = 1 << 20;
    private static final int STAGE_BITS = 4;
    private static final int STAGE_MASK = (1 << STAGE_BITS) - 1;

    /**
     * Customers who were in a stage for the same days.
     *
     * @param from the stage; as many as there are stages for none
     * @param to the next stage, likewise; that itself when the spell is open
     * @param first whether it was the first time for each of them
     * @param start the first midnight at which they were in it, or the first after it when they were in it at none; in days since 1970
     * @param end the first midnight at which they were no longer; {@link #OPEN} when nothing ends it
     * @param count how many
     */
    record Spell(int from, int to, boolean first, int start, int end, long count) {

        int days() {
            return end - start;
        }

        /** Tells whether they were in the stage at a midnight. */
        boolean at(int midnight) {
            return start <= midnight && midnight < end;
        }
    }

    private final LongCounts counts = new LongCounts();

    /** Returns the first midnight that is not before a moment. */
    static int midnight(long moment) {
        long days = -Math.floorDiv(-moment, DAY);
        return (int) Math.max(1 - OPEN, Math.min(OPEN - 1, days));
    }

    void add(int from, int to, boolean first, int start, int end) {
        long key = (long) from << STAGE_BITS | to;
        key = key << 1 | (first ? 1 : 0);
        key = key << DAY_BITS | start + OFFSET;
        key = key << DAY_BITS | end + OFFSET;
        counts.add(key, 1);
    }

    Spells plus(Spells other) {
        counts.addAll(other.counts);
        return this;
    }

    /** Returns all spells, in the same order whatever the order in which they were added. */
    List<Spell> all() {
        return Arrays.stream(counts.keys())
                .mapToObj(key -> spell(key, counts.count(key)))
                .toList();
    }

    private static Spell spell(long key, long count) {
        int end = (int) (key & DAY_MASK) - OFFSET;
        int start = (int) (key >>> DAY_BITS & DAY_MASK) - OFFSET;
        long rest = key >>> 2 * DAY_BITS;
        boolean first = (rest & 1) == 1;
        int to = (int) (rest >>> 1 & STAGE_MASK);
        return new Spell((int) (rest >>> 1 + STAGE_BITS), to, first, start, end, count);
    }
}
