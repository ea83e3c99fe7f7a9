package halte.segmentation.layers;

import halte.segmentation.api.Layers.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A lattice that was grown and from which small nodes were hidden.
 *
 * @param population who is where
 * @param keys numbers the nodes
 * @param cells the nodes
 * @param floor the fewest customers of a shown node
 */
record Grown(Population population, Keys keys, Cells cells, int floor) {

    static Grown of(Population population, int floor) {
        List<LayerColumn> layers = population.layers();
        Keys keys = new Keys(layers);
        Cells cells = new Growth(layers, population.orders(), floor, keys).grow();
        new Floor(layers, keys, cells, floor).hide();
        return new Grown(population, keys, cells, floor);
    }

    Cell everybody() {
        return cells.get(Keys.EVERYBODY);
    }

    int[] layers(Cell cell) {
        return IntStream.range(0, keys.layers())
                .filter(layer -> (cell.layers & 1 << layer) != 0)
                .toArray();
    }

    Place place(Cell cell, int layer) {
        return population.layers().get(layer).places().get(keys.place(cell.key, layer));
    }

    List<Place> places(Cell cell) {
        return IntStream.of(layers(cell)).mapToObj(layer -> place(cell, layer)).toList();
    }

    String id(Cell cell) {
        return cell.layers == 0
                ? "all"
                : places(cell).stream()
                        .map(place -> place.layer() + ":" + (place.segment() == null ? "-" : place.segment()))
                        .collect(Collectors.joining("+"));
    }

    double share(Cell cell) {
        return everybody().size == 0 ? 0 : (double) cell.size / everybody().size;
    }

    double lift(Cell cell) {
        double expected = 1;
        for (int layer : layers(cell)) {
            expected *= share(alone(cell, layer));
        }
        return cell.layers == 0 ? 1 : share(cell) / expected;
    }

    /** Returns what a layer adds to the node without it. */
    double added(Cell cell, int layer) {
        Cell parent = parent(cell, layer);
        return (double) cell.size / parent.size / share(alone(cell, layer));
    }

    Cell parent(Cell cell, int layer) {
        return cells.get(keys.without(cell.key, layer));
    }

    private Cell alone(Cell cell, int layer) {
        return cells.get(keys.with(Keys.EVERYBODY, layer, keys.place(cell.key, layer)));
    }
}
