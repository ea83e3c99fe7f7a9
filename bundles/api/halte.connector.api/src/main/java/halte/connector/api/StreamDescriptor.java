package halte.connector.api;

import java.util.List;

/**
 * A stream of records that a source offers.
 *
 * @param name the stream's name, unique within the source
 * @param fields the fields, in the order of the values of a record
 * @param incremental whether a read can go on from a cursor instead of starting over
 */
public record StreamDescriptor(String name, List<Field> fields, boolean incremental) {

    /** Copies the fields. */
    public StreamDescriptor {
        fields = List.copyOf(fields);
    }

    /**
     * A field of a stream.
     *
     * @param name the field's name, unique within the stream
     * @param type what the values look like: {@code text}, {@code whole}, {@code decimal}, {@code date}, {@code date-time},
     *     {@code boolean}
     */
    public record Field(String name, String type) {}
}
