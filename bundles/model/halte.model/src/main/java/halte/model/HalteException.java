package halte.model;

/** Carries a {@link Failure} up the stack. The only exception that Halte's own APIs throw on purpose. */
public final class HalteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    private final transient Failure failure;

    /**
     * Wraps a failure.
     *
     * @param failure what went wrong
     * @param cause what brought it about, or null
     */
    public HalteException(Failure failure, Throwable cause) {
        super(failure.code() + ": " + failure.message() + " " + failure.advice(), cause);
        this.failure = failure;
    }

    /** Returns what went wrong. */
    public Failure failure() {
        return failure;
    }
}
