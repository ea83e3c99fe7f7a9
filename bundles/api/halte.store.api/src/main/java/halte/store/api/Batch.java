package halte.store.api;

import halte.model.Consent;
import halte.model.DeclaredTrait;
import halte.model.Touch;
import java.util.List;
import java.util.Objects;

/**
 * What is stored in one step: all of it or nothing.
 *
 * @param source the connection's name; all touches have it as their source
 * @param stream the stream's name
 * @param touches the touches
 * @param links identifiers that belong to one customer; the store makes none by itself, also not for the identifiers of one touch
 * @param traits declared traits
 * @param consents consents
 * @param rejects records that could not be used
 * @param cursor where the next read begins, once this batch is stored; null to leave the stored cursor as it is
 */
public record Batch(
        String source,
        String stream,
        List<Touch> touches,
        List<IdentifierLink> links,
        List<DeclaredTrait> traits,
        List<Consent> consents,
        List<Reject> rejects,
        String cursor) {

    /** Copies the lists. */
    public Batch {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(stream, "stream");
        touches = List.copyOf(touches);
        links = List.copyOf(links);
        traits = List.copyOf(traits);
        consents = List.copyOf(consents);
        rejects = List.copyOf(rejects);
    }

    /** Makes a batch of touches alone. */
    public static Batch of(String source, List<Touch> touches) {
        return new Batch(source, "default", touches, List.of(), List.of(), List.of(), List.of(), null);
    }
}
