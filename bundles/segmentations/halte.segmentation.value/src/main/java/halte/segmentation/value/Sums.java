package halte.segmentation.value;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Sums in a fixed order, with several threads where it pays, so that every run gives the same bits. */
final class Sums {

    private static final int CHUNK = 4_096;
    private static final int WORTH_IT = 8 * CHUNK;

    private Sums() {}

    static double of(int size, IntToDoubleFunction term) {
        double[] parts = new double[(size + CHUNK - 1) / CHUNK];
        range(parts.length, size).forEach(part -> parts[part] = part(part, size, term));
        return Arrays.stream(parts).sum();
    }

    /** Computes each value; the values of a row must not depend on those of others. */
    static double[] each(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        range((size + CHUNK - 1) / CHUNK, size).forEach(part -> {
            for (int i = part * CHUNK; i < Math.min(size, (part + 1) * CHUNK); i++) {
                values[i] = value.applyAsDouble(i);
            }
        });
        return values;
    }

    private static IntStream range(int parts, int size) {
        IntStream range = IntStream.range(0, parts);
        return size < WORTH_IT ? range : range.parallel();
    }

    private static double part(int part, int size, IntToDoubleFunction term) {
        double sum = 0;
        for (int i = part * CHUNK; i < Math.min(size, (part + 1) * CHUNK); i++) {
            sum += term.applyAsDouble(i);
        }
        return sum;
    }
}
