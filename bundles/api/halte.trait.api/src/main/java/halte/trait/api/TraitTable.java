package halte.trait.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Customers by traits, as columns: what a pass over all timelines yields, and what a strategy fits its model to. Rows are in ascending
 * order of customer number. Immutable as long as nobody changes the shared arrays; safe to read from any thread.
 */
public final class TraitTable {

    private final long[] customers;
    private final List<TraitColumn> columns;

    /**
     * Makes a table.
     *
     * @param customers customer numbers, ascending; shared, not copied
     * @param columns one column per trait, each as long as {@code customers}
     * @throws IllegalArgumentException when a column has another length
     */
    public TraitTable(long[] customers, List<TraitColumn> columns) {
        this.customers = customers;
        this.columns = List.copyOf(columns);
        for (TraitColumn column : columns) {
            if (column.size() != customers.length) {
                throw new IllegalArgumentException("column " + column.name() + " has another length than the table");
            }
        }
    }

    /** Returns the number of customers. */
    public int size() {
        return customers.length;
    }

    /** Returns the customer number of a row. */
    public long customer(int row) {
        return customers[row];
    }

    /** Returns the row of a customer; negative when the table does not hold him. */
    public int row(long customer) {
        return Arrays.binarySearch(customers, customer);
    }

    /** Returns the columns in the order in which the traits were asked for. */
    public List<TraitColumn> columns() {
        return columns;
    }

    /**
     * Returns a column by name.
     *
     * @throws IllegalArgumentException when there is no such trait in this table
     */
    public TraitColumn column(String name) {
        return columns.get(index(name));
    }

    /** Returns a column's position by name. Fails like {@link #column(String)}. */
    public int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no trait '" + name + "' in this table");
    }

    /** Returns a view on one row. */
    public TraitRow at(int row) {
        return new Row(columns.toArray(TraitColumn[]::new), row);
    }

    /** Returns a view that moves from row to row without allocation, for loops; it stands on the first row. */
    public Cursor cursor() {
        return new Cursor(columns.toArray(TraitColumn[]::new));
    }

    /** A view that moves from row to row. Use it on one thread only, and do not keep it as a customer's row. */
    public static final class Cursor implements TraitRow {

        private final TraitColumn[] columns;
        private final RowBlock block;
        private int row;

        private Cursor(TraitColumn[] columns) {
            this.columns = columns;
            this.block = new RowBlock(columns);
        }

        /** Moves to a row and returns this view. Going on with the next row is the fastest. */
        public Cursor to(int newRow) {
            if (newRow == row + 1) {
                block.reach(newRow);
            }
            row = newRow;
            return this;
        }

        @Override
        public double number(int trait) {
            return block.holds(row, trait) ? block.number(row, trait) : columns[trait].number(row);
        }

        @Override
        public String text(int trait) {
            return columns[trait].text(row);
        }
    }

    private record Row(TraitColumn[] columns, int row) implements TraitRow {

        @Override
        public double number(int trait) {
            return columns[trait].number(row);
        }

        @Override
        public String text(int trait) {
            return columns[trait].text(row);
        }
    }

    /**
     * Returns a table of some rows only.
     *
     * @param rows positions of rows, ascending
     */
    public TraitTable rows(int[] rows) {
        long[] kept = Arrays.stream(rows).mapToLong(row -> customers[row]).toArray();
        return new TraitTable(
                kept, columns.stream().map(column -> gather(column, rows)).toList());
    }

    private static TraitColumn gather(TraitColumn column, int[] rows) {
        if (column instanceof TraitColumn.Texts texts) {
            int[] codes = Arrays.stream(rows).map(row -> texts.codes()[row]).toArray();
            return new TraitColumn.Texts(texts.name(), codes, texts.texts());
        }
        double[] values = Arrays.stream(rows).mapToDouble(column::number).toArray();
        return new TraitColumn.Numbers(column.name(), values);
    }

    /**
     * Returns the rows of several tables as one.
     *
     * @param names the names of the columns, which every table has in this order
     * @param tables the tables, ascending by customer and without any customer twice
     */
    public static TraitTable joined(List<String> names, List<TraitTable> tables) {
        long[] customers = tables.stream()
                .flatMapToLong(table -> Arrays.stream(table.customers))
                .toArray();
        List<TraitColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int position = i;
            List<TraitColumn> parts =
                    tables.stream().map(table -> table.columns.get(position)).toList();
            columns.add(joined(names.get(i), parts, customers.length));
        }
        return new TraitTable(customers, columns);
    }

    private static TraitColumn joined(String name, List<TraitColumn> parts, int size) {
        if (parts.stream().anyMatch(TraitColumn.Texts.class::isInstance)) {
            return texts(name, parts, size);
        }
        double[] values = parts.stream()
                .flatMapToDouble(part -> IntStream.range(0, part.size()).mapToDouble(part::number))
                .toArray();
        return new TraitColumn.Numbers(name, values);
    }

    private static TraitColumn texts(String name, List<TraitColumn> parts, int size) {
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] codes = new int[size];
        int next = 0;
        for (TraitColumn part : parts) {
            for (int row = 0; row < part.size(); row++) {
                String text = part.text(row);
                Integer code = text == null ? Integer.valueOf(-1) : known.computeIfAbsent(text, fresh -> known.size());
                codes[next++] = code;
            }
        }
        return new TraitColumn.Texts(name, codes, known.keySet().toArray(String[]::new));
    }

    /** Returns a table of the given rows and columns only; the columns are shared when all rows stay. */
    public TraitTable select(List<String> names) {
        return new TraitTable(customers, names.stream().map(this::column).toList());
    }
}
