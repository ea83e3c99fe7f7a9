package halte.segmentation.layers;

import halte.model.TouchType;
import halte.segmentation.api.Layers.Layer;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.store.api.MembershipStore;
import halte.trait.api.Aggregate;
import halte.trait.api.Pass;
import halte.trait.api.Timelines;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All customers with their orders and their places, by row.
 *
 * @param table the customers
 * @param orders the number of orders by row, 2 standing for all above
 * @param layers the layers that take part, top first
 */
record Population(TraitTable table, byte[] orders, List<LayerColumn> layers) {

    /** Orders count as segmentations count them: those of which refunds leave something. */
    private static final TraitDeclaration ORDERS =
            TraitDeclaration.of("layers-orders", Aggregate.COUNT, "net", TouchFilter.types(TouchType.ORDER));

    private static final TraitDeclaration TOUCHES =
            TraitDeclaration.of("layers-touches", Aggregate.COUNT, null, TouchFilter.ALL);

    /** Reads everybody in one pass, and each layer's memberships in one scan. */
    static Population read(
            Timelines timelines, Segmentations segmentations, MembershipStore store, List<Layer> used, Instant at) {
        TraitTable everybody =
                timelines.pass(Pass.traits(at, List.of(ORDERS, TOUCHES))).table();
        TraitTable table = known(everybody, timelines.extent().last(), at);
        List<LayerColumn> columns = used.stream()
                .map(layer -> column(table, segmentations, store, layer.segmentation()))
                .toList();
        return new Population(table, orders(table.column(ORDERS.name())), columns);
    }

    /** Leaves out who came only later. */
    private static TraitTable known(TraitTable everybody, Instant last, Instant at) {
        if (last == null || !at.isBefore(last)) {
            return everybody;
        }
        TraitColumn touches = everybody.column(TOUCHES.name());
        return everybody.rows(IntStream.range(0, everybody.size())
                .filter(row -> touches.number(row) > 0)
                .toArray());
    }

    private static LayerColumn column(
            TraitTable table, Segmentations segmentations, MembershipStore store, String layer) {
        ColumnBuilder builder = new ColumnBuilder(
                layer,
                segmentations.last(layer).map(Result::segments).orElse(List.of()).stream()
                        .map(Segmentations.Perspective::segment)
                        .toList());
        store.scan(layer, (segment, customer) -> {
            int row = table.row(customer);
            if (row >= 0) {
                builder.add(row, segment);
            }
        });
        return builder.build(table.size());
    }

    private static byte[] orders(TraitColumn column) {
        byte[] orders = new byte[column.size()];
        for (int row = 0; row < orders.length; row++) {
            orders[row] = (byte) Math.min(2, (int) column.number(row));
        }
        return orders;
    }
}
