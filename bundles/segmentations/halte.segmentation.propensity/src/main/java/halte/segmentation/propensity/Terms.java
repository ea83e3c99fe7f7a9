package halte.segmentation.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Learns how variables are scaled: by median and interquartile range, which few extremes do not move. */
final class Terms {

    /** Of a normal distribution, how many standard deviations lie between the quartiles. */
    private static final double QUARTILES = 1.3489795003921634;

    private static final int ENOUGH = 50_000;

    private Terms() {}

    /** Returns the terms of all variables that differ at all among some customers; of those missing together one tells it. */
    static List<Term> learn(Sample sample, int[] all, int variables) {
        int[] customers = some(all);
        List<Term> terms = new ArrayList<>();
        Set<BitSet> absences = new HashSet<>();
        for (int variable = 0; variable < variables; variable++) {
            BitSet missing = new BitSet();
            double[] logarithms = logarithms(sample, customers, variable, missing);
            if (logarithms.length > 0) {
                add(terms, variable, logarithms);
            }
            boolean some = !missing.isEmpty() && logarithms.length > 0;
            if (some && absences.add(missing)) {
                terms.add(new Term(variable, true, 0, 1, 0, 1, 0, 0));
            }
        }
        return observed(terms, sample, customers);
    }

    private static double[] logarithms(Sample sample, int[] customers, int variable, BitSet missing) {
        double[] found = new double[customers.length];
        int count = 0;
        for (int i = 0; i < customers.length; i++) {
            double value = sample.logarithm(customers[i], variable);
            if (Double.isNaN(value)) {
                missing.set(i);
            } else {
                found[count++] = value;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static void add(List<Term> terms, int variable, double[] logarithms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (double each : logarithms) {
            low = Math.min(low, each);
            high = Math.max(high, each);
            sum += each;
            squares += each * each;
        }
        if (!(high > low)) {
            return;
        }
        double[] sorted = logarithms.clone();
        Arrays.sort(sorted);
        double between = (sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4]) / QUARTILES;
        double mean = sum / logarithms.length;
        double deviation = Math.sqrt(Math.max(0, squares / logarithms.length - mean * mean));
        double scale = between > 0 ? between : Math.max(deviation, (high - low) / 1000);
        terms.add(new Term(variable, false, low, high, sorted[sorted.length / 2], scale, 0, 0));
    }

    /** Returns customers at even distances, which suffice to learn a scale from. */
    private static int[] some(int[] all) {
        int step = Math.max(1, all.length / ENOUGH);
        return IntStream.iterate(0, i -> i < all.length, i -> i + step)
                .map(i -> all[i])
                .toArray();
    }

    private static List<Term> observed(List<Term> terms, Sample sample, int[] customers) {
        double[] did = new double[terms.size()];
        double[] others = new double[terms.size()];
        int events = 0;
        for (int customer : customers) {
            boolean does = sample.did(customer);
            events += does ? 1 : 0;
            double[] sums = does ? did : others;
            for (int i = 0; i < sums.length; i++) {
                Term term = terms.get(i);
                sums[i] += term.of(sample.logarithm(customer, term.variable()));
            }
        }
        List<Term> observed = new ArrayList<>();
        for (int i = 0; i < did.length; i++) {
            double lean = did[i] / events - others[i] / (customers.length - events);
            observed.add(terms.get(i).observed((did[i] + others[i]) / customers.length, lean));
        }
        return observed;
    }
}
