package halte.connector.demo;

import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Takes rows field by field and gives them to a sink in order of time, leaving out those that a cursor covers or a limit excludes. */
final class Rows {

    /** A row whose turn has not come; rows of one moment keep their order. */
    private record Waiting(long moment, long number, Object[] values) implements Comparable<Waiting> {

        @Override
        public int compareTo(Waiting other) {
            int byMoment = Long.compare(moment, other.moment);
            return byMoment != 0 ? byMoment : Long.compare(number, other.number);
        }
    }

    private final RecordSink sink;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Object[] values;
    private final long skip;
    private final long last;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private long ended;
    private long made;

    /**
     * Starts a stream.
     *
     * @param skip how many rows were given before
     * @param limit how many more to give at most
     */
    Rows(List<Field> fields, RecordSink sink, long skip, long limit) {
        this.sink = sink;
        this.skip = skip;
        this.last = limit > Long.MAX_VALUE - skip ? Long.MAX_VALUE : skip + limit;
        this.values = new Object[fields.size()];
        for (Field field : fields) {
            positions.put(field.name(), positions.size());
        }
        sink.fields(fields.stream().map(Field::name).toList());
    }

    /** Sets a field; one that the stream does not have is left out, since several streams look at the same visit. */
    void set(String field, Object value) {
        Integer position = positions.get(field);
        if (position != null) {
            values[position] = value;
        }
    }

    /** Sets what is known of a product line. */
    void line(Basket.Line line) {
        product(line.product());
        set("quantity", line.quantity());
        set("amount", line.amount());
    }

    /** Sets what is known of a product. */
    void product(Product product) {
        set("product", product.code());
        set("product_name", product.name());
        set("category", product.category());
    }

    /**
     * Ends a row and starts the next one, empty.
     *
     * @param moment when it happened, in seconds since the first day began
     */
    void end(long moment) {
        set("synthetic", true);
        waiting.add(new Waiting(moment, ended++, values.clone()));
        drop();
    }

    /** Gives the rows from before a moment, in order of time: visits overlap. */
    void giveBefore(long moment) {
        while (!waiting.isEmpty() && waiting.peek().moment < moment) {
            give(waiting.poll().values);
        }
    }

    private void give(Object[] row) {
        made++;
        if (made > skip && made <= last) {
            sink.record(made, row);
        }
    }

    /** Forgets what was set for a row. */
    void drop() {
        Arrays.fill(values, null);
    }

    long made() {
        return made;
    }

    /** Tells whether all rows so far have been given. */
    boolean given() {
        return made >= skip && made <= last;
    }

    boolean full() {
        return made >= last;
    }
}
