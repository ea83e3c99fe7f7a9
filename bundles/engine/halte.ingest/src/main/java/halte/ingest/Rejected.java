package halte.ingest;

import halte.connector.api.Imports.RejectedRecord;
import halte.store.api.Reject;

/** Shows a reject as callers know it. */
final class Rejected {

    private Rejected() {}

    static RejectedRecord of(Reject reject) {
        return new RejectedRecord(
                reject.number(), reject.stream(), reject.position(), reject.code(), reject.message(), reject.raw());
    }
}
