package halte.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing column whose older part is packed already. */
final class PackedBuffer {

    private static final int CHUNK = 4096;

    private final List<Packed> full = new ArrayList<>();
    private long[] open = new long[16];
    private int size;

    void add(long value) {
        if (size == open.length) {
            makeRoom();
        }
        open[size++] = value;
    }

    private void makeRoom() {
        if (size < CHUNK) {
            open = Arrays.copyOf(open, size * 4);
        } else {
            full.add(Packer.pack(open, CHUNK));
            size = 0;
        }
    }

    int size() {
        return full.size() * CHUNK + size;
    }

    long[] toArray() {
        long[] all = new long[size()];
        long[] chunk = new long[CHUNK];
        for (int i = 0; i < full.size(); i++) {
            full.get(i).copy(0, CHUNK, chunk);
            System.arraycopy(chunk, 0, all, i * CHUNK, CHUNK);
        }
        System.arraycopy(open, 0, all, full.size() * CHUNK, size);
        return all;
    }
}
