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
        int most = from == ALL ? frame.rows : frame.selections[from].size();
        int[][] rows = new int[to.length + 1][];
        for (int i = 0; i < to.length; i++) {
            Selection out = frame.selections[to[i]];
            out.reset(most + 1);
            rows[i] = out.rows;
        }
        if (most > 0) {
            rows[to.length] = frame.spare(most + 1);
            deal(frame, rows);
        }
    }

    private void deal(Frame frame, int[][] rows) {
        int[] sizes = new int[rows.length];
        if (from == ALL) {
            dealAll(frame, rows, sizes);
        } else if (column.ofLines()) {
            dealLines(frame, rows, sizes);
        } else {
            dealSome(frame, rows, sizes);
        }
        for (int i = 0; i < to.length; i++) {
            frame.selections[to[i]].close(frame, sizes[i]);
        }
    }

    private void dealAll(Frame frame, int[][] rows, int[] sizes) {
        long[] codes = frame.values(column);
        for (int c = 0; c < frame.size; c++) {
            for (int row = frame.starts[c]; row < frame.ends[c]; row++) {
                int slot = slots[(int) codes[row]];
                rows[slot][sizes[slot]++] = row;
            }
        }
    }

    private void dealSome(Frame frame, int[][] rows, int[] sizes) {
        Selection in = frame.selections[from];
        long[] codes = frame.values(column);
        int size = in.size();
        for (int i = 0; i < size; i++) {
            int row = in.rows[i];
            int slot = slots[(int) codes[row]];
            rows[slot][sizes[slot]++] = row;
        }
    }

    /** A row goes to each code that at least one of its lines has, once. */
    private void dealLines(Frame frame, int[][] rows, int[] sizes) {
        Selection in = frame.selections[from];
        long[] starts = frame.values(Vector.LINE_START);
        long[] codes = frame.values(column);
        int[] last = new int[sizes.length];
        Arrays.fill(last, -1);
        int size = in.size();
        for (int i = 0; i < size; i++) {
            int row = in.rows[i];
            for (int line = (int) starts[row]; line < starts[row + 1]; line++) {
                int slot = slots[(int) codes[line]];
                rows[slot][sizes[slot]] = row;
                sizes[slot] += last[slot] == row ? 0 : 1;
                last[slot] = row;
            }
        }
    }
}
