package halte.testkit.stage;

import halte.journey.api.Evidence;

/**
 * Evidence written by hand.
 *
 * @param strengths by stage how strongly touches speak for it
 * @param lasting by stage whether it lasts after an order
 * @param orders how many orders
 */
public record TestEvidence(double[] strengths, boolean[] lasting, int orders) implements Evidence {

    /** Makes evidence for one stage alone. */
    public static TestEvidence of(int stages, int stage, double strength) {
        double[] strengths = new double[stages];
        strengths[stage] = strength;
        return new TestEvidence(strengths, new boolean[stages], 0);
    }

    @Override
    public double strength(int stage) {
        return strengths[stage];
    }

    @Override
    public boolean afterOrder(int stage) {
        return lasting[stage];
    }
}
