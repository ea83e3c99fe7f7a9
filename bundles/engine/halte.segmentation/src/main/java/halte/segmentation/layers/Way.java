package halte.segmentation.layers;

import halte.model.Text;
import halte.segmentation.api.Layers.Order;
import halte.segmentation.api.Layers.Place;
import halte.segmentation.api.Layers.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One customer's way down a lattice, through shown nodes only. */
final class Way {

    private final Grown grown;
    private final LatticeView view;
    private final Order order;
    private final int row;
    private final List<Step> steps = new ArrayList<>();
    private Cell at;
    private Text stopped;

    Way(Grown grown, Order order, int row) {
        this.grown = grown;
        this.view = new LatticeView(grown);
        this.order = order;
        this.row = row;
        this.at = grown.everybody();
    }

    private record Next(Cell cell, int layer, double worth) {}

    void walk() {
        steps.add(new Step(null, List.of(), view.node(at), 1));
        while (Integer.bitCount(at.layers) < grown.keys().layers()) {
            Next next = next();
            if (next == null) {
                stopped = stopped();
                return;
            }
            at = next.cell();
            steps.add(step(next));
        }
    }

    List<Step> steps() {
        return steps;
    }

    int depth() {
        return steps.size() - 1;
    }

    /** Returns why it ended early; null when it did not. */
    Text whyStopped() {
        return stopped;
    }

    private Next next() {
        Next best = null;
        for (int layer : open()) {
            for (int place : grown.population().layers().get(layer).of(row)) {
                Cell cell = grown.cells().get(grown.keys().with(at.key, layer, place));
                if (cell != null && cell.shown()) {
                    Next next = new Next(cell, layer, worth(cell, layer));
                    best = best == null || next.worth() > best.worth() ? next : best;
                }
            }
        }
        return best;
    }

    private int[] open() {
        int[] open = IntStream.range(0, grown.keys().layers())
                .filter(layer -> (at.layers & 1 << layer) == 0)
                .toArray();
        return order == Order.GIVEN ? Arrays.copyOf(open, 1) : open;
    }

    private double worth(Cell cell, int layer) {
        return order == Order.LIFT ? grown.added(cell, layer) : cell.size;
    }

    private Step step(Next next) {
        Place place = grown.place(next.cell(), next.layer());
        LayerColumn column = grown.population().layers().get(next.layer());
        List<Place> others = IntStream.of(column.of(row))
                .mapToObj(column.places()::get)
                .filter(other -> other != place)
                .toList();
        return new Step(place, others, view.node(at), grown.added(next.cell(), next.layer()));
    }

    private Text stopped() {
        int floor = grown.floor();
        String layer =
                grown.population().layers().get(open()[0]).places().get(0).layer();
        String en = order == Order.GIVEN ? "The layer '" + layer + "'" : "Any further layer";
        String nl = order == Order.GIVEN ? "De laag '" + layer + "'" : "Elke volgende laag";
        return new Text(
                en + " would leave fewer than " + floor + " customers, or show enough to compute such a small group.",
                nl + " zou minder dan " + floor
                        + " klanten overlaten, of genoeg tonen om zo'n kleine groep te berekenen.");
    }
}
