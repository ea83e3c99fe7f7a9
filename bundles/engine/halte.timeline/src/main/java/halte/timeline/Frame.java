package halte.timeline;

import java.util.Arrays;

/**
 * A block of customers while a program works on it: decoded columns, selections and ranges. Its arrays are used again for the next
 * block. For one thread at a time.
 */
final class Frame {

    final TimelineImage image;
    final Selection[] selections;
    final Range[] ranges;
    final LineSelection[] lineSelections;
    Segment segment;
    int first;
    int size;
    int row0;
    int rows;
    int line0;
    int lines;
    int tableRow;
    Failures failures;
    Members members;
    MadeTexts[] made;
    long at;
    int[] starts = new int[1];
    int[] ends = new int[1];
    int[] customerOf = new int[0];
    long[] scratch = new long[64];
    int[] marks = new int[0];
    int mark;
    final Tally tally = new Tally();
    final DayTally days = new DayTally();
    final StringBuilder text = new StringBuilder();

    private int[] spare = new int[0];
    private final Cut[] cuts;
    private final int[][] cutRows;
    private final boolean[] cutFound;
    private final Vector[] vectors;
    private final long[][] values;
    private final boolean[] filled;

    Frame(TimelineImage image, Program program) {
        this.image = image;
        this.vectors = program.vectors();
        this.values = new long[vectors.length][0];
        this.filled = new boolean[vectors.length];
        this.cuts = program.cuts();
        this.cutRows = new int[cuts.length][0];
        this.cutFound = new boolean[cuts.length];
        this.selections = new Selection[program.selections()];
        Arrays.setAll(selections, i -> new Selection());
        this.ranges = new Range[program.ranges()];
        Arrays.setAll(ranges, i -> new Range());
        this.lineSelections = new LineSelection[program.lineSelections()];
        Arrays.setAll(lineSelections, i -> new LineSelection());
    }

    /** Begins to work for a run. */
    void begin(Run run) {
        at = run.at();
        failures = run.failures();
        members = run.members();
        made = run.made();
    }

    /** Moves to other customers of a segment, without touches later than {@link #at}. */
    void load(Segment from, int firstCustomer, int lastCustomer) {
        segment = from;
        first = firstCustomer;
        size = lastCustomer - firstCustomer;
        row0 = from.starts()[firstCustomer];
        rows = from.starts()[lastCustomer] - row0;
        line0 = from.lineStarts()[firstCustomer];
        lines = from.lineStarts()[lastCustomer] - line0;
        Arrays.fill(filled, false);
        Arrays.fill(cutFound, false);
        if (starts.length < size) {
            starts = new int[size];
            ends = new int[size];
        }
        for (int c = 0; c < size; c++) {
            starts[c] = from.starts()[firstCustomer + c] - row0;
            ends[c] = from.starts()[firstCustomer + c + 1] - row0;
        }
        if (from.lastTime() > at) {
            hideFuture();
        }
        nameRows();
    }

    private void nameRows() {
        if (customerOf.length < rows) {
            customerOf = new int[rows + rows / 4];
        }
        for (int c = 0; c < size; c++) {
            Arrays.fill(customerOf, starts[c], ends[c], c);
        }
    }

    private void hideFuture() {
        long[] times = values(Column.TIME.ordinal());
        for (int c = 0; c < size; c++) {
            while (ends[c] > starts[c] && times[ends[c] - 1] > at) {
                ends[c]--;
            }
        }
    }

    /** Returns a vector's values. */
    long[] values(int slot) {
        if (!filled[slot]) {
            int need = Math.max(rows, lines) + 1;
            if (values[slot].length < need) {
                values[slot] = new long[need + need / 4];
            }
            vectors[slot].fill(this, values[slot]);
            filled[slot] = true;
        }
        return values[slot];
    }

    long[] values(Column column) {
        return values(column.ordinal());
    }

    void copy(Column column, long[] out) {
        if (column.ofLines()) {
            segment.copy(column, line0, line0 + lines, out);
        } else {
            segment.copy(column, row0, row0 + rows, out);
        }
    }

    void copyProperty(String name, long[] out) {
        Packed codes = segment.properties().get(name);
        if (codes == null) {
            Arrays.fill(out, 0, rows, 0);
        } else {
            codes.copy(row0, row0 + rows, out);
        }
    }

    long customer(int index) {
        return segment.customers()[first + index];
    }

    /** Returns each customer's first row that is not before a cut. */
    int[] cut(int slot) {
        if (!cutFound[slot]) {
            if (cutRows[slot].length < size) {
                cutRows[slot] = new int[size + size / 4];
            }
            cuts[slot].find(this, cutRows[slot]);
            cutFound[slot] = true;
        }
        return cutRows[slot];
    }

    /** Returns room for rows that nobody asks for. */
    int[] spare(int length) {
        if (spare.length < length) {
            spare = new int[length + length / 4];
        }
        return spare;
    }

    /** Returns room for that many longs. */
    long[] scratch(int length) {
        if (scratch.length < length) {
            scratch = new long[length * 2];
        }
        return scratch;
    }

    /** Returns marks for codes below {@code codes}; a code is marked when its mark equals {@link #mark}, which is new. */
    int[] freshMarks(int codes) {
        if (marks.length < codes) {
            marks = new int[codes];
            mark = 0;
        }
        mark++;
        return marks;
    }
}
