package halte.segmentation.propensity;

import java.util.Arrays;

/**
 * What many customers did when, in few bytes: moments as distances, which series each touch belongs to as bits, and amounts where they are
 * added up. Holds no more than so many customers: with more it keeps those whose number's hash begins with a zero bit, then with two, and
 * so on, so that the same ones stay whatever the order in which they came.
 */
final class Trails {

    private static final int MOST_BYTES = 512 << 20;

    private final int most;
    private final long summed;
    private byte[] bytes = new byte[1024];
    private int size;
    private int begun;
    private int customers;
    private int level;
    private long last;
    private long latest = Long.MIN_VALUE;

    /**
     * Makes it empty.
     *
     * @param most the most customers
     * @param summed the series whose amounts are kept, as bits
     */
    Trails(int most, long summed) {
        this.most = most;
        this.summed = summed;
    }

    /** Mixes a customer's number: S. Vigna's splitmix64. */
    static long hash(long customer) {
        long mixed = customer + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private boolean kept(long customer) {
        return level == 0 || hash(customer) >>> Long.SIZE - level == 0;
    }

    /** Begins a customer; returns whether he is kept. */
    boolean begin(long customer) {
        if (!kept(customer)) {
            return false;
        }
        begun = size;
        last = 0;
        write(customer);
        return true;
    }

    /** Adds a touch, none earlier than the one before; its bits are not 0. */
    void touch(long moment, long bits, long amount) {
        write(bits);
        write((moment - last) << 1 ^ (moment - last) >> 63);
        last = moment;
        latest = Math.max(latest, moment);
        if ((bits & summed) != 0) {
            write(amount << 1 ^ amount >> 63);
        }
    }

    /** Ends a customer. */
    void end(boolean any) {
        if (!any) {
            size = begun;
            return;
        }
        write(0);
        customers++;
        thin();
    }

    private void write(long number) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * bytes.length));
        }
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Adds all of others, who come later. */
    void append(Trails other) {
        raise(Math.max(level, other.level));
        other.raise(level);
        int needed = Math.addExact(size, other.size);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(1L << 30, 2L * bytes.length)));
        }
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        customers += other.customers;
        latest = Math.max(latest, other.latest);
        thin();
    }

    private void thin() {
        while (customers > most || size > MOST_BYTES && customers > 1) {
            raise(level + 1);
        }
    }

    private void raise(int newLevel) {
        if (newLevel == level) {
            return;
        }
        level = newLevel;
        int to = 0;
        customers = 0;
        for (Trail trail = read(); trail.next(); ) {
            if (kept(trail.customer())) {
                System.arraycopy(bytes, trail.start(), bytes, to, trail.end() - trail.start());
                to += trail.end() - trail.start();
                customers++;
            }
        }
        size = to;
    }

    int customers() {
        return customers;
    }

    /** Returns the moment of the latest touch of all. */
    long latest() {
        return latest;
    }

    /** Returns one of how many customers is kept. */
    int oneIn() {
        return 1 << Math.min(30, level);
    }

    /** Goes through the customers. */
    Trail read() {
        return new Trail(bytes, size, summed);
    }
}
