package halte.trait.api;

/**
 * The numbers of some successive rows, row by row. Columns of a large table lie in memory such that the values of one row get into each
 * other's way in the processor's caches; copied by the block they do not.
 */
final class RowBlock {

    private static final int ROWS = 32;

    /** Tables with fewer columns are better off without copying. */
    private static final int WIDE = 16;

    private final TraitColumn[] columns;
    private final int size;
    private final boolean[] copied;
    private double[] values = new double[0];
    private int first;
    private int end;

    RowBlock(TraitColumn[] columns) {
        this.columns = columns;
        this.size = columns.length == 0 ? 0 : columns[0].size();
        this.copied = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            // A text is read as a number each time; doing so for nothing would be dear.
            copied[i] = !(columns[i] instanceof TraitColumn.Texts);
        }
    }

    /** Makes sure that the block holds a row, which was reached one by one. */
    void reach(int row) {
        if (columns.length >= WIDE && (row >= end || row < first)) {
            fill(row, Math.min(size, row + ROWS));
        }
    }

    private void fill(int from, int to) {
        if (values.length == 0) {
            values = new double[ROWS * columns.length];
        }
        first = from;
        end = Math.max(from, to);
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] instanceof TraitColumn.Numbers numbers) {
                copy(numbers.values(), i);
            } else if (copied[i]) {
                copy(columns[i], i);
            }
        }
    }

    private void copy(double[] column, int trait) {
        int to = trait;
        for (int row = first; row < end; row++) {
            values[to] = column[row];
            to += columns.length;
        }
    }

    private void copy(TraitColumn column, int trait) {
        int to = trait;
        for (int row = first; row < end; row++) {
            values[to] = column.number(row);
            to += columns.length;
        }
    }

    boolean holds(int row, int trait) {
        return row >= first && row < end && copied[trait];
    }

    double number(int row, int trait) {
        return values[(row - first) * columns.length + trait];
    }
}
