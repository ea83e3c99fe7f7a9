package halte.connector.api;

import halte.model.Failure;

/** What a connector's check found. */
public sealed interface CheckOutcome {

    /**
     * The source can be read.
     *
     * @param message one sentence that says what was found, without customer data
     */
    record Ready(String message) implements CheckOutcome {}

    /**
     * The source cannot be read.
     *
     * @param failure why, and who must act
     */
    record Failed(Failure failure) implements CheckOutcome {}
}
