package halte.connector.jdbc;

import halte.model.Failure;

/** The source, not the engine behind the sink, is why reading cannot go on. */
final class SourceFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    SourceFailed(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
