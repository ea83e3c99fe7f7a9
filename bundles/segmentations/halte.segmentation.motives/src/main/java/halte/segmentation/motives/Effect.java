package halte.segmentation.motives;

import halte.model.Interval;

/**
 * By how much a behaviour moves with a motive, the other motives being equal.
 *
 * @param motive the motive's position among all
 * @param size the change of the behaviour for one standard deviation of the motive
 * @param interval its 95 % interval
 * @param standardised the same in standard deviations of the behaviour
 * @param p how likely so large an effect is by luck, adjusted for how many were tried; NaN when it cannot be told
 */
record Effect(int motive, double size, Interval interval, double standardised, double p) {

    private static final double LIKELY = 0.05;

    boolean significant() {
        return p <= LIKELY;
    }

    Effect adjusted(double newP) {
        return new Effect(motive, size, interval, standardised, newP);
    }
}
