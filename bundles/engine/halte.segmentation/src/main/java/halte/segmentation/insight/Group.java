package halte.segmentation.insight;

import halte.segmentation.api.Segment;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;

/**
 * A segment's members as rows of a table.
 *
 * @param segment the segment
 * @param table all customers with their traits
 * @param rows the members' rows, ascending
 * @param stated the names of the strategy's traits that sources state
 */
record Group(Segment segment, TraitTable table, int[] rows, List<String> stated) {

    int size() {
        return rows.length;
    }

    double[] values(String trait) {
        TraitColumn column = table.column(trait);
        return Arrays.stream(rows).mapToDouble(column::number).toArray();
    }

    double sum(String trait) {
        TraitColumn column = table.column(trait);
        return Arrays.stream(rows).mapToDouble(column::number).sum();
    }

    /** Returns the share of the stated values that are missing; 0 where none are looked at, NaN without members. */
    double missing() {
        if (stated.isEmpty() && rows.length > 0) {
            return 0;
        }
        long cells = (long) stated.size() * rows.length;
        long missing = stated.stream()
                .map(table::column)
                .mapToLong(column -> Arrays.stream(rows)
                        .filter(row -> isMissing(column, row))
                        .count())
                .sum();
        return cells == 0 ? Double.NaN : (double) missing / cells;
    }

    static boolean isMissing(TraitColumn column, int row) {
        return column instanceof TraitColumn.Texts texts ? texts.codes()[row] < 0 : Double.isNaN(column.number(row));
    }

    /** Returns the median of values that are not missing; NaN of nothing. */
    static double median(double[] values) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int half = known.length / 2;
        if (known.length == 0) {
            return Double.NaN;
        }
        return known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
    }
}
