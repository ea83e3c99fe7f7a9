package halte.store.postgresql;

import java.util.function.IntConsumer;

/** Hands out the places of a chunk, and the chunk whenever it is full. */
final class Filling {

    private final int size;
    private final IntConsumer full;
    private int filled;

    Filling(int size, IntConsumer full) {
        this.size = size;
        this.full = full;
    }

    /** Returns the next free place. The chunk goes out when all its places were filled and another is asked for. */
    int next() {
        if (filled == size) {
            end();
        }
        return filled++;
    }

    /** Sends what is left. */
    void end() {
        if (filled > 0) {
            full.accept(filled);
            filled = 0;
        }
    }
}
