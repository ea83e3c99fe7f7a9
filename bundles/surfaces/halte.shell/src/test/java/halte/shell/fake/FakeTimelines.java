package halte.shell.fake;

import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Every trait is 7, except those whose name begins with {@code no-}, which are missing. */
public final class FakeTimelines implements Timelines {

    public static final Instant LAST = Instant.parse("2011-12-09T12:50:00Z");

    @Override
    public PassResult pass(Pass wanted) {
        throw new UnsupportedOperationException("no command asks for this");
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        List<TraitColumn> columns = traits.stream()
                .map(TraitDeclaration::name)
                .<TraitColumn>map(
                        name -> new TraitColumn.Numbers(name, new double[] {name.startsWith("no-") ? Double.NaN : 7}))
                .toList();
        return Optional.of(new TraitTable(new long[] {customer}, columns));
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        reader.accept(new FakeTimeline(customer));
        return true;
    }

    @Override
    public List<TraitDescriptor> folds() {
        return List.of();
    }

    @Override
    public Extent extent() {
        return new Extent(4372, 22190, 3710, Instant.parse("2010-12-01T08:26:00Z"), LAST);
    }
}
