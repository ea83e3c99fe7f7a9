package halte.testkit.trait;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Writes small trait tables down by hand. */
public final class Tables {

    private Tables() {}

    /**
     * Makes a table whose customers are numbered from 1 on.
     *
     * @param columns the columns, all of one length; none gives a table without rows
     */
    public static TraitTable of(TraitColumn... columns) {
        int rows = columns.length == 0 ? 0 : columns[0].size();
        return new TraitTable(LongStream.rangeClosed(1, rows).toArray(), List.of(columns));
    }

    /** Makes a column of numbers; NaN for missing. */
    public static TraitColumn numbers(String name, double... values) {
        return new TraitColumn.Numbers(name, values);
    }

    /** Makes a column of texts; null for missing. */
    public static TraitColumn texts(String name, String... values) {
        List<String> terms = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            codes[row] = values[row] == null ? -1 : code(terms, values[row]);
        }
        return new TraitColumn.Texts(name, codes, terms.toArray(String[]::new));
    }

    /** Returns a table with one row of another table; its customer keeps his number. */
    public static TraitTable row(TraitTable table, int row) {
        List<TraitColumn> columns =
                table.columns().stream().map(column -> cell(column, row)).toList();
        return new TraitTable(new long[] {table.customer(row)}, columns);
    }

    private static TraitColumn cell(TraitColumn column, int row) {
        return column instanceof TraitColumn.Texts
                ? texts(column.name(), column.text(row))
                : numbers(column.name(), column.number(row));
    }

    private static int code(List<String> terms, String value) {
        int known = terms.indexOf(value);
        if (known >= 0) {
            return known;
        }
        terms.add(value);
        return terms.size() - 1;
    }
}
