package halte.segmentation.value;

/** Gauss's hypergeometric function where the models need it, without overflow. */
final class Hypergeometric {

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

    /**
     * Evaluates {@code c / F(a, 1; c + 1; z)} by the recurrences of Wallis, two steps at a time: without division but for looking whether
     * it still changes.
     */
    private static double fraction(double a, double c, double z) {
        double above = c;
        double below = 1;
        double aboveBefore = 1;
        double belowBefore = 0;
        double value = c;
        for (int n = 0; n < MOST_TERMS; n++) {
            double odd = (a + n) * (c + n) * -z;
            double even = (n + 1) * (c - a + n + 1) * -z;
            aboveBefore = (c + 2 * n + 1) * above + odd * aboveBefore;
            belowBefore = (c + 2 * n + 1) * below + odd * belowBefore;
            above = (c + 2 * n + 2) * aboveBefore + even * above;
            below = (c + 2 * n + 2) * belowBefore + even * below;
            double next = above / below;
            if (Math.abs(next - value) <= EXACT * Math.abs(next)) {
                return next;
            }
            value = next;
            if (Math.abs(below) > HUGE || Math.abs(above) > HUGE) {
                above /= HUGE;
                below /= HUGE;
                aboveBefore /= HUGE;
                belowBefore /= HUGE;
            }
        }
        return value;
    }
}
