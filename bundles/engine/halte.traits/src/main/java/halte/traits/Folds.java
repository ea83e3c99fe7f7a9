package halte.traits;

import halte.model.Failure;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The traits that bundles offer as classes. */
final class Folds {

    private static final String GAP = "TRAIT_GAP";

    private final Guests<TraitFold> guests;

    Folds(Guests<TraitFold> guests) {
        this.guests = guests;
    }

    List<TraitDescriptor> descriptors() {
        return guests.ids().stream()
                .flatMap(id -> guests.find(id).stream())
                .map(guest -> guests.guard(guest, TraitFold::descriptor))
                .toList();
    }

    /** Returns the guarded folds among these names; a name whose bundle left gets a fold that only says so. */
    Map<String, TraitFold> find(Collection<String> names) {
        Map<String, TraitFold> found = new HashMap<>();
        for (String name : names) {
            guests.find(name)
                    .ifPresentOrElse(guest -> found.put(name, new Guarded(guests, guest)), () -> addGap(name, found));
        }
        return found;
    }

    private void addGap(String name, Map<String, TraitFold> found) {
        Failure failure = guests.gap(name);
        if (failure.code().equals(GAP)) {
            found.put(name, new Gap(name, failure));
        }
    }

    /** Returns the descriptors of folds, by name. */
    static Map<String, TraitDescriptor> descriptors(Map<String, TraitFold> folds) {
        Map<String, TraitDescriptor> all = new HashMap<>();
        folds.forEach((name, fold) -> all.put(name, fold.descriptor()));
        return all;
    }

    /** A guest whose failures name its bundle. */
    private record Guarded(Guests<TraitFold> guests, Guest<TraitFold> guest) implements TraitFold {

        @Override
        public TraitDescriptor descriptor() {
            return guests.guard(guest, TraitFold::descriptor);
        }

        @Override
        public double fold(Timeline timeline, long at) {
            return guests.guard(guest, fold -> fold.fold(timeline, at));
        }
    }

    /** The place of a guest that left. */
    private record Gap(String name, Failure failure) implements TraitFold {

        @Override
        public TraitDescriptor descriptor() {
            return new TraitDescriptor(name, new Text(name, name), Set.of(), Set.of(), null, null);
        }

        @Override
        public double fold(Timeline timeline, long at) {
            throw failure.asException();
        }
    }
}
