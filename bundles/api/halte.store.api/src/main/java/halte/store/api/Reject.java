package halte.store.api;

import java.time.Instant;

/**
 * A record that could not be used, kept for people to mend. The same source, stream, position and code are kept once.
 *
 * @param number its number in the queue, ascending; 0 before it is stored
 * @param source the connection's name
 * @param stream the stream's name
 * @param position its place in the source
 * @param code the reason's code
 * @param message the reason
 * @param raw what stood there, bounded
 * @param at when it was rejected
 */
public record Reject(
        long number,
        String source,
        String stream,
        long position,
        String code,
        String message,
        String raw,
        Instant at) {}
