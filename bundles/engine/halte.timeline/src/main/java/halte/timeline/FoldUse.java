package halte.timeline;

import halte.trait.api.TimelineFold;

/**
 * A measure within a program.
 *
 * @param fold the measure
 * @param range the range of the touches that it listens to
 * @param <A> the accumulator
 */
record FoldUse<A>(TimelineFold<A> fold, int range) {

    FoldRun<A> begin(int shards) {
        return new FoldRun<>(this, shards);
    }
}
