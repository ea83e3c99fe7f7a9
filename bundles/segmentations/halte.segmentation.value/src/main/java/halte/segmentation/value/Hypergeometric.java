package halte.segmentation.value;

/** Gauss's hypergeometric function where the models need it, without overflow. */
final class Hypergeometric {

    private static final double TINY = 1e-300;
    private static final double HUGE = 1e200;
    private static final double EXACT = 1e-15;
    private static final int MOST_TERMS = 2_000_000;

    private Hypergeometric() {}

    /**
     * Returns the logarithm of F(a, b; c; z) by its series, which has positive terms.
     *
     * @param a above zero
     * @param b above zero
     * @param c above zero
     * @param z from 0 to below 1
     */
    static double log(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        double scale = 0;
        for (int j = 0; j < MOST_TERMS; j++) {
            double ratio = (a + j) * (b + j) / ((c + j) * (j + 1)) * z;
            term *= ratio;
            sum += term;
            if (ratio < 1 && term * ratio < EXACT * sum * (1 - ratio) && (a + b - c - 1) * z < (1 - z) * j) {
                break;
            }
            if (sum > HUGE) {
                scale += Math.log(HUGE);
                sum /= HUGE;
                term /= HUGE;
            }
        }
        return scale + Math.log(sum);
    }

    /**
     * Returns the logarithm of F(a, b; a + 1; z) by Euler's transformation to F(1, a + 1 - b; a + 1; z) and Gauss's continued
     * fraction of that (DLMF 15.8.1 and 15.7.1), which converges fast for z close to one too.
     *
     * @param a above zero
     * @param b from 0 to below {@code a + 1}
     * @param z from 0 to below 1
     */
    static double logNext(double a, double b, double z) {
        if (z <= 0) {
            return 0;
        }
        return (1 - b) * Math.log1p(-z) + Math.log(a) - Math.log(fraction(a + 1 - b, a, z));
    }

    /** Evaluates {@code c / F(a, 1; c + 1; z)} by Lentz's method. */
    private static double fraction(double a, double c, double z) {
        double value = c;
        double above = value;
        double below = 0;
        for (int k = 1; k < MOST_TERMS; k++) {
            int n = k / 2;
            double partial = (k % 2 == 1 ? (a + n) * (c + n) : n * (c - a + n)) * -z;
            below = 1 / away(c + k + partial * below);
            above = away(c + k + partial / above);
            double factor = above * below;
            value *= factor;
            if (Math.abs(factor - 1) < EXACT) {
                break;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
