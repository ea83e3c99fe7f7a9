package halte.store.api;

import java.time.Instant;
import java.util.List;

/** The audit journal: who did what when. Entries are only ever added. */
public interface Journal {

    /**
     * Adds an entry, stamped now.
     *
     * @param who who did it
     * @param action what was done, such as {@code segmentation.define}
     * @param subject what it was done to, such as a segmentation's name; no customer data
     * @param detail more about it, bounded; may be null; no customer data
     */
    void record(String who, String action, String subject, String detail);

    /**
     * Returns entries, newest first.
     *
     * @param before only entries numbered below this; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most
     */
    List<Entry> entries(long before, int limit);

    /**
     * An entry.
     *
     * @param number its number, ascending
     * @param at when
     * @param who who
     * @param action what
     * @param subject to what
     * @param detail more, or null
     */
    record Entry(long number, Instant at, String who, String action, String subject, String detail) {}
}
