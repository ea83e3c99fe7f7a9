package halte.connector.api;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The front door to everything that comes in: connections, mappings, imports, rejects. Safe for use by any thread; one import per
 * connection and stream runs at a time. Failures are thrown as {@link HalteException} with a code and who must act.
 */
@ProviderType
public interface Imports {

    /**
     * Makes or changes a connection: a configured instance of a connector. Waits until it is there.
     *
     * @param connection the connection's name
     * @param type the kind of connector, see {@link ConnectorDescriptor#type()}
     * @param settings the settings by name
     * @throws HalteException {@code CONNECTOR_UNKNOWN} when no bundle offers the type, {@code CONNECTION_INVALID} when the connector
     *     declares its settings and one of these is none of them, {@code CONNECTION_FAILED} when the settings do not lead to a
     *     working instance in time; a connection of that name that was there before then stays as it was
     */
    void connect(String connection, String type, Map<String, Object> settings);

    /** Removes a connection; its touches, mapping and rejects stay. Does nothing when there is none. */
    void disconnect(String connection);

    /** Returns all connections, by name, including those whose connector is gone. */
    List<ConnectionStatus> connections();

    /** Returns the connectors that bundles offer, by type. */
    List<ConnectorDescriptor> connectors();

    /** Returns the streams of a connection. */
    List<StreamDescriptor> discover(String connection);

    /** Keeps a mapping like {@link #map(String, String, int)}, whatever version there is. */
    default void map(String connection, String mapping) {
        map(connection, mapping, -1);
    }

    /**
     * Keeps a mapping for a stream of a connection, as a new version.
     *
     * @param connection the connection's name
     * @param mapping the mapping as JSON, see the connector author's guide
     * @param expected the version that the caller knows; 0 for a new one, negative to write whatever there is
     * @return the mapping's new version
     * @throws HalteException {@code MAPPING_INVALID} saying where, {@code DOCUMENT_CHANGED} when the newest version is another than expected
     */
    int map(String connection, String mapping, int expected);

    /**
     * Reads the first records and shows what would become of them; stores nothing.
     *
     * @param connection the connection's name
     * @param stream the stream's name; null when the connection has one mapping only
     * @param limit how many records, 100 being usual
     */
    DryRun dryRun(String connection, String stream, int limit);

    /**
     * Reads everything new into the store.
     *
     * @param connection the connection's name
     * @param stream the stream's name; null when the connection has one mapping only
     * @param progress gets told how far it is
     * @return the account of every record read
     * @throws HalteException when it could not go to the end; what was stored before counts, and the next run goes on from there
     */
    ImportReport run(String connection, String stream, Progress progress);

    /**
     * Finds the touches whose records the source has no longer, and withdraws them from timelines (they stay in the store, marked).
     *
     * @param connection the connection's name
     * @param stream the stream's name; null when the connection has one mapping only
     * @return how many touches were withdrawn
     * @throws HalteException {@code RECONCILE_UNSUPPORTED} when the connector is no {@link KeyedConnector}; a failed listing withdraws
     *     nothing
     */
    long reconcile(String connection, String stream);

    /**
     * Returns rejected records, oldest first.
     *
     * @param connection the connection's name
     * @param after the number of the last reject seen; 0 for the first page
     * @param limit how many at most
     */
    List<RejectedRecord> rejects(String connection, long after, int limit);

    /** Gets told how far an import is. */
    interface Progress {

        /** Ignores everything. */
        Progress NONE = (phase, done, total) -> {};

        /**
         * Tells how far it is; called often, from the importing thread.
         *
         * @param phase what is being done
         * @param done units done
         * @param total units in all; 0 when unknown
         */
        void at(Text phase, long done, long total);
    }

    /**
     * A connection.
     *
     * @param name its name
     * @param type its kind of connector
     * @param active whether its connector is there
     * @param gap why it is not, with who must act; null when active
     * @param streams names of the streams that have a mapping
     * @param last the account of the last import; null when there was none
     */
    record ConnectionStatus(
            String name, String type, boolean active, Failure gap, List<String> streams, ImportReport last) {}

    /**
     * The account of an import: {@code read = mapped + rejected + skipped}, nothing falls through.
     *
     * @param connection the connection's name
     * @param stream the stream's name
     * @param started when it began
     * @param ended when it ended
     * @param read records read, including those that were no records
     * @param mapped records that became (part of) a touch, trait or consent
     * @param rejected records rejected
     * @param skipped records left out on purpose by the mapping's own {@code skip} rules
     * @param reasons number of rejected and skipped records by reason code
     * @param touches touches that were new
     * @param duplicates touches that the store held already
     * @param unattributed new touches without identifier
     * @param unattributedRecords records within them
     * @param traits declared traits stored
     * @param consents consents stored
     */
    record ImportReport(
            String connection,
            String stream,
            Instant started,
            Instant ended,
            long read,
            long mapped,
            long rejected,
            long skipped,
            Map<String, Long> reasons,
            long touches,
            long duplicates,
            long unattributed,
            long unattributedRecords,
            long traits,
            long consents) {}

    /**
     * What a dry run showed.
     *
     * @param report the account, with what would be stored
     * @param previews the first records, each with what it would become
     * @param rejects the records that would be rejected, with reason
     * @param drift fields that the mapping names and the stream has not, or that are new since the last import
     */
    record DryRun(ImportReport report, List<Preview> previews, List<RejectedRecord> rejects, List<String> drift) {}

    /**
     * One record and what it would become.
     *
     * @param position the record's place in the source
     * @param record its values by field
     * @param becomes what it would become, by name
     */
    record Preview(long position, Map<String, String> record, Map<String, String> becomes) {}

    /**
     * A rejected record.
     *
     * @param number its number in the queue
     * @param stream the stream's name
     * @param position its place in the source
     * @param code the reason's code
     * @param message the reason
     * @param raw what stood there
     */
    record RejectedRecord(long number, String stream, long position, String code, String message, String raw) {}
}
