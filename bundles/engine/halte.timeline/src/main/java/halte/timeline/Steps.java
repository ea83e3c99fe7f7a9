package halte.timeline;

/** The steps of programs. */
final class Steps {

    private Steps() {}

    /** Selects all visible rows. */
    record All(int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection out = frame.selections[to];
            out.reset(frame.rows);
            int size = 0;
            for (int c = 0; c < frame.size; c++) {
                for (int row = frame.starts[c]; row < frame.ends[c]; row++) {
                    out.rows[size++] = row;
                }
            }
            out.close(frame, size);
        }
    }

    /** Selects from a selection the rows whose code is in a set. */
    record Coded(int from, int vector, CodeSet set, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection out = frame.selections[to];
            int rows = in.size();
            out.reset(rows + 1);
            long[] values = frame.values(vector);
            int size = 0;
            for (int i = 0; i < rows; i++) {
                int row = in.rows[i];
                out.rows[size] = row;
                size += set.holds(values[row]);
            }
            out.close(frame, size);
        }
    }

    /** Selects from a selection the rows whose value is above zero. */
    record Positive(int from, int vector, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection out = frame.selections[to];
            int rows = in.size();
            out.reset(rows + 1);
            long[] values = frame.values(vector);
            int size = 0;
            for (int i = 0; i < rows; i++) {
                int row = in.rows[i];
                out.rows[size] = row;
                size += values[row] > 0 ? 1 : 0;
            }
            out.close(frame, size);
        }
    }

    /**
     * Gathers the product lines of a selection's rows.
     *
     * @param from the selection
     * @param filter which lines
     * @param to where the lines go
     */
    record Lines(int from, LineFilter filter, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            LineSelection out = frame.lineSelections[to];
            int rows = in.size();
            out.reset(rows, frame.lines + 1);
            long[] starts = frame.values(Vector.LINE_START);
            long[] products = filter.products() == null ? null : frame.values(Column.PRODUCT);
            long[] categories = filter.categories() == null ? null : frame.values(Column.CATEGORY);
            int size = 0;
            for (int i = 0; i < rows; i++) {
                out.from[i] = size;
                int row = in.rows[i];
                for (int line = (int) starts[row]; line < starts[row + 1]; line++) {
                    out.lines[size] = line;
                    size += filter.holds(products, categories, line);
                }
            }
            out.from[rows] = size;
        }
    }

    /** Selects from a selection the rows that have lines in a line selection made of it. */
    record WithLines(int from, int lineSelection, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection out = frame.selections[to];
            int rows = in.size();
            out.reset(rows + 1);
            int[] lines = frame.lineSelections[lineSelection].from;
            int size = 0;
            for (int i = 0; i < rows; i++) {
                out.rows[size] = in.rows[i];
                size += lines[i + 1] > lines[i] ? 1 : 0;
            }
            out.close(frame, size);
        }
    }

    /** Turns a range of rows into the range of their lines. */
    record LineRange(int range, int lineSelection, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Range in = frame.ranges[range];
            LineSelection lines = frame.lineSelections[lineSelection];
            Range out = frame.ranges[to];
            out.reset(lines.lines, in.who, in.entries);
            for (int k = 0; k < in.entries; k++) {
                out.lo[k] = lines.from[in.lo[k]];
                out.hi[k] = lines.from[in.hi[k]];
            }
        }
    }
}
