package halte.connector.jdbc;

import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import java.util.List;

/** Reads a table of 150 MB in a process of its own that has far less memory. */
final class SmallHeap implements RecordSink {

    private long records;

    private SmallHeap() {}

    public static void main(String[] arguments) {
        SmallHeap sink = new SmallHeap();
        ReadOutcome outcome = Jdbc.at(arguments[0])
                .as(System.getenv("SMALL_HEAP_USER"), System.getenv("SMALL_HEAP_PASSWORD"))
                .tables("touches")
                .connector()
                .read(ReadRequest.all("touches"), sink);
        System.out.println(outcome instanceof ReadOutcome.Completed ? sink.records + " rows" : outcome.toString());
    }

    @Override
    public void record(long position, Object[] values) {
        records++;
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
