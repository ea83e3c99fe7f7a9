package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import java.util.List;

/** The coordinates of customers: what is left of their traits after scaling and dropping what says nothing. */
final class Space {

    private final Feature[] features;

    Space(List<Feature> features) {
        this.features = features.toArray(Feature[]::new);
    }

    int width() {
        return features.length;
    }

    Feature feature(int column) {
        return features[column];
    }

    List<Feature> features() {
        return List.of(features);
    }

    /** Makes room for a point. */
    float[] room() {
        return new float[Centres.padded(features.length)];
    }

    /** Tells whether anything is known of a customer. */
    boolean known(TraitRow row) {
        for (Feature feature : features) {
            if (feature.known(row)) {
                return true;
            }
        }
        return false;
    }

    /** Writes a customer's coordinates. */
    void point(TraitRow row, float[] to) {
        for (int i = 0; i < features.length; i++) {
            to[i] = features[i].of(row);
        }
    }

    /** Writes the coordinates of some customers into a block. */
    void block(List<TraitColumn> columns, int[] rows, int from, float[][] to) {
        int size = Math.min(Blocks.ROWS, rows.length - from);
        for (int i = 0; i < features.length; i++) {
            features[i].fill(columns.get(features[i].trait()), rows, from, size, to[i]);
        }
    }

    /** Returns the coordinates of some customers. */
    Blocks points(List<TraitColumn> columns, int[] rows) {
        Blocks points = new Blocks(rows.length, features.length);
        for (int b = 0; b < points.count(); b++) {
            block(columns, rows, b * Blocks.ROWS, points.get(b));
        }
        return points;
    }
}
