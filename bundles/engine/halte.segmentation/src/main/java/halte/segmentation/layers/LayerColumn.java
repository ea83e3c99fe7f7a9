package halte.segmentation.layers;

import halte.segmentation.api.Layers.Place;
import java.util.List;

/**
 * Who is where in one layer, by row: row i is in {@code codes[offsets[i]]} to {@code codes[offsets[i + 1] - 1]}, at least one.
 *
 * @param places the places; the first is being in no segment
 * @param offsets where the places of a row begin
 * @param codes positions of places
 */
record LayerColumn(List<Place> places, int[] offsets, int[] codes) {

    int rows() {
        return offsets.length - 1;
    }

    /** Tells whether everybody is in one place only, so that sizes of places add up. */
    boolean disjoint() {
        return codes.length == rows();
    }

    int[] of(int row) {
        return java.util.Arrays.copyOfRange(codes, offsets[row], offsets[row + 1]);
    }
}
