package halte.connector.api;

import halte.model.Failure;

/** How a read ended. */
public sealed interface ReadOutcome {

    /** Everything there was (or as much as was asked for) has been given. */
    record Completed() implements ReadOutcome {}

    /**
     * The source failed; what was given before counts.
     *
     * @param failure why, and who must act
     */
    record Failed(Failure failure) implements ReadOutcome {}
}
