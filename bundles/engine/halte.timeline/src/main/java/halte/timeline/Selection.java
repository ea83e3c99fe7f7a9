package halte.timeline;

/** The rows of a block that a filter lets through, customer by customer in order of time. */
final class Selection {

    int[] rows = new int[0];
    int[] starts = new int[1];

    /** Makes room for a block and forgets what was there. */
    void reset(Frame frame, int most) {
        if (rows.length < most) {
            rows = new int[most + most / 4];
        }
        if (starts.length <= frame.size) {
            starts = new int[frame.size + 1 + frame.size / 4];
        }
    }

    /** Returns the number of rows. */
    int size(Frame frame) {
        return starts[frame.size];
    }
}
