package halte.rest.contract;

import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows nobody. */
final class NobodysTimelines implements Timelines {

    @Override
    public PassResult pass(Pass wanted) {
        throw new UnsupportedOperationException("no operation asks for this");
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        return Optional.empty();
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        return false;
    }

    @Override
    public List<TraitDescriptor> folds() {
        return List.of();
    }

    @Override
    public Extent extent() {
        return new Extent(0, 0, 0, null, null, null, 0);
    }
}
