package halte.segmentation.demographic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class VarianceTest {

    /** Dried weights of plants under a control and two treatments: A. J. Dobson, An Introduction to Statistical Modelling (1983), table 7.1. */
    private static final double[][] PLANTS = {
        {4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14},
        {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69},
        {6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26}
    };

    private static Variance of(double[]... groups) {
        Spread spread = new Spread(groups.length);
        for (int group = 0; group < groups.length; group++) {
            for (double value : groups[group]) {
                spread.add(group, value);
            }
        }
        return Variance.of(spread, 1, group -> true);
    }

    @Test
    void agreesWithThePublishedAnalysisOfVariance() {
        Variance plants = of(PLANTS);
        assertEquals(3.76634, plants.between(), 5e-6);
        assertEquals(10.49209, plants.within(), 5e-6);
        assertEquals(4.846088, plants.f(), 5e-7);
        assertEquals(0.01591, plants.p(), 5e-6);
        assertEquals(3.76634 / (3.76634 + 10.49209), plants.eta(), 1e-6);
        assertEquals(1 - 10.49209 / 27 * 29 / (3.76634 + 10.49209), plants.epsilon(), 1e-6);
        assertEquals(2 * (4.846088 - 1) / (2 * (4.846088 - 1) + 30), plants.omega(), 1e-6);
    }

    @Test
    void nothingIsExplainedWhereNobodyDiffers() {
        assertFalse(of(new double[] {3, 3}, new double[] {3, 3}).known());
        assertFalse(of(new double[] {1, 2}).known());
        assertFalse(of(new double[] {1}, new double[] {2}).known());
        assertFalse(of(new double[] {1e308, -1e308}, new double[] {2, 3}).known());
        assertEquals(0, of(new double[] {1, 1}, new double[] {2, 2}).p());
    }
}
