package halte.segmentation.insight;

import halte.segmentation.api.Comparison.Overlap;
import halte.segmentation.statistics.Shares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts who is in two segments at once. */
final class Overlaps {

    private Overlaps() {}

    static List<Overlap> of(List<Group> groups) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int left = 0; left < groups.size(); left++) {
            for (int right = left + 1; right < groups.size(); right++) {
                int[] a = groups.get(left).rows();
                int[] b = groups.get(right).rows();
                long both = both(a, b).length;
                overlaps.add(new Overlap(
                        left,
                        right,
                        both,
                        Shares.of(both, a.length),
                        Shares.of(both, b.length),
                        Shares.of(both, a.length + b.length - both)));
            }
        }
        return overlaps;
    }

    /** Returns the rows that are in both, which are ascending. */
    static int[] both(int[] left, int[] right) {
        return Arrays.stream(left)
                .filter(row -> Arrays.binarySearch(right, row) >= 0)
                .toArray();
    }
}
