package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Draws;
import halte.trait.api.TraitColumn;
import java.util.Arrays;
import java.util.Random;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * An outcome over the groups, and what chance would make of it: the same number of holders dealt out over groups of the same sizes, many
 * times.
 *
 * @param known by group the customers of whom it is known
 * @param holding by group how many of them it holds for
 * @param chi Pearson's chi-square of the two
 * @param chiByChance the same of chance, ascending
 * @param gap the largest difference between the shares of two groups
 * @param gapByChance the same of chance, ascending
 */
record Comparison(long[] known, long[] holding, double chi, double[] chiByChance, double gap, double[] gapByChance) {

    private static final int TIMES = 2_000;

    static Comparison of(Outcome outcome, TraitColumn column, int[] rows, int[] placed, int groups, long seed) {
        long[] known = new long[groups];
        long[] holding = new long[groups];
        for (int i = 0; i < rows.length; i++) {
            if (placed[i] >= 0 && outcome.known(column, rows[i])) {
                known[placed[i]]++;
                holding[placed[i]] += outcome.holds(column, rows[i]) ? 1 : 0;
            }
        }
        return of(known, holding, Draws.apart(seed, 7));
    }

    static Comparison of(long[] known, long[] holding, Random random) {
        double[] chis = new double[TIMES];
        double[] gaps = new double[TIMES];
        int[] cards = cards(known);
        int deal = (int) Arrays.stream(holding).sum();
        for (int time = 0; time < TIMES; time++) {
            long[] dealt = dealt(cards, deal, known.length, random);
            chis[time] = chi(known, dealt);
            gaps[time] = gap(known, dealt);
        }
        Arrays.sort(chis);
        Arrays.sort(gaps);
        return new Comparison(known, holding, chi(known, holding), chis, gap(known, holding), gaps);
    }

    /** Returns one card per customer with the number of his group. */
    private static int[] cards(long[] known) {
        int[] cards = new int[(int) Arrays.stream(known).sum()];
        int from = 0;
        for (int group = 0; group < known.length; group++) {
            Arrays.fill(cards, from, from + (int) known[group], group);
            from += (int) known[group];
        }
        return cards;
    }

    /** Deals some cards from a pack that need not be in order, and counts them by group. The fewer of the two, dealt or kept, are drawn. */
    private static long[] dealt(int[] cards, int deal, int groups, Random random) {
        boolean keep = deal > cards.length / 2;
        long[] counts = new long[groups];
        int draw = keep ? cards.length - deal : deal;
        for (int i = 0; i < draw; i++) {
            int j = i + random.nextInt(cards.length - i);
            int card = cards[j];
            cards[j] = cards[i];
            cards[i] = card;
            counts[card]++;
        }
        return keep ? rest(cards, counts) : counts;
    }

    private static long[] rest(int[] cards, long[] drawn) {
        long[] rest = new long[drawn.length];
        for (int card : cards) {
            rest[card]++;
        }
        for (int group = 0; group < rest.length; group++) {
            rest[group] -= drawn[group];
        }
        return rest;
    }

    static double chi(long[] known, long[] holding) {
        double all = Arrays.stream(known).sum();
        double share = Arrays.stream(holding).sum() / all;
        double chi = 0;
        for (int group = 0; group < known.length; group++) {
            double expected = known[group] * share;
            double difference = holding[group] - expected;
            double variance = expected * (1 - share);
            chi += variance > 0 ? difference * difference / variance : 0;
        }
        return chi;
    }

    private static double gap(long[] known, long[] holding) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int group = 0; group < known.length; group++) {
            if (known[group] > 0) {
                double share = holding[group] / (double) known[group];
                least = Math.min(least, share);
                most = Math.max(most, share);
            }
        }
        return most >= least ? most - least : 0;
    }

    long all() {
        return Arrays.stream(known).sum();
    }

    double share() {
        return Arrays.stream(holding).sum() / (double) all();
    }

    /** Tells whether there is anything to compare: two groups, and the outcome neither always nor never. */
    boolean possible() {
        return Arrays.stream(known).filter(count -> count > 0).count() > 1 && share() > 0 && share() < 1;
    }

    /** Returns how likely so large a chi-square is by chance, by dealing. */
    double chance() {
        return Chance.probability(chi, chiByChance);
    }

    /** Returns how likely so large a difference between two groups is by chance, by dealing. */
    double chanceOfGap() {
        return Chance.probability(gap, gapByChance);
    }

    /** Returns how likely so large a chi-square is by chance, by the distribution that it has in large groups. */
    double asymptotic() {
        long groups = Arrays.stream(known).filter(count -> count > 0).count();
        return 1 - new ChiSquaredDistribution(groups - 1).cumulativeProbability(chi);
    }
}
