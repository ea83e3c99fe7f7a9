package halte.segmentation.touchpoint;

import halte.segmentation.api.Touchpoints.Scale;
import java.util.List;

/** Takes the scale of ratings from the ratings: the shortest usual one that holds them all. */
final class Scales {

    private static final List<Scale> USUAL =
            List.of(new Scale(1, 5), new Scale(0, 5), new Scale(1, 7), new Scale(0, 10), new Scale(0, 100));
    private static final Scale FEELING = new Scale(-1, 1);

    private Scales() {}

    static Scale of(double low, double high) {
        if (low < 0 && low >= -1 && high <= 1) {
            return FEELING;
        }
        return USUAL.stream()
                .filter(scale -> scale.low() <= low && high <= scale.high())
                .findFirst()
                .orElseGet(() -> new Scale(low, low == high ? low + 1 : high));
    }
}
