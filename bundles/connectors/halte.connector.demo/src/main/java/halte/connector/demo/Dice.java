package halte.connector.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed and throws give the same results. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Makes dice of their own for one thing of one person. */
    static Dice of(long seed, long person, long thing) {
        return new Dice(mix(mix(mix(seed) + person) + thing));
    }

    /** Neighbouring numbers must not give neighbouring dice: SplittableRandom itself walks in equal steps. */
    private static long mix(long number) {
        long z = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a number from low to high, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns a bell-shaped number, mean 0 and standard deviation about 1, never beyond 3. */
    double bell() {
        return 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }

    String hex() {
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
