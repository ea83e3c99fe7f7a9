package halte.segmentation.propensity;

import halte.model.Interval;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * What was foretold of customers from whom nothing was learned, against what they did.
 *
 * @param customers how many they are
 * @param events how many did it
 * @param roc how well the probabilities tell them apart
 * @param recency the same of whoever was there last; null when nothing tells that
 * @param brier the mean squared error (G. W. Brier, Monthly Weather Review 78 (1950) 1-3)
 * @param correction slope and intercept
 * @param deciles the tenths, the likeliest first
 * @param topByRecency how many of the tenth that was there last did it
 */
record Check(
        int customers,
        int events,
        Roc roc,
        Roc recency,
        double brier,
        Correction correction,
        List<Decile> deciles,
        double topByRecency) {

    /** Checks by the customers who serve for it; returns null when too few of them did it, or did not. */
    static Check of(Scorer scorer, Sample sample, int[] recencies) {
        int[] customers = sample.of(Part.CHECK);
        boolean[] did = sample.did(customers);
        double[] logits = scorer.logits(sample, customers);
        Correction correction = Correction.of(logits, did);
        if (correction == null) {
            return null;
        }
        double[] probabilities = new double[logits.length];
        double errors = 0;
        int events = 0;
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Scorer.logistic(logits[i]);
            double off = (did[i] ? 1 : 0) - probabilities[i];
            errors += off * off;
            events += did[i] ? 1 : 0;
        }
        double[] latest = recencies.length == 0 ? null : latest(sample, customers, recencies);
        return new Check(
                customers.length,
                events,
                new Roc(logits, did),
                latest == null ? null : new Roc(latest, did),
                errors / customers.length,
                correction,
                Decile.of(new Order(logits, did), probabilities, did),
                latest == null ? Double.NaN : new Order(latest, did).events(customers.length / Decile.TENTHS));
    }

    /** Returns how long ago whatever was last is, as logarithm and negative. */
    private static double[] latest(Sample sample, int[] customers, int[] recencies) {
        double[] latest = new double[customers.length];
        for (int i = 0; i < latest.length; i++) {
            latest[i] = -Double.MAX_VALUE;
            for (int variable : recencies) {
                double ago = sample.logarithm(customers[i], variable);
                latest[i] = ago >= 0 ? Math.max(latest[i], -ago) : latest[i];
            }
        }
        return latest;
    }

    double rate() {
        return events / (double) customers;
    }

    /** Returns by which share the error is smaller than that of telling everybody the rate. */
    double skill() {
        return 1 - brier / (rate() * (1 - rate()));
    }

    /** Returns how many times likelier the first tenth did it than anybody. */
    double lift() {
        return deciles.get(0).observed() / rate();
    }

    double liftOfRecency() {
        return topByRecency / (customers / Decile.TENTHS) / rate();
    }

    Interval liftInterval() {
        Interval share = deciles.get(0).interval();
        return new Interval(share.low() / rate(), share.high() / rate(), share.level());
    }

    /** Tells whether it tells customers apart beyond chance. */
    boolean tells() {
        return roc.interval().low() > 0.5 && skill() > 0;
    }

    /** Tells whether it does better than recency beyond chance. */
    boolean beatsRecency() {
        return recency == null || roc.above(recency).low() > 0;
    }

    /** Tells whether the probabilities come true, as far as chance lets it be told. */
    boolean calibrated() {
        return chance() >= 0.05 && !correction.off();
    }

    /** Returns the statistic of Hosmer and Lemeshow (Communications in Statistics A9 (1980) 1043-1069). */
    double misfit() {
        return deciles.stream().mapToDouble(Decile::misfit).sum();
    }

    /** Returns how often chance alone exceeds the misfit, where probabilities are right: nothing was learned from these customers. */
    double chance() {
        return Gamma.regularizedGammaQ(deciles.size() / 2.0, misfit() / 2);
    }
}
