package halte.segmentation.layers;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Place;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the memberships of one layer, which come in any order, into a column. */
final class ColumnBuilder {

    private static final Text NONE = new Text("in none of them", "in geen ervan");

    private final String layer;
    private final List<Place> places = new ArrayList<>();
    private int[] rows = new int[1024];
    private int[] codes = new int[1024];
    private int size;
    private String lastSegment;
    private int lastCode;

    ColumnBuilder(String layer, List<Segment> segments) {
        this.layer = layer;
        places.add(new Place(layer, null, NONE));
        segments.forEach(segment -> places.add(new Place(layer, segment.id(), segment.title())));
    }

    void add(int row, String segment) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        rows[size] = row;
        codes[size++] = code(segment);
    }

    private int code(String segment) {
        if (!segment.equals(lastSegment)) {
            lastSegment = segment;
            lastCode = find(segment);
        }
        return lastCode;
    }

    private int find(String segment) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i).segment().equals(segment)) {
                return i;
            }
        }
        places.add(new Place(layer, segment, Text.of(segment)));
        return places.size() - 1;
    }

    /** Puts the memberships in the order of rows; who has none is in the first place. */
    LayerColumn build(int population) {
        refuseTooMany();
        int[] counts = new int[population];
        for (int i = 0; i < size; i++) {
            counts[rows[i]]++;
        }
        int[] offsets = new int[population + 1];
        for (int row = 0; row < population; row++) {
            offsets[row + 1] = offsets[row] + Math.max(1, counts[row]);
        }
        int[] sorted = new int[offsets[population]];
        for (int i = 0; i < size; i++) {
            sorted[offsets[rows[i]] + --counts[rows[i]]] = codes[i];
        }
        return new LayerColumn(List.copyOf(places), offsets, sorted);
    }

    private void refuseTooMany() {
        if (places.size() > Layers.MOST_PLACES) {
            throw new Failure(
                            "LAYERS_TOO_MANY_PLACES",
                            Actor.USER,
                            "The layer '" + layer + "' has " + (places.size() - 1) + " segments; a layer may have "
                                    + (Layers.MOST_PLACES - 1) + ".",
                            "Use a segmentation with fewer segments as this layer.")
                    .asException();
        }
    }
}
