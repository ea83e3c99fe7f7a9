package halte.segmentation.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.random.Well19937c;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** What is learned from all customers is what their counts make most likely. */
class PriorTest {

    private static final double[] TRUE = {3, 1, 0.5};

    /** Draws counts whose shares differ as a Dirichlet distribution says. Synthetic. */
    private static List<double[]> customers(int size, long seed) {
        GammaDistribution[] weights = new GammaDistribution[TRUE.length];
        Well19937c generator = new Well19937c(seed);
        for (int kind = 0; kind < TRUE.length; kind++) {
            weights[kind] = new GammaDistribution(TRUE[kind], 1);
        }
        Random random = new Random(seed);
        List<double[]> customers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double[] shares = new double[TRUE.length];
            double total = 0;
            for (int kind = 0; kind < TRUE.length; kind++) {
                shares[kind] = weights[kind].inverseCumulativeProbability(generator.nextDouble());
                total += shares[kind];
            }
            double[] counts = new double[TRUE.length];
            for (int touch = 1 + random.nextInt(30); touch > 0; touch--) {
                double at = random.nextDouble() * total;
                int kind = 0;
                while (kind < TRUE.length - 1 && at >= shares[kind]) {
                    at -= shares[kind++];
                }
                counts[kind]++;
            }
            customers.add(counts);
        }
        return customers;
    }

    private static Prior learned(List<double[]> customers) {
        Prior.Learner learner = new Prior.Learner(TRUE.length);
        customers.forEach(learner::add);
        return learner.learn();
    }

    private static double logLikelihood(List<double[]> customers, double[] weights) {
        double all = 0;
        for (double[] counts : customers) {
            double total = 0;
            double weight = 0;
            for (int kind = 0; kind < weights.length; kind++) {
                total += counts[kind];
                weight += weights[kind];
                all += Gamma.logGamma(counts[kind] + weights[kind]) - Gamma.logGamma(weights[kind]);
            }
            all += Gamma.logGamma(weight) - Gamma.logGamma(total + weight);
        }
        return all;
    }

    @Test
    void noOtherWeightsMakeTheCountsLikelier() {
        List<double[]> customers = customers(400, 1);
        double[] weights = learned(customers).weights();
        double best = logLikelihood(customers, weights);
        for (int kind = 0; kind < weights.length; kind++) {
            for (double factor : new double[] {0.98, 1.02}) {
                double[] other = weights.clone();
                other[kind] *= factor;
                assertTrue(logLikelihood(customers, other) < best, "kind " + kind + " times " + factor);
            }
        }
    }

    @Test
    void theWeightsFromWhichCountsWereDrawnComeBack() {
        double[] weights = learned(customers(4_000, 2)).weights();
        for (int kind = 0; kind < TRUE.length; kind++) {
            assertEquals(TRUE[kind], weights[kind], 0.1 * TRUE[kind], "kind " + kind);
        }
    }

    @Test
    void customersWhoAreAllAlikeAreTakenForOneAnother() {
        Prior.Learner learner = new Prior.Learner(2);
        for (int i = 0; i < 100; i++) {
            learner.add(new double[] {6, 2});
        }
        Prior prior = learner.learn();
        assertEquals(0.75, prior.share(0), 1e-2);
        assertTrue(prior.total() > 100, "hardly anything of his own is needed: " + prior.total());
    }

    @Test
    void fromTooFewNothingIsLearned() {
        Prior.Learner learner = new Prior.Learner(2);
        for (int i = 0; i < Prior.FEWEST - 1; i++) {
            learner.add(new double[] {1, 0});
        }
        assertEquals(0, learner.learn().learned());
    }
}
