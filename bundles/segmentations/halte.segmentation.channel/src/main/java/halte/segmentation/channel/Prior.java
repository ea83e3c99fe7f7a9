package halte.segmentation.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.special.Gamma;

/**
 * What all customers together let expect of one of whom nothing is known: shares differ from customer to customer as a Dirichlet
 * distribution says, whose parameters have the largest likelihood of all counts. By the fixed-point iteration of T. P. Minka, Estimating a
 * Dirichlet distribution (2000, revised 2012), equation 55.
 *
 * @param weights one per kind; what is expected counts as so many cases
 * @param learned from how many customers; 0 when there were too few
 */
record Prior(double[] weights, int learned) {

    /** The fewest customers from whom one can learn. */
    static final int FEWEST = 20;

    private static final int MOST_STEPS = 1_000;
    private static final double MOST_WEIGHT = 1_000;
    private static final double LEAST_WEIGHT = 1e-6;
    private static final double SETTLED = 1e-7;
    private static final double UNLEARNED = 0.5;

    static Prior unlearned(int kinds) {
        double[] weights = new double[kinds];
        Arrays.fill(weights, UNLEARNED);
        return new Prior(weights, 0);
    }

    double total() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    double share(int kind) {
        return weights[kind] / total();
    }

    /** Gathers counts of customers. */
    static final class Learner {

        private final List<TreeMap<Double, Long>> counts = new ArrayList<>();
        private final TreeMap<Double, Long> totals = new TreeMap<>();
        private final double[] sums;
        private int customers;

        Learner(int kinds) {
            for (int kind = 0; kind < kinds; kind++) {
                counts.add(new TreeMap<>());
            }
            sums = new double[kinds];
        }

        /** Adds a customer; one without any touch says nothing. */
        void add(double[] own) {
            double total = 0;
            for (double count : own) {
                total += count;
            }
            if (total == 0) {
                return;
            }
            customers++;
            totals.merge(total, 1L, Long::sum);
            for (int kind = 0; kind < own.length; kind++) {
                sums[kind] += own[kind] / total;
                if (own[kind] > 0) {
                    counts.get(kind).merge(own[kind], 1L, Long::sum);
                }
            }
        }

        /** Tells whether anybody had any of a kind. */
        boolean seen(int kind) {
            return !counts.get(kind).isEmpty();
        }

        Prior learn() {
            if (customers < FEWEST) {
                return unlearned(sums.length);
            }
            double[] weights = new double[sums.length];
            for (int kind = 0; kind < weights.length; kind++) {
                weights[kind] = Math.max(LEAST_WEIGHT, sums[kind] / customers * weights.length);
            }
            for (int step = 0; step < MOST_STEPS && improve(weights); step++) {
                if (sum(weights) > MOST_WEIGHT) {
                    break;
                }
            }
            return new Prior(weights, customers);
        }

        /** Makes one step; returns whether it changed anything. */
        private boolean improve(double[] weights) {
            double below = gain(totals, sum(weights));
            double change = 0;
            for (int kind = 0; kind < weights.length; kind++) {
                double next = Math.max(LEAST_WEIGHT, weights[kind] * gain(counts.get(kind), weights[kind]) / below);
                change = Math.max(change, Math.abs(next - weights[kind]) / weights[kind]);
                weights[kind] = next;
            }
            return change > SETTLED;
        }

        private static double gain(TreeMap<Double, Long> counts, double weight) {
            double at = Gamma.digamma(weight);
            double gain = 0;
            for (Map.Entry<Double, Long> count : counts.entrySet()) {
                gain += count.getValue() * (Gamma.digamma(count.getKey() + weight) - at);
            }
            return gain;
        }

        private static double sum(double[] weights) {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            return sum;
        }
    }
}
