package halte.segmentation.value;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The search for a model of purchasing that can be used: the one that was asked for, else the other one, else none.
 *
 * @param family the model in use; the one asked for when there is none
 * @param fitted its parameters; null when none can be used
 * @param tried all models that were tried, in order
 */
record Purchasing(Family family, Fitted fitted, List<Tried> tried) {

    /** With fewer repeat buyers, four parameters are guesswork. */
    static final int FEWEST = 30;

    /**
     * A model that was tried.
     *
     * @param family the model
     * @param fitted what came out
     */
    record Tried(Family family, Fitted fitted) {}

    static Purchasing of(Family wanted, Counts counts) {
        if (counts.repeaters() < FEWEST) {
            return new Purchasing(wanted, null, List.of());
        }
        List<Tried> tried = new ArrayList<>();
        for (Family family : List.of(wanted, wanted.other())) {
            Fitted fitted = family.fit(counts);
            tried.add(new Tried(family, fitted));
            if (fitted.outcome() != Outcome.NOT_CONVERGED) {
                return new Purchasing(family, fitted, List.copyOf(tried));
            }
        }
        return new Purchasing(wanted, null, List.copyOf(tried));
    }

    Estimated estimated() {
        return fitted == null ? null : new Estimated(fitted.parameters(), fitted.covariance());
    }

    List<Text> findings() {
        List<Text> findings = new ArrayList<>();
        for (Tried each : tried) {
            findings.addAll(Findings.outcome(each.family(), each.fitted()));
        }
        if (fitted != null && tried.size() > 1) {
            findings.add(Findings.fallback(family));
        }
        return findings;
    }
}
