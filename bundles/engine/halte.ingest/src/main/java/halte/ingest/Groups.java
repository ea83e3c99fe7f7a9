package halte.ingest;

import halte.ingest.mapping.Draft;
import halte.ingest.mapping.Refusal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers records of one id into one touch. A group stays open until none of its records came for a window of records; then it is
 * closed for good, since it may be stored by then. Used by one thread.
 */
final class Groups {

    /** Takes closed groups. */
    interface Closed {

        void take(Draft draft, int records, long position);
    }

    private static final class Group {
        private final Draft draft;
        private final long first;
        private final long position;
        private long last;
        private int records = 1;

        Group(Draft draft, long first, long position) {
            this.draft = draft;
            this.first = first;
            this.position = position;
            this.last = first;
        }
    }

    private final int window;
    private final Closed closed;
    private final ClosedIds ids = new ClosedIds();
    /** In order of their last records. */
    private final Map<String, Group> open = new LinkedHashMap<>();

    private Group newest;

    Groups(int window, Closed closed) {
        this.window = window;
        this.closed = closed;
    }

    /** Adds a record; {@code ordinal} counts all records of the read. */
    void add(Draft draft, long ordinal, long position) {
        closeUntil(ordinal - window);
        if (newest == null || !newest.draft.id().equals(draft.id())) {
            newest = reopen(draft, ordinal, position);
        } else {
            newest.draft.merge(draft);
            newest.records++;
        }
        newest.last = ordinal;
    }

    private Group reopen(Draft draft, long ordinal, long position) {
        Group known = open.get(draft.id());
        if (known == null) {
            if (ids.contains(draft.id())) {
                throw Refusal.reject(
                        "ROWS_APART",
                        "Other records of the same id came more than " + window
                                + " records earlier and are stored already; sort the source by id, or raise touch.groupWindow.");
            }
            Group group = new Group(draft, ordinal, position);
            open.put(draft.id(), group);
            return group;
        }
        known.draft.merge(draft);
        known.records++;
        open.remove(draft.id());
        open.put(draft.id(), known);
        return known;
    }

    private void closeUntil(long ordinal) {
        Iterator<Group> oldest = open.values().iterator();
        while (oldest.hasNext()) {
            Group group = oldest.next();
            if (group.last > ordinal) {
                return;
            }
            oldest.remove();
            close(group);
        }
    }

    void closeAll() {
        closeUntil(Long.MAX_VALUE);
    }

    private void close(Group group) {
        newest = group == newest ? null : newest;
        ids.add(group.draft.id());
        closed.take(group.draft, group.records, group.position);
    }

    /** Returns the ordinal of the first record that belongs to an open group; {@link Long#MAX_VALUE} when none is open. */
    long firstOpen() {
        long first = Long.MAX_VALUE;
        for (Group group : open.values()) {
            first = Math.min(first, group.first);
        }
        return first;
    }
}
