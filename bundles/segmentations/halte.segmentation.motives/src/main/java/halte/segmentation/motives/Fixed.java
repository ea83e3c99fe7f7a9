package halte.segmentation.motives;

/**
 * A scale with two ends, such as that of a question.
 *
 * @param from counts as 0
 * @param to counts as 1
 */
record Fixed(double from, double to) implements Scale {

    @Override
    public double of(double value) {
        return Double.isNaN(value) ? value : Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
