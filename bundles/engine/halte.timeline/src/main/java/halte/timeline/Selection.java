package halte.timeline;

/** The rows of a block that a filter lets through, in order, and the customers that have such rows: the others cost nothing. */
final class Selection {

    int[] rows = new int[0];
    int[] who = new int[1];
    int[] starts = new int[1];
    int entries;

    /** Makes room for that many rows and forgets what was there. */
    void reset(int most) {
        if (rows.length < most) {
            rows = new int[most + most / 4];
        }
        entries = 0;
    }

    /** Returns the number of rows. */
    int size() {
        return starts[entries];
    }

    /** Ends the filling: finds out where each customer's rows begin. */
    void close(Frame frame, int size) {
        int most = Math.min(size, frame.size) + 1;
        if (who.length < most) {
            who = new int[most + most / 4];
            starts = new int[most + most / 4];
        }
        entries = group(frame.customerOf, size);
        starts[entries] = size;
    }

    private int group(int[] customerOf, int size) {
        int found = 0;
        int last = -1;
        for (int i = 0; i < size; i++) {
            int customer = customerOf[rows[i]];
            who[found] = customer;
            // What is written for a customer who is there already is overwritten or beyond the end.
            starts[found] = i;
            found += customer == last ? 0 : 1;
            last = customer;
        }
        return found;
    }
}
