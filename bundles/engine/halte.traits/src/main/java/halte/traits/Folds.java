package halte.traits;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.trait.api.Timeline;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The traits that bundles offer as classes. */
final class Folds {

    private static final Logger LOG = LoggerFactory.getLogger(Folds.class);

    private final Guests<TraitFold> guests;
    private final Map<Long, TraitDescriptor> descriptors = new ConcurrentHashMap<>();

    Folds(Guests<TraitFold> guests) {
        this.guests = guests;
    }

    List<TraitDescriptor> descriptors() {
        return guests.ids().stream()
                .flatMap(id -> guests.find(id).stream())
                .flatMap(guest -> guests.stay(guest).stream())
                .flatMap(this::listed)
                .toList();
    }

    private Stream<TraitDescriptor> listed(Stay<TraitFold> stay) {
        try (stay) {
            return Stream.of(descriptor(stay));
        } catch (HalteException broken) {
            LOG.warn(
                    "The trait {} is not listed: {}",
                    stay.guest().id(),
                    broken.failure().message());
            return Stream.empty();
        }
    }

    /** Returns what a guest says that it is. He is asked once, on a thread that may be lost to him. */
    private TraitDescriptor descriptor(Stay<TraitFold> stay) {
        TraitDescriptor known = descriptors.get(stay.guest().number());
        if (known != null) {
            return known;
        }
        TraitDescriptor said = guests.apart(List.of(stay), () -> guests.guard(stay.guest(), TraitFold::descriptor));
        descriptors.put(stay.guest().number(), said);
        return said;
    }

    /** Forgets what guests said, since some of them left. */
    void changed() {
        descriptors.clear();
    }

    /** How a guest who takes part is called. */
    @FunctionalInterface
    interface Calling {
        TraitFold of(Stay<TraitFold> stay, TraitDescriptor descriptor);
    }

    /** Each call is a piece of work of its own, as for one customer. */
    Calling alone() {
        return (stay, descriptor) -> new Guarded(guests, stay.guest(), descriptor);
    }

    /** All calls are one piece of work: it fails when a single customer fails, and the others do not make up for that. */
    static Calling together() {
        return Together::new;
    }

    /** Gathers the guests among these names for a piece of work; a name whose bundle left gets a fold that only says so. */
    Cast cast(Collection<String> names, Calling calling) {
        Cast cast = new Cast(guests);
        for (String name : names) {
            if (guests.find(name).isPresent()) {
                add(name, cast, calling);
            } else {
                addGap(name, guests.gap(name), cast);
            }
        }
        return cast;
    }

    private void add(String name, Cast cast, Calling calling) {
        try {
            Stay<TraitFold> stay = guests.stay(name);
            cast.stays().add(stay);
            cast.folds().put(name, calling.of(stay, descriptor(stay)));
        } catch (HalteException refused) {
            addGap(name, refused.failure(), cast);
        }
    }

    /** Gathers certain guests, serving or not, under names for the occasion. */
    Cast cast(Map<String, Guest<TraitFold>> wanted) {
        Cast cast = new Cast(guests);
        try {
            wanted.forEach((name, guest) -> {
                Stay<TraitFold> stay = stay(guest);
                cast.stays().add(stay);
                cast.folds().put(name, new Together(stay, descriptor(stay)));
            });
            return cast;
        } catch (HalteException refused) {
            cast.close();
            throw refused;
        }
    }

    private Stay<TraitFold> stay(Guest<TraitFold> guest) {
        return guests.stay(guest).orElseThrow(() -> guests.gap(guest.id()).asException());
    }

    Optional<Guest<TraitFold>> serving(String name) {
        return guests.find(name);
    }

    /** A name that no guest ever had may be one that a source declares. */
    private static void addGap(String name, Failure failure, Cast cast) {
        if (!failure.code().equals("TRAIT_UNKNOWN")) {
            cast.folds().put(name, new Gap(name, failure));
        }
    }

    /** Returns the descriptors of folds, by name. */
    static Map<String, TraitDescriptor> descriptors(Map<String, TraitFold> folds) {
        Map<String, TraitDescriptor> all = new HashMap<>();
        folds.forEach((name, fold) -> all.put(name, fold.descriptor()));
        return all;
    }

    /** A guest whose failures name its bundle. */
    private record Guarded(Guests<TraitFold> guests, Guest<TraitFold> guest, TraitDescriptor descriptor)
            implements TraitFold {

        @Override
        public double fold(Timeline timeline, long at) {
            return guests.guard(guest, fold -> fold.fold(timeline, at));
        }
    }

    /** A guest whose failures name its bundle and count once. */
    private record Together(Stay<TraitFold> stay, TraitDescriptor descriptor) implements TraitFold {

        @Override
        public double fold(Timeline timeline, long at) {
            return stay.call(fold -> fold.fold(timeline, at));
        }
    }

    /** The place of a guest that left or is out of service. */
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
