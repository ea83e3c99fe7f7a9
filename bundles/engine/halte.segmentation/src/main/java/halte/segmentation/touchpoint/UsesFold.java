package halte.segmentation.touchpoint;

import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.Set;

/** Gathers how touchpoints are used. */
final class UsesFold implements TimelineFold<Uses> {

    private final Places places;
    private final long from;

    UsesFold(Places places, long from) {
        this.places = places;
        this.from = from;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Uses create() {
        return new Uses(places, from);
    }

    @Override
    public void add(Uses uses, Timeline timeline) {
        uses.add(timeline);
    }

    @Override
    public Uses merge(Uses left, Uses right) {
        return left.plus(right);
    }
}
