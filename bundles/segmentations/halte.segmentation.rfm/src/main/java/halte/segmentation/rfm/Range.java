package halte.segmentation.rfm;

import halte.model.Parameters;
import java.util.List;

/**
 * A range of scores, both ends included.
 *
 * @param from the lowest
 * @param to the highest
 */
record Range(int from, int to) {

    /** Reads {@code [from, to]} or a single score; every score when absent. */
    static Range read(Parameters tree, String name, int bins) {
        if (!tree.has(name)) {
            return new Range(1, bins);
        }
        boolean single = tree.values().get(name) instanceof Number;
        double[] ends = single ? new double[] {tree.whole(name, 1), tree.whole(name, 1)} : tree.numbers(name);
        if (ends.length != 2 || !isScore(ends[0], bins) || !isScore(ends[1], bins) || ends[0] > ends[1]) {
            throw tree.invalid(name, "must be a score or [lowest, highest], from 1 to " + bins);
        }
        return new Range((int) ends[0], (int) ends[1]);
    }

    private static boolean isScore(double end, int bins) {
        return end == Math.rint(end) && end >= 1 && end <= bins;
    }

    boolean holds(int score) {
        return from <= score && score <= to;
    }

    List<Integer> write() {
        return List.of(from, to);
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
