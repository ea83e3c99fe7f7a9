package halte.segmentation.purchases;

/**
 * That one thing leads to another.
 *
 * @param from the first
 * @param to the second; the same one for a dearer one of its kind
 * @param kind how it follows
 * @param strength the lift that tells it from chance
 * @param early from this number of days on a quarter of those who go on have done so; negative when that is not known
 * @param usual the median
 * @param late three quarters
 */
record Relation(int from, int to, Kind kind, double strength, int early, int usual, int late) {

    boolean timed() {
        return early >= 0;
    }
}
