package halte.store.api;

import halte.model.Identifier;
import java.time.Instant;

/**
 * Two identifiers that stood together in one touch or record. Order does not matter; the earliest evidence per pair is kept.
 *
 * @param a one identifier
 * @param b the other
 * @param evidence the id of the touch or record
 * @param at when that was
 */
public record IdentifierLink(Identifier a, Identifier b, String evidence, Instant at) {}
