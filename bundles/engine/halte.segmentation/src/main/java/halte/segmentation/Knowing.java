package halte.segmentation;

import halte.segmentation.api.SegmentationModel;
import halte.timeline.Workers;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts those with data, and those of whom a model says something, range by range.
 *
 * @param strategy whose model it is
 * @param model the model
 * @param table the customers with the strategy's traits
 */
record Knowing(Guarded strategy, SegmentationModel model, TraitTable table) {

    private static final int RANGE = 16_384;

    /**
     * How many there are.
     *
     * @param data customers with data
     * @param known those among them of whom the model says something
     */
    record Count(long data, long known) {}

    Count on(Workers workers) {
        Count[] ranges = new Count[(table.size() + RANGE - 1) / RANGE];
        workers.run(ranges.length, number -> ranges[number] = range(number * RANGE));
        return new Count(
                Arrays.stream(ranges).mapToLong(Count::data).sum(),
                Arrays.stream(ranges).mapToLong(Count::known).sum());
    }

    private Count range(int from) {
        int until = Math.min(table.size(), from + RANGE);
        int[] data = IntStream.range(from, until).filter(this::hasData).toArray();
        return strategy.call(guest -> new Count(data.length, known(data)));
    }

    private boolean hasData(int row) {
        return table.columns().stream().anyMatch(column -> holds(column, row));
    }

    private static boolean holds(TraitColumn column, int row) {
        return column instanceof TraitColumn.Texts texts ? texts.codes()[row] >= 0 : !Double.isNaN(column.number(row));
    }

    private long known(int[] rows) {
        TraitTable.Cursor cursor = table.cursor();
        return Arrays.stream(rows).filter(row -> model.known(cursor.to(row))).count();
    }
}
