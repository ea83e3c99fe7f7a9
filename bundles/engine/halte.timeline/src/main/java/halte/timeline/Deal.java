package halte.timeline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Deals out the rows of a selection (or all visible rows) by code, in one go for all selections that ask for one code of one column.
 * Further codes may be asked for until the first run.
 */
final class Deal implements Step {

    /** Stands for all visible rows. */
    static final int ALL = -1;

    private static final int MOST = 100;

    private final int from;
    private final Column column;
    private final Map<Integer, Integer> targets = new LinkedHashMap<>();
    private int[] to;
    private byte[] slots;

    Deal(int from, Column column) {
        this.from = from;
        this.column = column;
    }

    /** Tells whether one more code may be asked for. */
    boolean takes(int code) {
        return targets.containsKey(code) || targets.size() < MOST;
    }

    /** Returns the selection for a code, made when it is new. */
    int target(int code, IntSupplier make) {
        return targets.computeIfAbsent(code, absent -> make.getAsInt());
    }

    /** Ends the asking. */
    void close(int codes) {
        to = targets.values().stream().mapToInt(selection -> selection).toArray();
        slots = new byte[codes];
        Arrays.fill(slots, (byte) to.length);
        int slot = 0;
        for (int code : targets.keySet()) {
            slots[code] = (byte) slot++;
        }
    }

    @Override
    public void run(Frame frame) {
        int[][] rows = new int[to.length + 1][];
        int[][] starts = new int[to.length + 1][];
        Selection in = from == ALL ? null : frame.selections[from];
        int most = from == ALL ? frame.rows : in.size(frame);
        for (int i = 0; i < to.length; i++) {
            Selection out = frame.selections[to[i]];
            out.reset(frame, most);
            rows[i] = out.rows;
            starts[i] = out.starts;
        }
        rows[to.length] = frame.spare(most);
        starts[to.length] = frame.spareStarts();
        if (from == ALL) {
            dealAll(frame, rows, starts);
        } else {
            deal(frame, in, rows, starts);
        }
    }

    private void dealAll(Frame frame, int[][] rows, int[][] starts) {
        long[] codes = frame.values(column);
        int[] sizes = new int[rows.length];
        for (int c = 0; c < frame.size; c++) {
            mark(starts, sizes, c);
            for (int row = frame.starts[c]; row < frame.ends[c]; row++) {
                int slot = slots[(int) codes[row]];
                rows[slot][sizes[slot]++] = row;
            }
        }
        mark(starts, sizes, frame.size);
    }

    private void deal(Frame frame, Selection in, int[][] rows, int[][] starts) {
        long[] codes = frame.values(column);
        int[] sizes = new int[rows.length];
        for (int c = 0; c < frame.size; c++) {
            mark(starts, sizes, c);
            for (int i = in.starts[c]; i < in.starts[c + 1]; i++) {
                int row = in.rows[i];
                int slot = slots[(int) codes[row]];
                rows[slot][sizes[slot]++] = row;
            }
        }
        mark(starts, sizes, frame.size);
    }

    private static void mark(int[][] starts, int[] sizes, int customer) {
        for (int i = 0; i < sizes.length; i++) {
            starts[i][customer] = sizes[i];
        }
    }
}
