package halte.testkit.store;

import halte.store.api.Journal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The journal of a {@link MemoryStore}. */
final class MemoryJournal implements Journal {

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();

    MemoryJournal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void record(String who, String action, String subject, String detail) {
        entries.add(new Entry(
                entries.size() + 1L, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, action, subject, detail));
    }

    @Override
    public synchronized List<Entry> entries(long before, int limit) {
        int end = (int) Math.min(entries.size(), Math.max(0, before - 1));
        List<Entry> newest = new ArrayList<>();
        for (int i = end - 1; i >= 0 && newest.size() < limit; i--) {
            newest.add(entries.get(i));
        }
        return newest;
    }
}
