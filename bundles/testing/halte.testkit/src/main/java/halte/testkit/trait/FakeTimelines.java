package halte.testkit.trait;

import halte.model.Actor;
import halte.model.Failure;
import halte.trait.api.Pass;
import halte.trait.api.PassResult;
import halte.trait.api.Timeline;
import halte.trait.api.Timelines;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDescriptor;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serves traits from a table that a test wrote down: a declaration gets the column of its name, whatever else it says. Knows no
 * touches, so it refuses measures and shows no timelines.
 */
public final class FakeTimelines implements Timelines {

    private final List<Pass> passes = new ArrayList<>();
    private volatile TraitTable table;
    private volatile Extent extent;
    private volatile List<Failure> failures = List.of();

    /**
     * Serves a table.
     *
     * @param table all customers with all traits that will be asked for
     * @param first when the earliest touch happened
     * @param last when the latest touch happened
     */
    public FakeTimelines(TraitTable table, Instant first, Instant last) {
        serve(table, first, last);
    }

    /** Serves another table from now on. */
    public void serve(TraitTable newTable, Instant first, Instant last) {
        table = newTable;
        extent = new Extent(newTable.size(), 10L * newTable.size(), 0, first, last);
    }

    /** Reports these failures with every pass from now on. */
    public void fail(Failure... reported) {
        failures = List.of(reported);
    }

    /** Returns the passes that were asked for, oldest first. */
    public synchronized List<Pass> passes() {
        return List.copyOf(passes);
    }

    @Override
    public PassResult pass(Pass wanted) {
        if (!wanted.folds().isEmpty()) {
            throw new UnsupportedOperationException("this fake has no touches to fold");
        }
        synchronized (this) {
            passes.add(wanted);
        }
        return new PassResult(select(table, wanted.traits()), List.of(), failures);
    }

    @Override
    public Optional<TraitTable> of(long customer, List<TraitDeclaration> traits, Instant at) {
        TraitTable whole = table;
        int row = whole.row(customer);
        return row < 0 ? Optional.empty() : Optional.of(Tables.row(select(whole, traits), row));
    }

    @Override
    public boolean read(long customer, Instant at, Consumer<Timeline> reader) {
        throw new UnsupportedOperationException("this fake has no timelines to show");
    }

    @Override
    public List<TraitDescriptor> folds() {
        return List.of();
    }

    @Override
    public Extent extent() {
        return extent;
    }

    private static TraitTable select(TraitTable whole, List<TraitDeclaration> traits) {
        for (TraitDeclaration trait : traits) {
            if (whole.columns().stream().noneMatch(column -> column.name().equals(trait.name()))) {
                throw unknown(trait.name());
            }
        }
        return whole.select(traits.stream().map(TraitDeclaration::name).toList());
    }

    private static RuntimeException unknown(String name) {
        return new Failure("TRAIT_UNKNOWN", Actor.USER, "Nobody knows the trait '" + name + "'.", "Check the name.")
                .asException();
    }
}
