package halte.store.duckdb;

import halte.store.api.MembershipStore.StoredMembership;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The memberships of customers asked for lately, with those of their neighbours. The engine takes milliseconds for a question however
 * small, and hardly longer for a page; decisions ask for one customer a thousand times a second. A change of memberships empties it.
 */
final class MembershipPages {

    private static final int CUSTOMERS = 4096;
    private static final int BYTES_PER_ROW = 40;
    /** Which part of the heap it may take. */
    private static final int SHARE = 32;

    /** Reads the memberships of customers from one number up to another. */
    @FunctionalInterface
    interface Source {
        MembershipPage between(long from, long below);
    }

    private final Source source;
    private final long most;
    private final Map<Long, MembershipPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long rows;
    private long changes;

    MembershipPages(Source source) {
        this(source, Runtime.getRuntime().maxMemory() / SHARE / BYTES_PER_ROW);
    }

    /**
     * Makes an empty one.
     *
     * @param most how many rows may stay
     */
    MembershipPages(Source source, long most) {
        this.source = source;
        this.most = most;
    }

    List<StoredMembership> of(long customer) {
        long number = Math.floorDiv(customer, CUSTOMERS);
        MembershipPage page;
        long seen;
        synchronized (this) {
            page = pages.get(number);
            seen = changes;
        }
        if (page == null) {
            page = source.between(number * CUSTOMERS, (number + 1) * CUSTOMERS);
            keep(number, page, seen);
        }
        return page.of(customer);
    }

    /** Keeps a page, unless memberships changed since it was asked for. */
    private synchronized void keep(long number, MembershipPage page, long seen) {
        if (seen != changes || pages.putIfAbsent(number, page) != null) {
            return;
        }
        rows += room(page);
        Iterator<MembershipPage> oldest = pages.values().iterator();
        while (rows > most) {
            rows -= room(oldest.next());
            oldest.remove();
        }
    }

    /** A page without rows takes room too. */
    private static int room(MembershipPage page) {
        return page.size() + 32;
    }

    /** Forgets all: memberships changed. */
    synchronized void changed() {
        changes++;
        pages.clear();
        rows = 0;
    }
}
