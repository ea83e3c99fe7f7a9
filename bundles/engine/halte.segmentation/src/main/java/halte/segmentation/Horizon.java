package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keeps runs from moments to come: what happens until then is not known, and no run could follow before then. */
record Horizon(Timelines timelines, Clock clock) {

    /** Refuses a moment after now, unless there are touches of then already, as generated data may have. */
    void refuseAhead(String segmentation, Instant at) {
        Instant now = clock.instant();
        Instant last = at.isAfter(now) ? timelines.extent().last() : null;
        Instant latest = last == null || last.isBefore(now) ? now : last;
        if (at.isAfter(latest)) {
            throw new Failure(
                            "SEGMENTATION_RUN_AHEAD",
                            Actor.USER,
                            "The segmentation '" + segmentation + "' cannot run for " + at
                                    + ": that moment is still to come. The latest possible one is "
                                    + latest.truncatedTo(ChronoUnit.SECONDS) + ".",
                            "Ask for that moment or an earlier one; without a moment it runs for now.")
                    .asException();
        }
    }
}
