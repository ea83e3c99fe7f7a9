package halte.ingest.mapping;

/** Says that a record is left out, and why. Thrown a lot in bad data, hence without a stack. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean onPurpose;

    private Refusal(String code, String message, boolean onPurpose) {
        super(message, null, false, false);
        this.code = code;
        this.onPurpose = onPurpose;
    }

    /** Refuses a record that cannot be used. */
    public static Refusal reject(String code, String message) {
        return new Refusal(code, message, false);
    }

    static Refusal skip(String code, String message) {
        return new Refusal(code, message, true);
    }

    /** Returns the reason's code. */
    public String code() {
        return code;
    }

    /** Tells whether the mapping's author wanted it left out. */
    public boolean onPurpose() {
        return onPurpose;
    }
}
