package halte.segmentation.micro.cluster;

import java.util.Arrays;
import java.util.Random;

/** Draws at random, the same way for the same seed on every machine. */
public final class Draws {

    private Draws() {}

    /** Makes a source of random numbers of its own for one of several pieces of work. */
    public static Random apart(long seed, int piece) {
        return new Random(seed * 0x9E3779B97F4A7C15L + piece * 0xD1342543DE82EF95L + 1);
    }

    /** Returns the numbers from 0 to {@code size - 1} in random order. */
    public static int[] permutation(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Returns at most {@code most} of the numbers, each with the same chance, ascending. */
    public static int[] sample(int[] numbers, int most, Random random) {
        if (numbers.length <= most) {
            return numbers;
        }
        int[] drawn = Arrays.stream(permutation(numbers.length, random), 0, most)
                .map(i -> numbers[i])
                .toArray();
        Arrays.sort(drawn);
        return drawn;
    }

    /** Returns as many numbers as there are, each drawn from all of them. */
    public static int[] resample(int size, Random random) {
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = random.nextInt(size);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** Returns the numbers from 0 to {@code size - 1}. */
    public static int[] all(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
