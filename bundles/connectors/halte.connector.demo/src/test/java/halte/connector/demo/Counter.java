package halte.connector.demo;

import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.List;

/** Counts records and keeps none. */
final class Counter implements RecordSink {

    private long records;

    long records() {
        return records;
    }

    @Override
    public void fields(List<String> names) {
        // only the number matters
    }

    @Override
    public void record(long position, Object[] values) {
        records++;
    }

    @Override
    public void reject(long position, String raw, Failure reason) {
        throw new AssertionError(reason.message());
    }

    @Override
    public void cursor(String cursor) {
        // only the number matters
    }

    @Override
    public void progress(long done, long total) {
        // only the number matters
    }
}
