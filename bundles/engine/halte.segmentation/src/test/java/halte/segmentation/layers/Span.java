package halte.segmentation.layers;

import java.util.ArrayList;
import java.util.List;

/** Tells whether a row of numbers is a sum of multiples of other rows: Gauss elimination modulo a large prime. */
final class Span {

    private static final long PRIME = 2_147_483_647L;

    private final List<long[]> basis = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    void add(long[] row) {
        long[] rest = reduce(row);
        int pivot = pivot(rest);
        if (pivot >= 0) {
            long inverse = power(rest[pivot], PRIME - 2);
            for (int i = 0; i < rest.length; i++) {
                rest[i] = rest[i] * inverse % PRIME;
            }
            basis.add(rest);
            pivots.add(pivot);
        }
    }

    boolean holds(long[] row) {
        return pivot(reduce(row)) < 0;
    }

    private long[] reduce(long[] row) {
        long[] rest = row.clone();
        for (int i = 0; i < basis.size(); i++) {
            long factor = rest[pivots.get(i)];
            long[] known = basis.get(i);
            for (int j = 0; factor != 0 && j < rest.length; j++) {
                rest[j] = Math.floorMod(rest[j] - factor * known[j], PRIME);
            }
        }
        return rest;
    }

    private static int pivot(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
