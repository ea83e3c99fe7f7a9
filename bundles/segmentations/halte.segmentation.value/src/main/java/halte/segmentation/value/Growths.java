package halte.segmentation.value;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What is expected of those who are still customers: it hangs on repeats and age alone, and is computed once per different pair. */
final class Growths {

    private final long[] pairs;
    private final double[] growths;

    /**
     * Computes them.
     *
     * @param size how many customers
     * @param habits the habit of each
     * @param growth what is expected, which must not look at a habit's last purchase
     */
    Growths(int size, IntFunction<Habit> habits, ToDoubleFunction<Habit> growth) {
        pairs = IntStream.range(0, size)
                .mapToLong(customer -> pair(habits.apply(customer)))
                .sorted()
                .distinct()
                .toArray();
        growths = Sums.each(pairs.length, i -> growth.applyAsDouble(Habit.of(pairs[i])));
    }

    private static long pair(Habit habit) {
        return new Habit(habit.repeats(), 0, habit.age(), Double.NaN, 0).code();
    }

    double of(Habit habit) {
        return growths[Arrays.binarySearch(pairs, pair(habit))];
    }
}
