package halte.segmentation.propensity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ridge penalty chosen by cross-validation: the one with which four fifths of the cases foretell the last fifth best, in turn.
 *
 * @param value the penalty
 * @param tried what was tried, by descending penalty
 */
record Penalty(double value, List<Tried> tried) {

    private static final double[] VALUES = {1000, 300, 100, 30, 10, 3, 1};
    private static final int FOLDS = 5;

    /** More cases make the choice no better. */
    private static final int ENOUGH = 10_000;

    /**
     * A penalty and how it did.
     *
     * @param penalty the penalty
     * @param loss the mean log-likelihood of a case that was not learned from, negative
     */
    record Tried(double penalty, double loss) {}

    static Penalty choose(Cases all) {
        Cases cases = all.rows(some(all.size()));
        double[] sums = new double[VALUES.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            add(sums, cases.rows(rows(cases.size(), fold, false)), cases.rows(rows(cases.size(), fold, true)));
        }
        List<Tried> tried = new ArrayList<>();
        int best = 0;
        for (int i = 0; i < VALUES.length; i++) {
            tried.add(new Tried(VALUES[i], -sums[i] / cases.size()));
            best = sums[i] > sums[best] ? i : best;
        }
        return new Penalty(VALUES[best], Collections.unmodifiableList(tried));
    }

    private static int[] some(int size) {
        int step = Math.max(1, size / ENOUGH);
        return IntStream.iterate(0, i -> i < size, i -> i + step).toArray();
    }

    private static int[] rows(int size, int fold, boolean inside) {
        return IntStream.range(0, size).filter(i -> i % FOLDS == fold == inside).toArray();
    }

    private static void add(double[] sums, Cases learn, Cases check) {
        if (learn.events() == 0 || learn.events() == learn.size()) {
            return;
        }
        Fitted fitted = null;
        for (int i = 0; i < VALUES.length; i++) {
            Logistic logistic = new Logistic(learn, VALUES[i]);
            fitted = fitted == null ? logistic.fit() : logistic.fit(fitted.coefficients());
            sums[i] += likelihood(check, fitted.coefficients());
        }
    }

    private static double likelihood(Cases cases, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < cases.size(); i++) {
            double logit = coefficients[0];
            for (int j = 0; j < cases.width(); j++) {
                logit += coefficients[j + 1] * cases.terms()[i * cases.width() + j];
            }
            sum += Slope.likelihood(logit, cases.did()[i]);
        }
        return sum;
    }
}
