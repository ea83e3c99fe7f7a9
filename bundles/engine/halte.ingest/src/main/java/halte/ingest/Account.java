package halte.ingest;

import halte.connector.api.Imports.ImportReport;
import halte.store.api.TouchStore.Appended;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of every record. Used by one thread. */
final class Account {

    private final Map<String, Long> reasons = new TreeMap<>();
    private long mapped;
    private long rejected;
    private long skipped;
    private long touches;
    private long duplicates;
    private long unattributed;
    private long unattributedRecords;
    private long traits;
    private long consents;

    /** Counts what reading found out about a batch. */
    void add(Pending pending) {
        mapped += pending.mapped();
        rejected += pending.rejected();
        skipped += pending.skipped();
        pending.reasons().forEach((code, count) -> reasons.merge(code, count, Long::sum));
    }

    /** Counts what the store did with a batch. */
    void add(Pending pending, Appended appended) {
        add(pending);
        touches += appended.touches();
        duplicates += appended.duplicates();
        unattributed += appended.unattributed();
        unattributedRecords += pending.recordsOfLastUnattributed(appended.unattributed());
        traits += appended.traits();
        consents += appended.consents();
    }

    ImportReport report(String connection, String stream, Instant started, Instant ended) {
        return new ImportReport(
                connection,
                stream,
                started,
                ended,
                mapped + rejected + skipped,
                mapped,
                rejected,
                skipped,
                Map.copyOf(reasons),
                touches,
                duplicates,
                unattributed,
                unattributedRecords,
                traits,
                consents);
    }
}
