package halte.segmentation;

import halte.segmentation.api.SegmentationModel;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;

/** Assigns a range of rows. Takes what the model says, and checks that it keeps its promises. */
final class RangeAssignment implements IntConsumer {

    private final int[] lastRow;
    private int[] rows = new int[1024];
    private int[] segments = new int[1024];
    private int size;
    private int row;
    private int begin;
    private long unassigned;

    RangeAssignment(int segmentCount) {
        lastRow = new int[segmentCount];
        Arrays.fill(lastRow, -1);
    }

    RangeAssignment assign(SegmentationModel model, TraitTable table, int from, int until) {
        TraitTable.Cursor cursor = table.cursor();
        for (row = from; row < until; row++) {
            begin = size;
            model.assign(cursor.to(row), this);
            unassigned += size == begin ? 1 : 0;
            orderLast();
        }
        return this;
    }

    @Override
    public void accept(int segment) {
        if (lastRow[Objects.checkIndex(segment, lastRow.length)] == row) {
            throw new IllegalStateException("the model put a customer twice into segment number " + segment);
        }
        lastRow[segment] = row;
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            segments = Arrays.copyOf(segments, size * 2);
        }
        rows[size] = row;
        segments[size++] = segment;
    }

    private void orderLast() {
        for (int i = begin + 1; i < size; i++) {
            if (segments[i] < segments[i - 1]) {
                Arrays.sort(segments, begin, size);
                return;
            }
        }
    }

    int size() {
        return size;
    }

    long unassigned() {
        return unassigned;
    }

    void copy(int[] toRows, int[] toSegments, int at) {
        System.arraycopy(rows, 0, toRows, at, size);
        System.arraycopy(segments, 0, toSegments, at, size);
    }
}
