package halte.traits;

import halte.model.HalteException;
import halte.runtime.Guests;
import halte.runtime.Host;
import halte.store.api.DocumentStore;
import halte.store.api.MembershipStore;
import halte.store.api.TouchStore;
import halte.timeline.Facts;
import halte.timeline.Members;
import halte.timeline.Needs;
import halte.timeline.TraitProgram;
import halte.timeline.Workers;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitFold;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Timelines of the touches of a store. */
final class StoredTimelines implements Timelines {

    private static final Needs NOTHING_MORE = new Needs(Set.of(), Set.of(), Set.of());

    private final Images images;
    private final Memberships memberships;
    private final Folds folds;
    private final Workers workers;
    private final Programs programs = new Programs();

    StoredTimelines(
            TouchStore store,
            MembershipStore memberships,
            Optional<String> currency,
            Guests<TraitFold> guests,
            Workers workers) {
        this.images = new Images(store, currency, workers);
        this.memberships = new Memberships(memberships);
        this.folds = new Folds(guests);
        this.workers = workers;
    }

    @Override
    public PassResult pass(Pass wanted) {
        return with(wanted.traits(), Folds.together(), cast -> {
            Loaded loaded = load(wanted.traits(), cast.folds());
            Facts facts = new Facts(loaded.declared(), loaded.grants(), cast.folds());
            TraitProgram program = TraitProgram.compile(loaded.image(), facts, wanted.traits(), wanted.folds());
            Members members = memberships.ofAll(loaded.image(), wanted.traits());
            return cast.apart(() -> program.pass(wanted.at(), members, workers));
        });
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        return with(traits, folds.alone(), cast -> {
            TraitProgram program = programs.find(load(traits, cast.folds()), traits, cast.folds());
            Members members = memberships.of(customer, traits);
            return cast.apart(() -> program.of(customer, at, members));
        });
    }

    @Override
    public TraitTable of(long[] customers, List<TraitDeclaration> traits, Instant at) {
        List<String> names = traits.stream().map(TraitDeclaration::name).toList();
        return with(traits, folds.alone(), cast -> {
            Loaded loaded = load(traits, cast.folds());
            TraitProgram program = programs.find(loaded, traits, cast.folds());
            Members members = memberships.ofAll(loaded.image(), traits);
            return cast.apart(() -> TraitTable.joined(
                    names,
                    Arrays.stream(customers)
                            .mapToObj(customer -> program.of(customer, at, members))
                            .flatMap(Optional::stream)
                            .toList()));
        });
    }

    /** Works with the guests among these traits; when one of them hangs and is put out of service, works once more without it. */
    private <R> R with(List<TraitDeclaration> traits, Folds.Calling calling, Function<Cast, R> work) {
        Set<String> names = named(traits);
        for (int attempt = 0; ; attempt++) {
            try (Cast cast = folds.cast(names, calling)) {
                try {
                    return work.apply(cast);
                } catch (HalteException failed) {
                    if (!failed.failure().code().equals("GUEST_QUARANTINED")
                            || !cast.lostOne()
                            || attempt > names.size()) {
                        throw failed;
                    }
                }
            }
        }
    }

    private static Set<String> named(List<TraitDeclaration> traits) {
        Set<String> names = new TreeSet<>();
        for (TraitDeclaration trait : traits) {
            if (trait.aggregate() == Aggregate.DECLARED && trait.field() != null) {
                names.add(trait.field());
            }
        }
        return names;
    }

    /** Returns what traits that come and go mean to the timelines and to the documents of people. */
    Host<TraitFold> host(DocumentStore documents) {
        return new TraitHost(folds, new Trial(images, workers, folds), documents);
    }

    private Loaded load(List<TraitDeclaration> traits, Map<String, TraitFold> found) {
        Loaded loaded = images.current(Needs.of(traits, Folds.descriptors(found)));
        programs.forgetAllBut(loaded);
        return loaded;
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        return TraitProgram.read(images.current(NOTHING_MORE).image(), customer, at, reader);
    }

    @Override
    public List<TraitDescriptor> folds() {
        return folds.descriptors();
    }

    @Override
    public Extent extent() {
        Loaded loaded = images.current(NOTHING_MORE);
        return new Extent(
                loaded.image().customers(),
                loaded.image().touches(),
                loaded.unattributed(),
                loaded.image().first(),
                loaded.image().last(),
                loaded.image().currency().isEmpty() ? null : loaded.image().currency(),
                loaded.image().foreignAmounts());
    }
}
