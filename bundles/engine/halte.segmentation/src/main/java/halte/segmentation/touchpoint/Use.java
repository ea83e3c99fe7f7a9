package halte.segmentation.touchpoint;

/** How one touchpoint is used, per segment and over everybody. */
final class Use {

    final Sums touches;
    final Sums ratings;
    final double[] onTheWay;

    Use(int width) {
        touches = new Sums(width);
        ratings = new Sums(width);
        onTheWay = new double[width];
    }

    void plus(Use other) {
        touches.plus(other.touches);
        ratings.plus(other.ratings);
        for (int i = 0; i < onTheWay.length; i++) {
            onTheWay[i] += other.onTheWay[i];
        }
    }
}
