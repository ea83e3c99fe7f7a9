package halte.connector.demo;

import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts records, shows them and keeps none. */
final class Counter implements RecordSink {

    private final Consumer<Function<String, Object>> each;
    private List<String> names = List.of();
    private long records;

    /** Makes a counter that shows each record as a function from a field's name to its value. */
    Counter(Consumer<Function<String, Object>> each) {
        this.each = each;
    }

    long records() {
        return records;
    }

    @Override
    public void fields(List<String> fieldNames) {
        names = fieldNames;
    }

    @Override
    public void record(long position, Object[] values) {
        records++;
        each.accept(name -> values[names.indexOf(name)]);
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        throw new AssertionError(reason.message());
    }

    @Override
    public void cursor(String cursor) {
        // nothing to count
    }

    @Override
    public void progress(long done, long total) {
        // nothing to count
    }
}
