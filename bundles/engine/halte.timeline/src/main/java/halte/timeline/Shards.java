package halte.timeline;

/**
 * Divides customers among shards: each shard gets every 64th run of 1024 successive numbers. So a customer's shard depends on his
 * number alone, and within a run the customers of a shard are neighbours in the result too.
 */
final class Shards {

    static final int COUNT = 64;

    private static final int SHARD_BITS = 6;
    private static final int RUN_BITS = 10;
    private static final long IN_RUN = (1L << RUN_BITS) - 1;

    private Shards() {}

    static int shard(long customer) {
        return (int) (customer >>> RUN_BITS) & (COUNT - 1);
    }

    /** Returns which run of successive numbers a customer is in. */
    static long run(long customer) {
        return customer >>> RUN_BITS;
    }

    /** Returns the customer's dense number within the shard. */
    static int local(long customer) {
        return (int) ((customer >>> (RUN_BITS + SHARD_BITS)) << RUN_BITS | customer & IN_RUN);
    }

    /** The reverse of {@link #local}. */
    static long customer(int shard, int local) {
        return ((long) (local >>> RUN_BITS) << SHARD_BITS | shard) << RUN_BITS | local & IN_RUN;
    }
}
