package halte.segmentation.propensity;

import java.util.Arrays;

/**
 * Chooses the terms that tell most, one after the other, each by what it adds to those before it and only if that is more than chance adds:
 * forward selection by least squares.
 */
final class Selection {

    private static final double ALIKE = 1e-8;

    /** Chance alone adds more once in twenty, in units of the outcome's variance. */
    private static final double BY_CHANCE = 3.841458820694124;

    private final double[][] products;
    private final double[] outcomes;
    private final double[] spreads;
    private final double variance;

    private Selection(Cases cases) {
        int width = cases.width();
        products = new double[width][width];
        outcomes = new double[width];
        spreads = new double[width];
        double[] means = new double[width];
        for (int i = 0; i < cases.terms().length; i++) {
            means[i % width] += cases.terms()[i] / (double) cases.size();
        }
        double rate = cases.events() / (double) cases.size();
        variance = rate * (1 - rate);
        double[] row = new double[width];
        for (int i = 0; i < cases.size(); i++) {
            for (int j = 0; j < width; j++) {
                row[j] = cases.terms()[i * width + j] - means[j];
            }
            add(row, (cases.did()[i] ? 1 : 0) - rate);
        }
        for (int j = 0; j < width; j++) {
            spreads[j] = products[j][j];
        }
    }

    private void add(double[] row, double off) {
        for (int j = 0; j < row.length; j++) {
            outcomes[j] += row[j] * off;
            for (int k = 0; k < row.length; k++) {
                products[j][k] += row[j] * row[k];
            }
        }
    }

    /** Returns the positions of at most so many terms, ascending. */
    static int[] of(Cases cases, int most) {
        return new Selection(cases).choose(most);
    }

    private int[] choose(int most) {
        int[] chosen = new int[Math.min(most, outcomes.length)];
        int count = 0;
        while (count < chosen.length) {
            int best = best(count == 0 ? 0 : BY_CHANCE * variance);
            if (best < 0) {
                break;
            }
            chosen[count++] = best;
            sweep(best);
        }
        int[] ascending = Arrays.copyOf(chosen, count);
        Arrays.sort(ascending);
        return ascending;
    }

    private int best(double least) {
        int best = -1;
        double most = least;
        for (int j = 0; j < outcomes.length; j++) {
            boolean apart = products[j][j] > ALIKE * spreads[j] && products[j][j] > 0;
            double gain = apart ? outcomes[j] * outcomes[j] / products[j][j] : 0;
            if (gain > most) {
                most = gain;
                best = j;
            }
        }
        return best;
    }

    /** Takes out of all terms and of the outcome what a term tells of them. */
    private void sweep(int by) {
        double[] own = products[by].clone();
        double outcome = outcomes[by];
        for (int j = 0; j < own.length; j++) {
            double share = own[j] / own[by];
            outcomes[j] -= share * outcome;
            for (int k = 0; k < own.length; k++) {
                products[j][k] -= share * own[k];
            }
        }
        products[by][by] = 0;
    }
}
