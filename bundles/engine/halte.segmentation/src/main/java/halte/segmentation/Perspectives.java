package halte.segmentation;

import halte.model.Decimals;
import halte.model.TouchType;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Segmentations.Perspective;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Says how large segments are and what they bring in. Sums in fixed point, so that the order of customers does not matter. */
public final class Perspectives {

    /** Revenue net of refunds. */
    public static final TraitDeclaration REVENUE = TraitDeclaration.of(
            "perspective-revenue", Aggregate.SUM, "net", TouchFilter.types(TouchType.ORDER, TouchType.REFUND));
    /** Number of orders of which refunds leave something. */
    public static final TraitDeclaration ORDERS =
            TraitDeclaration.of("perspective-orders", Aggregate.COUNT, "net", TouchFilter.types(TouchType.ORDER));

    /** The traits that perspective needs beside those of the strategy. */
    static final List<TraitDeclaration> TRAITS = List.of(REVENUE, ORDERS);

    /** Their names, which a strategy's traits cannot have. */
    static final Set<String> NAMES = Set.of(REVENUE.name(), ORDERS.name());

    private final TraitColumn revenue;
    private final TraitColumn orders;
    private final int customers;

    Perspectives(TraitTable table) {
        revenue = table.column(REVENUE.name());
        orders = table.column(ORDERS.name());
        customers = table.size();
    }

    List<Perspective> of(List<Segment> segments, Assignment assignment) {
        return of(segments, assignment.rows(), assignment.segments());
    }

    /**
     * Says it of memberships.
     *
     * @param segments the segments
     * @param rows the row of each membership
     * @param places the position of its segment
     */
    List<Perspective> of(List<Segment> segments, int[] rows, int[] places) {
        long[] sizes = new long[segments.size()];
        long[] revenues = new long[segments.size()];
        long[] orderCounts = new long[segments.size()];
        for (int i = 0; i < rows.length; i++) {
            int segment = places[i];
            sizes[segment]++;
            revenues[segment] += fixed(revenue, rows[i]);
            orderCounts[segment] += fixed(orders, rows[i]) / Decimals.ONE;
        }
        long total = IntStream.range(0, customers)
                .mapToLong(row -> fixed(revenue, row))
                .sum();
        return IntStream.range(0, sizes.length)
                .mapToObj(i -> new Perspective(
                        segments.get(i),
                        sizes[i],
                        customers == 0 ? 0 : (double) sizes[i] / customers,
                        Decimals.toDouble(revenues[i]),
                        total == 0 ? Double.NaN : (double) revenues[i] / total,
                        orderCounts[i]))
                .toList();
    }

    private static long fixed(TraitColumn column, int row) {
        return Math.round(column.number(row) * Decimals.ONE);
    }
}
