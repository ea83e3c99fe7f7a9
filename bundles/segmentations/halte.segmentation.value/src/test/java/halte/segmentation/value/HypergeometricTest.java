package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Gauss's function against closed forms, and both ways against each other. */
class HypergeometricTest {

    @Test
    void seriesEqualsTheLogarithm() {
        for (double z : new double[] {0.001, 0.3, 0.9, 0.999}) {
            double known = -Math.log1p(-z) / z;
            assertEquals(known, Math.exp(Hypergeometric.log(1, 1, 2, z)), 1e-12 * known, "z = " + z);
        }
    }

    @Test
    void seriesEqualsThePowerAlsoWhereItWouldOverflow() {
        assertEquals(-3_000 * Math.log1p(-0.9), Hypergeometric.log(3_000, 2.5, 2.5, 0.9), 1e-9);
        assertEquals(-0.3 * Math.log1p(-0.5), Hypergeometric.log(0.3, 7, 7, 0.5), 1e-13);
    }

    @Test
    void fractionEqualsTheInverseHyperbolicTangent() {
        for (double z : new double[] {0.01, 0.5, 0.99, 0.99999}) {
            double known = Math.log((1 + z) / (1 - z)) / 2 / z;
            assertEquals(known, Math.exp(Hypergeometric.logNext(0.5, 1, z * z)), 1e-11 * known, "z = " + z);
        }
        assertEquals(0, Hypergeometric.logNext(3, 2, 0));
    }

    @Test
    void fractionAndSeriesAgree() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double b = 0.05 + 30 * random.nextDouble();
            double a = b - 1 + 5 * random.nextDouble() + 1e-3;
            if (a > 0) {
                double z = 0.98 * random.nextDouble();
                double series = Hypergeometric.log(a, b, a + 1, z);
                assertEquals(series, Hypergeometric.logNext(a, b, z), 1e-11 * (1 + series), a + " " + b + " " + z);
            }
        }
    }
}
