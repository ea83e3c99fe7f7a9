package halte.testkit.trait;

import halte.trait.api.TraitFold;
import java.time.Instant;
import java.util.List;

/** What the suites for traits share. */
interface TraitSuite {

    long AT = Instant.parse("2025-03-01T00:00:00Z").toEpochMilli();

    TraitFold trait();

    List<TestTimeline> timelines();

    /** Folds as the engine does: the touches of the types that the trait listens to, none later than the moment of asking. */
    default double fold(TraitFold trait, TestTimeline timeline, long at) {
        return new WatchedTimeline(trait.descriptor()).over(timeline, at).fold(trait, at);
    }

    default List<Double> foldAll(TraitFold trait) {
        return timelines().stream().map(timeline -> fold(trait, timeline, AT)).toList();
    }
}
