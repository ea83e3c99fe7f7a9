package halte.launcher;

/** A start that cannot go on: says what happened and who must act, and carries the exit code of the process. */
final class StartFailure extends RuntimeException {

    static final int CONFIGURATION = 3;
    static final int RESOURCES = 5;
    static final int ENGINE = 7;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    StartFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static StartFailure configuration(String message) {
        return new StartFailure(CONFIGURATION, message, null);
    }

    int exitCode() {
        return exitCode;
    }
}
