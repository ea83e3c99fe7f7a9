package halte.segmentation.motives;

import java.util.List;

/**
 * How far motives explain a behaviour.
 *
 * @param outcome the behaviour
 * @param separated whether motives are those from before it
 * @param customers of how many customers it is known, with all motives
 * @param solution the regression; null when there is none
 * @param heldOut the share of the differences that the motives foretell of customers who took no part; NaN when there is none
 * @param effects the effects; none without a regression
 */
record Explained(
        Outcome outcome, boolean separated, int customers, Solution solution, double heldOut, List<Effect> effects) {

    boolean known() {
        return solution != null && !Double.isNaN(heldOut);
    }

    Explained with(List<Effect> newEffects) {
        return new Explained(outcome, separated, customers, solution, heldOut, List.copyOf(newEffects));
    }
}
