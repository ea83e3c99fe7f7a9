package halte.connector.api;

import halte.model.HalteException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One configured instance of a source that Halte reads: a file, a database, a system behind an API. Implemented by bundles as a
 * factory component and registered as a service with the property {@value #CONNECTION}. The engine calls one method at a time per
 * instance, on a thread of its own, and interrupts that thread to cancel. Methods may block on the source; they must not keep
 * threads running after they return. If the service leaves in the middle of a read, the read is allowed to finish.
 */
@ConsumerType
public interface Connector {

    /** Service property with the name of the connection, unique among connectors; the source's name in touches. Required. */
    String CONNECTION = "connection";

    /**
     * Service property, fixed in the component, with the kind of connector, equal to {@link ConnectorDescriptor#type()}: it makes the
     * kind known before there is a connection. Without it, the last part of the factory PID counts.
     */
    String TYPE = "connector.type";

    /** Returns what this connector is; the same at every call, without touching the source. Never null. */
    ConnectorDescriptor descriptor();

    /**
     * Tries whether the source can be read with the present settings, without changing anything. Takes seconds at most.
     *
     * @return {@link CheckOutcome.Ready} or {@link CheckOutcome.Failed}; never null
     */
    CheckOutcome check();

    /**
     * Looks which streams the source has and which fields they have.
     *
     * @return the streams; at least one
     * @throws HalteException when the source cannot be read, with a code of the connector's own
     */
    List<StreamDescriptor> discover();

    /**
     * Reads a stream from a cursor on, in an order in which every cursor given stands for all records given before it. Reading again
     * from a cursor may repeat records, but never omits one.
     *
     * @param request what to read
     * @param sink gets records, rejects and cursors; what it throws must pass through
     * @return {@link ReadOutcome.Completed} or, when the source failed on the way, {@link ReadOutcome.Failed}; never null
     */
    ReadOutcome read(ReadRequest request, RecordSink sink);
}
