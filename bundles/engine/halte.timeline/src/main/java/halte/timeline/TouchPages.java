package halte.timeline;

import java.util.Arrays;

/** Tells by touch number where a touch went: shard and position in four bytes. */
final class TouchPages {

    private static final int PAGE_BITS = 16;
    private static final int POSITION_BITS = 26;
    private static final int POSITION = (1 << POSITION_BITS) - 1;

    private int[][] pages = new int[16][];

    void put(long touch, int shard, int position) {
        int page = CustomerMap.checked(touch) >>> PAGE_BITS;
        CustomerMap.checked((long) position << (31 - POSITION_BITS));
        if (page >= pages.length) {
            pages = Arrays.copyOf(pages, Math.max(page + 1, pages.length * 2));
        }
        if (pages[page] == null) {
            pages[page] = new int[1 << PAGE_BITS];
            Arrays.fill(pages[page], -1);
        }
        pages[page][(int) touch & (1 << PAGE_BITS) - 1] = shard << POSITION_BITS | position;
    }

    /** Returns where a touch is, for {@link #shard} and {@link #position}; -1 when it was not put. */
    int find(long touch) {
        long page = touch >>> PAGE_BITS;
        return page < pages.length && pages[(int) page] != null
                ? pages[(int) page][(int) touch & (1 << PAGE_BITS) - 1]
                : -1;
    }

    static int shard(int found) {
        return found >>> POSITION_BITS;
    }

    static int position(int found) {
        return found & POSITION;
    }
}
