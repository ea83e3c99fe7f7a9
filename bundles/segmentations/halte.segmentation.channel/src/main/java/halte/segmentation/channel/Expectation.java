package halte.segmentation.channel;

import halte.model.Interval;

/**
 * A share of which something was seen and more was expected.
 *
 * @param holding the cases for it
 * @param against the cases against it
 */
record Expectation(double holding, double against) {

    double share() {
        return holding / (holding + against);
    }

    /** Returns the interval of a share that was seen in as many cases, which is much faster than that of a beta distribution. */
    Interval interval() {
        return Interval.wilson(share(), holding + against);
    }
}
