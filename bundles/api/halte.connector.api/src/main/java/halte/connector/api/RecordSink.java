package halte.connector.api;

import halte.model.Failure;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a connector puts what it reads. Used on the reading thread only; calls block while the engine is busy, which slows the reader
 * down to the engine's pace. Any call may throw to end the read (cancelled, store failed): let it pass.
 */
@ProviderType
public interface RecordSink {

    /**
     * Names the fields of the records to come. Called before the first record, and again whenever the fields change.
     *
     * @param names the fields' names in the order of the values
     */
    void fields(List<String> names);

    /**
     * Gives one record.
     *
     * @param position the record's place in the source, for people: a line or row number from 1 on
     * @param values one value per field: {@code String}, {@code Number}, {@code Boolean}, {@code java.time} value, or null. The sink
     *     does not keep the array
     */
    void record(long position, Object[] values);

    /**
     * Gives something that could not be made a record. It is kept, with the reason, for people to mend.
     *
     * @param position the place in the source
     * @param raw what stood there, as far as readable; cut to a bounded length by the sink
     * @param reason why it is no record
     */
    void reject(long position, String raw, Failure reason);

    /**
     * States that everything before this cursor has been given.
     *
     * @param cursor what the connector needs to go on from here; opaque to the engine
     */
    void cursor(String cursor);

    /**
     * Tells how far the read is, for a progress bar.
     *
     * @param done units done
     * @param total units in all; 0 when unknown
     */
    void progress(long done, long total);
}
