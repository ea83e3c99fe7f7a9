package halte.segmentation;

import halte.model.Actor;
import halte.model.Failure;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is in which segment: pairs of row and position of the segment, ordered by both.
 *
 * @param rows rows of the table
 * @param segments positions of segments
 * @param unassigned how many rows are in no segment
 */
record Assignment(int[] rows, int[] segments, long unassigned) {

    /** Joins the assignments of ranges, in their order. */
    static Assignment joined(List<RangeAssignment> ranges) {
        long size = ranges.stream().mapToLong(RangeAssignment::size).sum();
        if (size > Integer.MAX_VALUE - 8) {
            throw tooMany(size);
        }
        int[] rows = new int[(int) size];
        int[] segments = new int[(int) size];
        int next = 0;
        for (RangeAssignment range : ranges) {
            range.copy(rows, segments, next);
            next += range.size();
        }
        return new Assignment(
                rows,
                segments,
                ranges.stream().mapToLong(RangeAssignment::unassigned).sum());
    }

    private static RuntimeException tooMany(long size) {
        return new Failure(
                        "SEGMENTATION_TOO_LARGE",
                        Actor.RESOURCES,
                        "The segmentation has " + size + " memberships, more than fit into one run.",
                        "Split it into several segmentations with fewer segments each.")
                .asException();
    }

    int size() {
        return rows.length;
    }

    /** Returns the customers' numbers. */
    long[] customers(TraitTable table) {
        return IntStream.of(rows).mapToLong(table::customer).toArray();
    }
}
