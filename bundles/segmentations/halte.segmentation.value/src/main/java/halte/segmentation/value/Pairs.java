package halte.segmentation.value;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * The different pairs of repeats and a day, either the last one or the age. They are far fewer than habits, and the likelihood of a
 * habit is a sum of two terms, each of which hangs on one pair.
 */
final class Pairs {

    private static final double MOST = 1e300;

    private final Counts counts;
    private final int[] atLast;
    private final int[] atAge;
    private final int[] ends;
    private int[] kinds;
    private int[] days;
    private int size;

    Pairs(Counts counts) {
        this.counts = counts;
        atLast = new int[counts.size()];
        atAge = new int[counts.size()];
        ends = new int[counts.kinds().length];
        kinds = new int[2 * counts.size()];
        days = new int[2 * counts.size()];
        int[] positions = new int[counts.longest() + 1];
        for (int from = 0; from < counts.size(); ) {
            int to = from + 1;
            while (to < counts.size() && counts.kind(to) == counts.kind(from)) {
                to++;
            }
            add(from, to, positions);
            from = to;
        }
        kinds = Arrays.copyOf(kinds, size);
        days = Arrays.copyOf(days, size);
    }

    /** Adds the pairs of those who bought equally often. */
    private void add(int from, int to, int[] positions) {
        BitSet seen = new BitSet(positions.length);
        for (int count = from; count < to; count++) {
            seen.set(counts.last(count));
            seen.set(counts.age(count));
        }
        int kind = counts.kind(from);
        for (int day = seen.nextSetBit(0); day >= 0; day = seen.nextSetBit(day + 1)) {
            positions[day] = size;
            kinds[size] = kind;
            days[size++] = day;
        }
        ends[kind] = size - 1;
        for (int count = from; count < to; count++) {
            atLast[count] = positions[counts.last(count)];
            atAge[count] = positions[counts.age(count)];
        }
    }

    int size() {
        return size;
    }

    int kind(int pair) {
        return kinds[pair];
    }

    int repeats(int pair) {
        return counts.kinds()[kinds[pair]];
    }

    int day(int pair) {
        return days[pair];
    }

    /** Returns the pair with the longest time of those with a number of repeats. */
    int end(int kind) {
        return ends[kind];
    }

    int atLast(int count) {
        return atLast[count];
    }

    int atAge(int count) {
        return atAge[count];
    }

    /**
     * Adds up the logarithms of likelihoods, with one logarithm per habit.
     *
     * @param fixed by kind, what all with as many repeats have in common
     * @param ages by pair, the term of the age
     * @param lasts by pair, the term of the last purchase
     * @param exact the logarithm of both terms' sum for a habit where they are too large for a number
     */
    double sum(double[] fixed, double[] ages, double[] lasts, IntToDoubleFunction exact) {
        return Sums.of(counts.size(), count -> {
            double both = ages[atAge[count]] + lasts[atLast[count]];
            double log = both < MOST ? Math.log(both) : exact.applyAsDouble(count);
            return counts.customers(count) * (fixed[counts.kind(count)] + log);
        });
    }
}
