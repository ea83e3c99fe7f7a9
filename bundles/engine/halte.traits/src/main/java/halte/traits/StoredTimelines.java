package halte.traits;

import halte.runtime.Guests;
import halte.store.api.TouchStore;
import halte.timeline.Facts;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Timelines of the touches of a store. */
final class StoredTimelines implements Timelines {

    private static final Needs NOTHING_MORE = new Needs(Set.of(), Set.of(), Set.of());

    private final Images images;
    private final Folds folds;
    private final Workers workers;
    private final Programs programs = new Programs();

    StoredTimelines(TouchStore store, Optional<String> currency, Guests<TraitFold> guests, Workers workers) {
        this.images = new Images(store, currency, workers);
        this.folds = new Folds(guests);
        this.workers = workers;
    }

    @Override
    public PassResult pass(Pass wanted) {
        Map<String, TraitFold> found = folds.find(named(wanted.traits()));
        Loaded loaded = load(wanted.traits(), found);
        Facts facts = new Facts(loaded.declared(), loaded.grants(), found);
        return TraitProgram.compile(loaded.image(), facts, wanted.traits(), wanted.folds())
                .pass(wanted.at(), workers);
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        Map<String, TraitFold> found = folds.find(named(traits));
        return programs.find(load(traits, found), traits, found).of(customer, at);
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
