package halte.connector.api;

import java.util.Objects;

/**
 * What to read.
 *
 * @param stream the stream's name
 * @param cursor where to go on, as given to {@link RecordSink#cursor} before; null to start from the beginning
 * @param limit how many records and rejects to give at most; {@link Long#MAX_VALUE} for all
 */
public record ReadRequest(String stream, String cursor, long limit) {

    /** Checks the stream. */
    public ReadRequest {
        Objects.requireNonNull(stream, "stream");
    }

    /** Makes a request for everything. */
    public static ReadRequest all(String stream) {
        return new ReadRequest(stream, null, Long.MAX_VALUE);
    }
}
