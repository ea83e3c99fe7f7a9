package halte.timeline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Timelines of some customers as columns: rows sorted by customer, then time, then touch number.
 *
 * @param customers the customers' numbers, ascending
 * @param starts where each customer's rows begin, and the end
 * @param lineStarts where each customer's product lines begin, and the end
 * @param columns by position in {@link Column}; null for a column that is absent throughout
 * @param orders the keys of orders
 * @param refunds the keys of the orders that refunds name
 * @param properties codes in the image's dictionary, by name of the property
 * @param firstTime when the earliest touch happened
 * @param lastTime when the latest touch happened
 * @param most how many touches or product lines one customer has at most
 */
record Segment(
        long[] customers,
        int[] starts,
        int[] lineStarts,
        Packed[] columns,
        Keyed orders,
        Keyed refunds,
        Map<String, Packed> properties,
        long firstTime,
        long lastTime,
        int most) {

    int size() {
        return customers.length;
    }

    int rows() {
        return starts[customers.length];
    }

    /** Returns the customer's position, or a negative number. */
    int find(long customer) {
        return Arrays.binarySearch(customers, customer);
    }

    /** Returns the position of the first customer that is not below {@code customer}. */
    int from(long customer) {
        int found = find(customer);
        return found < 0 ? -found - 1 : found;
    }

    long value(Column column, int row) {
        Packed packed = columns[column.ordinal()];
        return packed == null ? column.absent() : packed.get(row);
    }

    long property(String name, int row) {
        Packed packed = properties.get(name);
        return packed == null ? 0 : packed.get(row);
    }

    void copy(Column column, int from, int to, long[] out) {
        Packed packed = columns[column.ordinal()];
        if (packed == null) {
            Arrays.fill(out, 0, to - from, column.absent());
        } else {
            packed.copy(from, to, out);
        }
    }

    Segment withProperty(String name, Packed codes) {
        Map<String, Packed> more = new HashMap<>(properties);
        more.put(name, codes);
        return new Segment(
                customers, starts, lineStarts, columns, orders, refunds, Map.copyOf(more), firstTime, lastTime, most);
    }

    /** Returns what no value of a column exceeds, whatever its sign. */
    long largest(Column column) {
        Packed packed = columns[column.ordinal()];
        return packed == null ? 0 : packed.largest();
    }

    long bytes() {
        long sum = 16L * customers.length + orders.bytes() + refunds.bytes();
        for (Packed column : columns) {
            sum += column == null ? 0 : column.bytes();
        }
        return sum + properties.values().stream().mapToLong(Packed::bytes).sum();
    }
}
