package halte.bench;

import halte.segmentation.api.SegmentationModel;
import halte.timeline.Workers;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Who is in which segment, as arrays, found by several threads. */
final class Memberships {

    private static final int RANGE = 16_384;

    private final Part[] parts;

    private Memberships(Part[] parts) {
        this.parts = parts;
    }

    static Memberships of(SegmentationModel model, TraitTable table, Workers workers) {
        Part[] parts = new Part[(table.size() + RANGE - 1) / RANGE];
        workers.run(
                parts.length,
                i -> parts[i] = new Part().assign(model, table, i * RANGE, Math.min(table.size(), (i + 1) * RANGE)));
        return new Memberships(parts);
    }

    long size() {
        return Arrays.stream(parts).mapToLong(part -> part.size).sum();
    }

    /** Returns a number that is the same for the same memberships. */
    long hash() {
        long hash = 1;
        for (Part part : parts) {
            hash = 31 * hash + 37L * Arrays.hashCode(part.rows) + Arrays.hashCode(part.segments);
        }
        return hash;
    }

    private static final class Part implements IntConsumer {

        private int[] rows = new int[RANGE];
        private int[] segments = new int[RANGE];
        private int size;
        private int row;

        Part assign(SegmentationModel model, TraitTable table, int from, int to) {
            TraitTable.Cursor cursor = table.cursor();
            for (row = from; row < to; row++) {
                model.assign(cursor.to(row), this);
            }
            rows = Arrays.copyOf(rows, size);
            segments = Arrays.copyOf(segments, size);
            return this;
        }

        @Override
        public void accept(int segment) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                segments = Arrays.copyOf(segments, size * 2);
            }
            rows[size] = row;
            segments[size++] = segment;
        }
    }
}
