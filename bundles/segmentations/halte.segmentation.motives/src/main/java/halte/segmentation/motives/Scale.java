package halte.segmentation.motives;

/** Turns values into numbers from 0 to 1. */
sealed interface Scale permits Ranks, Distance, Fixed {

    /** Returns the number; NaN for NaN. */
    double of(double value);
}
