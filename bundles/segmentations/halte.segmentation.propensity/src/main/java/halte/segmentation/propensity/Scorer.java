package halte.segmentation.propensity;

import halte.trait.api.TraitRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was learned: probabilities from variables.
 *
 * @param variables all variables
 * @param terms the terms in use
 * @param coefficients the coefficients, the constant first
 * @param shift what is added to a logit after it is stretched
 * @param stretch by what a logit is multiplied; with shift 0 and stretch 1 it stays as it is
 */
record Scorer(List<Variable> variables, List<Term> terms, double[] coefficients, double shift, double stretch) {

    private static final int CHUNK = 4096;

    /** Returns the probability of a logit. */
    static double logistic(double logit) {
        return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
    }

    double logit(TraitRow row) {
        double logit = coefficients[0];
        for (int i = 0; i < terms.size(); i++) {
            logit += coefficients[i + 1] * value(i, row);
        }
        return shift + stretch * logit;
    }

    private double value(int number, TraitRow row) {
        Term term = terms.get(number);
        return term.of(variables.get(term.variable()).logarithm(row));
    }

    double probability(TraitRow row) {
        return logistic(logit(row));
    }

    /** Returns by how much a term makes a customer's logit larger than that of the mean customer. */
    double contribution(int number, TraitRow row) {
        return stretch
                * coefficients[number + 1]
                * (value(number, row) - terms.get(number).mean());
    }

    Scorer corrected(double newShift, double newStretch) {
        return new Scorer(variables, terms, coefficients, newShift, newStretch);
    }

    /** Returns the logits of some customers. */
    double[] logits(Sample sample, int[] customers) {
        double[] logits = new double[customers.length];
        IntStream.range(0, (logits.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(logits.length, (chunk + 1) * CHUNK); i++) {
                logits[i] = logit(sample, customers[i]);
            }
        });
        return logits;
    }

    private double logit(Sample sample, int customer) {
        double logit = coefficients[0];
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            logit += coefficients[i + 1] * term.of(sample.logarithm(customer, term.variable()));
        }
        return shift + stretch * logit;
    }
}
