package halte.ingest;

import halte.model.Keys;

/**
 * Remembers the ids of the last closed groups, at least half a million of them, in bounded memory: two generations of hashes, the
 * older of which is forgotten when the younger is full. What comes back after that is still recognised by the store, as a duplicate.
 */
final class ClosedIds {

    private static final int GENERATION = 1 << 19;

    private long[] young = new long[1024];
    private long[] old = new long[0];
    private int count;

    void add(String id) {
        if (count == GENERATION) {
            old = young;
            young = new long[1024];
            count = 0;
        }
        if (count * 2 >= young.length) {
            grow();
        }
        put(Keys.of("", id));
    }

    private void put(long hash) {
        int at = slot(young, hash);
        if (young[at] == 0) {
            young[at] = hash;
            count++;
        }
    }

    private void grow() {
        long[] before = young;
        young = new long[before.length * 2];
        count = 0;
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    boolean contains(String id) {
        long hash = Keys.of("", id);
        return young[slot(young, hash)] == hash || old.length > 0 && old[slot(old, hash)] == hash;
    }

    private static int slot(long[] table, long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }
}
