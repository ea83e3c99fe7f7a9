package halte.segmentation.propensity;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a regression is fitted to: terms row by row, and who did it.
 *
 * @param terms the terms, row by row
 * @param width how many terms a row has
 * @param did who did it
 */
record Cases(float[] terms, int width, boolean[] did) {

    private static final int CHUNK = 4096;

    static Cases of(Sample sample, int[] customers, List<Term> terms) {
        int width = terms.size();
        float[] all = new float[Math.multiplyExact(width, customers.length)];
        int chunks = (customers.length + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            int end = Math.min(customers.length, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                for (int j = 0; j < width; j++) {
                    Term term = terms.get(j);
                    all[i * width + j] = (float) term.of(sample.logarithm(customers[i], term.variable()));
                }
            }
        });
        return new Cases(all, width, sample.did(customers));
    }

    int size() {
        return did.length;
    }

    int events() {
        int events = 0;
        for (boolean each : did) {
            events += each ? 1 : 0;
        }
        return events;
    }

    /** Returns some rows. */
    Cases rows(int[] rows) {
        float[] some = new float[rows.length * width];
        boolean[] theirs = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(terms, rows[i] * width, some, i * width, width);
            theirs[i] = did[rows[i]];
        }
        return new Cases(some, width, theirs);
    }

    /** Returns some columns. */
    Cases columns(int[] columns) {
        float[] some = new float[did.length * columns.length];
        for (int i = 0; i < did.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                some[i * columns.length + j] = terms[i * width + columns[j]];
            }
        }
        return new Cases(some, columns.length, did);
    }
}
