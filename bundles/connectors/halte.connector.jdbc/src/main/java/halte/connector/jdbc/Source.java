package halte.connector.jdbc;

import halte.connector.api.StreamDescriptor;
import java.util.List;

/**
 * Where a stream's rows come from.
 *
 * @param stream the stream's name
 * @param from what stands behind FROM, quoted
 * @param columns the columns that are read
 * @param order in which order
 */
record Source(String stream, String from, List<Column> columns, Order order) {

    Source {
        columns = List.copyOf(columns);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    StreamDescriptor descriptor() {
        return new StreamDescriptor(stream, columns.stream().map(Column::field).toList(), order.goesOn());
    }

    /** Returns the same rows in no order and with no place to go on from. */
    Source unordered() {
        return new Source(stream, from, columns, Order.NONE);
    }
}
