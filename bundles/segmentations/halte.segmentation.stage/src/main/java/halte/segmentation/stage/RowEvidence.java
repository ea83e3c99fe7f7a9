package halte.segmentation.stage;

import halte.journey.api.Evidence;
import halte.segmentation.stage.StageTraits.Counts;
import halte.segmentation.stage.StageTraits.Positions;
import halte.trait.api.TraitRow;

/**
 * Evidence from one customer's traits. Touches since the latest order and touches of the last so many days are both the end of a timeline, so
 * as many are both as the smaller of the two numbers says.
 *
 * @param settings what is asked for
 * @param traits where the traits stand
 * @param row the customer's traits
 */
record RowEvidence(StageSettings settings, StageTraits traits, TraitRow row) implements Evidence {

    /** Tells whether the customer may be looked at. */
    boolean known() {
        return !Double.isNaN(row.number(StageTraits.ORDERS));
    }

    @Override
    public double strength(int stage) {
        return touches(stage) / settings.stages().get(stage).enough();
    }

    /** Returns the number of touches, older ones counting less. */
    double touches(int stage) {
        double touches = 0;
        double before = 0;
        for (int ring = 0; ring < StageTraits.RINGS; ring++) {
            double within = within(stage, ring);
            touches += (within - before) / (1 << ring);
            before = within;
        }
        return touches;
    }

    /** Returns the plain number of touches of the last half-lives that no order has settled. */
    double within(int stage, int ring) {
        Positions at = traits.of(stage);
        double own = count(at.own(), ring);
        return at.said() == null ? own : own - count(at.unsaid(), ring) + count(at.said(), ring);
    }

    /** Returns the plain number of touches of the last half-lives, whatever was ordered since. */
    double recent(int stage, int ring) {
        return number(traits.of(stage).own().first() + ring);
    }

    private double count(Counts at, int ring) {
        double within = number(at.first() + ring);
        return at.since() < 0 ? within : Math.min(within, number(at.since()));
    }

    private double number(int position) {
        double number = row.number(position);
        return number > 0 ? number : 0;
    }

    @Override
    public boolean afterOrder(int stage) {
        int at = traits.of(stage).orders();
        return at >= 0 && number(at) > 0 && orders() >= settings.orders();
    }

    @Override
    public int orders() {
        return (int) number(StageTraits.ORDERS);
    }
}
