package halte.segmentation;

import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.util.Set;

/** A strategy's fold, every call of which is guarded. */
record GuestFold<A>(Guarded strategy, TimelineFold<A> fold) implements TimelineFold<A> {

    @Override
    public Set<String> types() {
        return strategy.call(guest -> fold.types());
    }

    @Override
    public A create() {
        return strategy.call(guest -> fold.create());
    }

    @Override
    public void add(A accumulator, Timeline timeline) {
        strategy.call(guest -> {
            fold.add(accumulator, timeline);
            return null;
        });
    }

    @Override
    public A merge(A left, A right) {
        return strategy.call(guest -> fold.merge(left, right));
    }
}
