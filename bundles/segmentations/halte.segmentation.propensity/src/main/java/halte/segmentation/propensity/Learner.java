package halte.segmentation.propensity;

import java.util.Arrays;
import java.util.List;

/** Learns probabilities from customers as they were and what they then did. */
final class Learner {

    /** Ten events for each term: P. Peduzzi and others, Journal of Clinical Epidemiology 49 (1996) 1373-1379. */
    static final int EVENTS_PER_TERM = 10;

    /** With fewer events there would be fewer than three terms. */
    static final int FEWEST_EVENTS = 30;

    private final List<Variable> variables;

    Learner(List<Variable> variables) {
        this.variables = variables;
    }

    /**
     * Learns.
     *
     * @param penalty a penalty already chosen; null to choose one
     * @return what was learned; null when too few did it or did not, or customers do not differ
     */
    Learned learn(Sample sample, Penalty penalty) {
        int[] customers = sample.of(Part.LEARN);
        boolean[] did = sample.did(customers);
        int events = count(did);
        int fewer = Math.min(events, did.length - events);
        List<Term> terms = fewer < FEWEST_EVENTS ? List.of() : Terms.learn(sample, customers, variables.size());
        if (terms.isEmpty()) {
            return null;
        }
        Cases all = Cases.of(sample, customers, terms);
        int[] chosen = chosen(all, fewer / EVENTS_PER_TERM);
        Cases cases = chosen.length == all.width() ? all : all.columns(chosen);
        Penalty used = penalty == null ? Penalty.choose(cases) : penalty;
        Fitted fitted = new Logistic(cases, used.value()).fit();
        List<Term> kept = Arrays.stream(chosen).mapToObj(terms::get).toList();
        Scorer scorer = new Scorer(variables, kept, fitted.coefficients(), 0, 1);
        Correction correction = correction(scorer, sample);
        boolean off = correction != null && correction.needed();
        return new Learned(
                off ? scorer.corrected(correction.intercept(), correction.slope()) : scorer,
                fitted,
                used,
                customers.length,
                events,
                terms.size(),
                correction);
    }

    private static int[] chosen(Cases cases, int most) {
        int[] all = new int[cases.width()];
        Arrays.setAll(all, i -> i);
        return most >= all.length ? all : Selection.of(cases, most);
    }

    private static Correction correction(Scorer scorer, Sample sample) {
        int[] customers = sample.of(Part.CORRECT);
        return Correction.of(scorer.logits(sample, customers), sample.did(customers));
    }

    private static int count(boolean[] did) {
        int count = 0;
        for (boolean each : did) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
