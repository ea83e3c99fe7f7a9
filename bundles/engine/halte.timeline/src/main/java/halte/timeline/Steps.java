package halte.timeline;

/** The steps of programs. */
final class Steps {

    private Steps() {}

    /** Selects all visible rows. */
    record All(int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection out = frame.selections[to];
            out.reset(frame, frame.rows);
            int size = 0;
            for (int c = 0; c < frame.size; c++) {
                out.starts[c] = size;
                for (int row = frame.starts[c]; row < frame.ends[c]; row++) {
                    out.rows[size++] = row;
                }
            }
            out.starts[frame.size] = size;
        }
    }

    /** Selects from a selection the rows whose code is in a set. */
    record Coded(int from, int vector, CodeSet set, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection out = frame.selections[to];
            out.reset(frame, in.size(frame));
            long[] values = frame.values(vector);
            int size = 0;
            for (int c = 0; c < frame.size; c++) {
                out.starts[c] = size;
                for (int i = in.starts[c]; i < in.starts[c + 1]; i++) {
                    int row = in.rows[i];
                    out.rows[size] = row;
                    size += set.holds(values[row]);
                }
            }
            out.starts[frame.size] = size;
        }
    }

    /** Selects from a selection the rows whose value is above zero. */
    record Positive(int from, int vector, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Selection in = frame.selections[from];
            Selection out = frame.selections[to];
            out.reset(frame, in.size(frame));
            long[] values = frame.values(vector);
            int size = 0;
            for (int c = 0; c < frame.size; c++) {
                out.starts[c] = size;
                for (int i = in.starts[c]; i < in.starts[c + 1]; i++) {
                    int row = in.rows[i];
                    out.rows[size] = row;
                    size += values[row] > 0 ? 1 : 0;
                }
            }
            out.starts[frame.size] = size;
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
            int rows = in.size(frame);
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
            out.reset(frame, in.size(frame));
            int[] lines = frame.lineSelections[lineSelection].from;
            int size = 0;
            for (int c = 0; c < frame.size; c++) {
                out.starts[c] = size;
                for (int i = in.starts[c]; i < in.starts[c + 1]; i++) {
                    out.rows[size] = in.rows[i];
                    size += lines[i + 1] > lines[i] ? 1 : 0;
                }
            }
            out.starts[frame.size] = size;
        }
    }

    /** Turns a range of rows into the range of their lines. */
    record LineRange(int range, int lineSelection, int to) implements Step {
        @Override
        public void run(Frame frame) {
            Range in = frame.ranges[range];
            LineSelection lines = frame.lineSelections[lineSelection];
            Range out = frame.ranges[to];
            out.reset(frame, lines.lines);
            for (int c = 0; c < frame.size; c++) {
                out.lo[c] = lines.from[in.lo[c]];
                out.hi[c] = lines.from[in.hi[c]];
            }
        }
    }
}
