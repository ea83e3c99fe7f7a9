package halte.connector.api;

import halte.model.HalteException;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A connector that can tell which records its source still has, so that the engine finds out what was deleted there: sources do
 * not report what they deleted.
 */
@ConsumerType
public interface KeyedConnector extends Connector {

    /**
     * Gives every record of a stream that exists now, in any order, as {@link RecordSink#record} does; the engine derives the touch
     * ids from them with the mapping. Values that the mapping's id does not need may be null.
     *
     * @param stream the stream's name
     * @param sink gets the fields and the records; cursors are ignored
     * @throws HalteException when the source cannot be read to its end: nothing is then taken for deleted
     */
    void keys(String stream, RecordSink sink);

    /**
     * Convenience for sources whose whole content is cheap to read: gives everything through a plain read.
     *
     * @param connector the connector to read
     * @param stream the stream's name
     * @param sink gets the records
     * @param failed gets the failure when the read fails
     */
    static void readAll(Connector connector, String stream, RecordSink sink, Consumer<ReadOutcome.Failed> failed) {
        if (connector.read(ReadRequest.all(stream), sink) instanceof ReadOutcome.Failed failure) {
            failed.accept(failure);
        }
    }
}
