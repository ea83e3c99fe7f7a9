package halte.traits;

import halte.runtime.Guests;
import halte.store.api.Store;
import halte.timeline.Workers;
import halte.trait.api.Timelines;
import java.time.Clock;
import java.util.Optional;

/** Opens the real timelines of a store, for tests of what is built upon them. */
public final class TimelinesOver {

    private TimelinesOver() {}

    public static Timelines store(Store store, int threads) {
        return new StoredTimelines(
                store.touches(),
                store.memberships(),
                Optional.empty(),
                new Guests<>("trait", Clock.systemUTC()),
                new Workers(threads));
    }
}
