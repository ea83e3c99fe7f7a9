package halte.connector.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order a stream is read, and from which columns a read can go on.
 *
 * @param bounds the columns from which a read goes on: the cursor column, or the key columns; none when it cannot
 * @param ties what orders rows that are equal in those
 * @param startsOver whether a read that came to the end is followed by one of everything, as without a cursor column
 */
record Order(List<Column> bounds, List<Column> ties, boolean startsOver) {

    static final Order NONE = new Order(List.of(), List.of(), false);

    Order {
        bounds = List.copyOf(bounds);
        ties = List.copyOf(ties);
    }

    static Order byCursor(Column cursor, List<Column> key) {
        return new Order(
                List.of(cursor), key.stream().filter(one -> !one.equals(cursor)).toList(), false);
    }

    static Order byKey(List<Column> key) {
        boolean ordered = key.stream().allMatch(one -> one.kind().ordered());
        return ordered && !key.isEmpty() ? new Order(key, List.of(), true) : NONE;
    }

    boolean goesOn() {
        return !bounds.isEmpty();
    }

    List<Column> columns() {
        List<Column> all = new ArrayList<>(bounds);
        all.addAll(ties);
        return all;
    }

    List<String> names() {
        return bounds.stream().map(Column::name).toList();
    }
}
