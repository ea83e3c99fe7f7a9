package halte.testkit.connector;

import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.List;

/** A sink that throws after some records, as the engine's does when an import is cancelled or the store is full. */
public final class ThrowingSink implements RecordSink {

    private final RuntimeException thrown;
    private int left;

    /**
     * Makes a sink.
     *
     * @param records how many records it takes
     * @param thrown what it throws then
     */
    public ThrowingSink(int records, RuntimeException thrown) {
        this.left = records;
        this.thrown = thrown;
    }

    @Override
    public void record(long position, Object[] values) {
        if (left-- <= 0) {
            throw thrown;
        }
    }

    @Override
    public void fields(List<String> names) {}

    @Override
    public void reject(long position, String raw, Failure reason) {}

    @Override
    public void cursor(String cursor) {}

    @Override
    public void progress(long done, long total) {}
}
