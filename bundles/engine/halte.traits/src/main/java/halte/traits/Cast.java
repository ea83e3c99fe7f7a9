package halte.traits;

import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.trait.api.TraitFold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The traits as classes that take part in one piece of work. */
final class Cast implements AutoCloseable {

    private final Guests<TraitFold> guests;
    private final Map<String, TraitFold> folds = new HashMap<>();
    private final List<Stay<TraitFold>> stays = new ArrayList<>();

    Cast(Guests<TraitFold> guests) {
        this.guests = guests;
    }

    Map<String, TraitFold> folds() {
        return folds;
    }

    List<Stay<TraitFold>> stays() {
        return stays;
    }

    /** Does the work, on a thread that may be lost when guests take part. */
    <R> R apart(Supplier<R> work) {
        return stays.isEmpty() ? work.get() : guests.apart(stays, work);
    }

    /** Tells whether one of them is out of service by now, so that another attempt goes without it. */
    boolean lostOne() {
        return stays.stream().anyMatch(stay -> stay.quarantined().isPresent());
    }

    @Override
    public void close() {
        stays.forEach(Stay::close);
    }
}
