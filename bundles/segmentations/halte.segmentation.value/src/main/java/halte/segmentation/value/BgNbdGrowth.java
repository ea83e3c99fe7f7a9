package halte.segmentation.value;

/**
 * The factor of equation 10 of Fader, Hardie and Lee (2005): {@code (a+b+x-1)/(a-1) [1 - ((alpha+T)/(alpha+T+t))^(r+x) F(r+x, b+x;
 * a+b+x-1; t/(alpha+T+t))]}. Euler's transformation turns it into one without a pole at a = 1 and without overflow for large x; where
 * its terms would cancel each other out, the published form is used.
 */
final class BgNbdGrowth {

    private static final double EXACT = 1e-14;
    private static final double POLE = 1e-6;
    private static final int MOST_TERMS = 2_000_000;

    private BgNbdGrowth() {}

    static double of(BgNbd model, double repeats, double age, double time) {
        if (time <= 0) {
            return 0;
        }
        double z = time / (model.alpha() + age + time);
        double c = model.a() + model.b() + repeats - 1;
        double q = model.a() + model.b() - 1 - model.r();
        boolean calm = model.a() * z <= 5 && Math.abs(q) <= 4 * (c + 2);
        return calm || c <= 0 ? transformed(model.a(), q, c, z) : published(model, repeats, c, z);
    }

    static double transformed(double a, double q, double c, double z) {
        double power = Math.log1p(-z);
        double e = a - 1;
        double first = e == 0 ? -power : -Math.expm1(e * power) / e;
        double term = q * z;
        double sum = term;
        for (int j = 1; j < MOST_TERMS; j++) {
            double ratio = (q + j) * (a + j - 1) / ((c + j) * (j + 1)) * z;
            term *= ratio;
            sum += term;
            double left = Math.max(Math.abs(ratio), z);
            if (q + j > 0 && Math.abs(term) * left <= EXACT * Math.abs(sum) * (1 - left)) {
                break;
            }
        }
        return c * first - Math.exp(e * power) * sum;
    }

    static double published(BgNbd model, double repeats, double c, double z) {
        double e = model.a() - 1;
        double moved = Math.abs(e) < POLE ? POLE - e : 0;
        double shape = model.r() + repeats;
        double log = Hypergeometric.log(shape, model.b() + repeats, c + moved, z);
        return -(c + moved) / (e + moved) * Math.expm1(shape * Math.log1p(-z) + log);
    }
}
