package halte.segmentation;

import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.Timelines;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Leaves out customers who came only later: a run for an earlier day must not count them. */
final class Known {

    private static final List<TraitDeclaration> FIRST_TOUCH =
            List.of(TraitDeclaration.of("known-since", Aggregate.MIN, "time", TouchFilter.ALL));

    private final Timelines timelines;

    Known(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Returns the rows of those whose first touch is not after a moment, and of those who have no touch at all. */
    TraitTable at(Instant at, TraitTable table) {
        Instant last = timelines.extent().last();
        if (last == null || !at.isBefore(last)) {
            return table;
        }
        return known(at, table, timelines.pass(Pass.traits(last, FIRST_TOUCH)).table());
    }

    /** Does the same for a table of few customers, at a cost in proportion to their number. */
    TraitTable ofFew(Instant at, TraitTable table) {
        Instant last = timelines.extent().last();
        if (last == null || !at.isBefore(last)) {
            return table;
        }
        long[] customers =
                IntStream.range(0, table.size()).mapToLong(table::customer).toArray();
        return known(at, table, timelines.of(customers, FIRST_TOUCH, last));
    }

    private static TraitTable known(Instant at, TraitTable table, TraitTable all) {
        int[] known = IntStream.range(0, table.size())
                .filter(row -> !isLater(all, table.customer(row), at))
                .toArray();
        return known.length == table.size() ? table : table.rows(known);
    }

    private static boolean isLater(TraitTable all, long customer, Instant at) {
        int row = all.row(customer);
        return row >= 0 && all.columns().get(0).number(row) > at.toEpochMilli();
    }
}
