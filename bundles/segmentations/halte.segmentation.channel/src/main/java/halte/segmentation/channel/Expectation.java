package halte.segmentation.channel;

import halte.model.Interval;

/**
 * A share of which something was seen and more was expected.
 *
 * @param holding what counts for it, in touches
 * @param against what counts against it, in touches
 */
record Expectation(double holding, double against) {

    double share() {
        return holding / (holding + against);
    }

    /** Returns the interval of a share that was seen in as many touches, which is much faster than that of a beta distribution. */
    Interval interval() {
        return Interval.wilson(share(), holding + against);
    }
}
