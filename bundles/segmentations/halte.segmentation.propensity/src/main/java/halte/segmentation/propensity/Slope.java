package halte.segmentation.propensity;

import java.util.stream.IntStream;

/** Log-likelihood of a logistic regression at some coefficients, with its gradient and information, in one pass over the cases. */
final class Slope {

    private static final int CHUNK = 4096;

    private final int size;
    private double likelihood;
    private final double[] gradient;
    private final double[][] information;

    private Slope(int size) {
        this.size = size;
        this.gradient = new double[size];
        this.information = new double[size][size];
    }

    /** Computes at coefficients, of which the first is the constant. The same whatever the number of threads. */
    static Slope at(Cases cases, double[] coefficients) {
        int chunks = (cases.size() + CHUNK - 1) / CHUNK;
        Slope[] parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> part(cases, coefficients, chunk))
                .toArray(Slope[]::new);
        Slope whole = new Slope(coefficients.length);
        for (Slope part : parts) {
            whole.add(part);
        }
        for (int i = 0; i < whole.size; i++) {
            for (int j = 0; j < i; j++) {
                whole.information[i][j] = whole.information[j][i];
            }
        }
        return whole;
    }

    private static Slope part(Cases cases, double[] coefficients, int chunk) {
        Slope part = new Slope(coefficients.length);
        double[] row = new double[coefficients.length];
        row[0] = 1;
        int end = Math.min(cases.size(), (chunk + 1) * CHUNK);
        for (int i = chunk * CHUNK; i < end; i++) {
            double logit = coefficients[0];
            int from = i * cases.width() - 1;
            for (int j = 1; j < row.length; j++) {
                row[j] = cases.terms()[from + j];
                logit += coefficients[j] * row[j];
            }
            part.add(row, logit, cases.did()[i]);
        }
        return part;
    }

    private void add(double[] row, double logit, boolean did) {
        double probability = Scorer.logistic(logit);
        likelihood += likelihood(logit, did);
        double off = (did ? 1 : 0) - probability;
        double weight = probability * (1 - probability);
        for (int i = 0; i < size; i++) {
            if (row[i] != 0) {
                gradient[i] += off * row[i];
                axpy(weight * row[i], row, information[i], i);
            }
        }
    }

    private static void axpy(double factor, double[] from, double[] to, int begin) {
        for (int j = begin; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    /** Returns a case's log-likelihood, without overflow. */
    static double likelihood(double logit, boolean did) {
        double against = did ? -logit : logit;
        return -(Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))));
    }

    private void add(Slope other) {
        likelihood += other.likelihood;
        for (int i = 0; i < size; i++) {
            gradient[i] += other.gradient[i];
            axpy(1, other.information[i], information[i], i);
        }
    }

    double likelihood() {
        return likelihood;
    }

    double[] gradient() {
        return gradient;
    }

    double[][] information() {
        return information;
    }
}
