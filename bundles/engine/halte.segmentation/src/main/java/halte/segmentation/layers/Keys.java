package halte.segmentation.layers;

import java.util.List;

/**
 * Numbers of nodes: one digit per layer, 0 where the layer does not take part, else the place's position plus one. A layer counts as
 * having two places at least, so that every place has another beside it.
 */
final class Keys {

    static final long EVERYBODY = 0;

    private final long[] strides;
    private final int[] bases;

    Keys(List<LayerColumn> layers) {
        strides = new long[layers.size()];
        bases = new int[layers.size()];
        long stride = 1;
        for (int layer = 0; layer < strides.length; layer++) {
            strides[layer] = stride;
            bases[layer] = Math.max(2, layers.get(layer).places().size()) + 1;
            stride = Math.multiplyExact(stride, bases[layer]);
        }
    }

    int layers() {
        return strides.length;
    }

    /** Returns the number of places of a layer. */
    int places(int layer) {
        return bases[layer] - 1;
    }

    /** Returns the position of the place in a layer; negative when the layer does not take part. */
    int place(long key, int layer) {
        return (int) (key / strides[layer] % bases[layer]) - 1;
    }

    long with(long key, int layer, int place) {
        return without(key, layer) + (place + 1) * strides[layer];
    }

    long without(long key, int layer) {
        return key - (place(key, layer) + 1) * strides[layer];
    }
}
