package halte.journey.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Names the stages of a journey and decides in which one a customer is. Implemented by bundles and registered as a service; Halte makes a
 * segmentation strategy of it, with the model's name, that serves, is swapped, is quarantined and leaves a gap in the name of the
 * bundle that brought the model. It then also explains, refreshes, and counts how customers move from stage to stage.
 *
 * <p>Called on the engine's threads, possibly several at once: it must be stateless and must not block.
 */
@ConsumerType
public interface StageModel {

    /** What {@link #decide} returns for a customer who is in no stage. */
    int NONE = -1;

    /** Returns what it is; the same at every call. Never null. */
    StageModelDescriptor descriptor();

    /**
     * Decides in which stage a customer is. Called once per customer and run, and once for each moment of his past at which the evidence changed:
     * pure, fast, and without allocation if possible.
     *
     * @param evidence what speaks for each stage
     * @return the stage's number in {@link StageModelDescriptor#stages}, or {@link #NONE}
     */
    int decide(Evidence evidence);
}
