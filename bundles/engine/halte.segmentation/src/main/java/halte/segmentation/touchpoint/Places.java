package halte.segmentation.touchpoint;

import halte.trait.api.TraitTable;
import java.util.List;

/**
 * In which segments customers are; a last position stands for everybody.
 *
 * @param table all customers who count
 * @param starts by row where its positions begin in {@code positions}
 * @param positions positions of segments
 * @param segments how many segments there are
 */
public record Places(TraitTable table, int[] starts, int[] positions, int segments) {

    /**
     * Gathers.
     *
     * @param table all customers who count
     * @param members by segment the rows of its members
     */
    public static Places of(TraitTable table, List<int[]> members) {
        int[] starts = new int[table.size() + 1];
        for (int[] rows : members) {
            for (int row : rows) {
                starts[row + 1]++;
            }
        }
        for (int row = 0; row < table.size(); row++) {
            starts[row + 1] += starts[row];
        }
        int[] positions = new int[starts[table.size()]];
        int[] next = starts.clone();
        for (int segment = 0; segment < members.size(); segment++) {
            for (int row : members.get(segment)) {
                positions[next[row]++] = segment;
            }
        }
        return new Places(table, starts, positions, members.size());
    }

    /** Returns a customer's row; negative when he does not count. */
    int row(long customer) {
        return table.row(customer);
    }

    /** Returns how many sums there are for one thing: one per segment and one for everybody. */
    int width() {
        return segments + 1;
    }
}
