package halte.model;

import java.util.Objects;

/**
 * What went wrong, in a form that a program can sort by and a person can act upon. It never holds customer data or secrets.
 *
 * @param code a stable code in upper case with underscores, such as {@code CSV_TRUNCATED_GZIP}
 * @param actor who must act
 * @param message one sentence that says what happened
 * @param advice one sentence that says what to do; never blank
 */
public record Failure(String code, Actor actor, String message, String advice) {

    /** The longest message kept; what is longer is cut. */
    public static final int MAX_LENGTH = 500;

    /** Checks that nothing is missing and cuts what is too long. */
    public Failure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(actor, "actor");
        message = cut(Objects.requireNonNull(message, "message"));
        advice = cut(Objects.requireNonNull(advice, "advice"));
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 1) + "…";
    }

    /** Returns the failure as an exception to throw. */
    public HalteException asException() {
        return new HalteException(this, null);
    }

    /**
     * Returns the failure as an exception to throw.
     *
     * @param cause what brought it about, or null
     */
    public HalteException asException(Throwable cause) {
        return new HalteException(this, cause);
    }
}
