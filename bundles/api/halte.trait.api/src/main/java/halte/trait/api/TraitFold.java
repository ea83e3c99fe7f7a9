package halte.trait.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A trait as a class: folds a customer's timeline to a number. Implemented by bundles and registered as a service; the engine calls
 * it from several threads at once, once per customer and pass, so it must be stateless, must not block, and must give the same
 * answer for the same timeline. What it throws is reported with the bundle's name and the trait is missing for that pass. The
 * service may leave at any time: a pass that has begun finishes with it.
 */
@ConsumerType
public interface TraitFold {

    /** Returns what the trait is and needs; the same at every call. Never null. */
    TraitDescriptor descriptor();

    /**
     * Folds one timeline.
     *
     * @param timeline the touches of the types that the descriptor names
     * @param at the moment of asking, in milliseconds since 1970-01-01T00:00Z
     * @return the value; NaN for missing
     */
    double fold(Timeline timeline, long at);
}
