package halte.segmentation.layers;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.testkit.trait.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Random customers with random places, written down twice: as columns, and as plain sets for checking. */
final class Sample {

    final int customers;
    /** Places by layer and customer; 0 is being in no segment. */
    final List<List<TreeSet<Integer>>> places = new ArrayList<>();

    final byte[] orders;

    private final int[] segments;

    private Sample(Random random, int customers, int[] segments, boolean overlapping) {
        this.customers = customers;
        this.segments = segments;
        orders = new byte[customers];
        for (int row = 0; row < customers; row++) {
            orders[row] = (byte) random.nextInt(3);
        }
        for (int count : segments) {
            places.add(IntStream.range(0, customers)
                    .mapToObj(row -> places(random, count, overlapping))
                    .toList());
        }
    }

    static Sample disjoint(long seed, int customers, int... segments) {
        return new Sample(new Random(seed), customers, segments, false);
    }

    static Sample overlapping(long seed, int customers, int... segments) {
        return new Sample(new Random(seed), customers, segments, true);
    }

    /** The higher a segment's number, the rarer it is. */
    private static TreeSet<Integer> places(Random random, int segments, boolean overlapping) {
        TreeSet<Integer> chosen = new TreeSet<>();
        int draws = overlapping ? random.nextInt(3) : 1;
        for (int i = 0; i < draws; i++) {
            double skewed = random.nextDouble() * random.nextDouble();
            chosen.add((int) (skewed * (segments + 1)));
        }
        if (chosen.isEmpty() || chosen.size() > 1) {
            chosen.remove(0);
        }
        if (chosen.isEmpty()) {
            chosen.add(0);
        }
        return chosen;
    }

    Grown grown(int floor) {
        return Grown.of(population(), floor);
    }

    Population population() {
        List<LayerColumn> columns =
                IntStream.range(0, segments.length).mapToObj(this::column).toList();
        return new Population(Tables.of(Tables.numbers("any", new double[customers])), orders, columns);
    }

    private LayerColumn column(int layer) {
        List<Segment> named = IntStream.rangeClosed(1, segments[layer])
                .mapToObj(i -> new Segment("s" + i, Text.of("S" + i), Text.of("")))
                .toList();
        ColumnBuilder builder = new ColumnBuilder("layer" + layer, named);
        for (int row = customers - 1; row >= 0; row--) {
            for (int place : places.get(layer).get(row)) {
                if (place > 0) {
                    builder.add(row, "s" + place);
                }
            }
        }
        return builder.build(customers);
    }

    /** Counts by looking at each customer; a negative place means any. */
    long count(int[] node, int fewestOrders) {
        return IntStream.range(0, customers)
                .filter(row -> orders[row] >= fewestOrders && holds(node, row))
                .count();
    }

    private boolean holds(int[] node, int row) {
        return IntStream.range(0, node.length)
                .allMatch(layer -> node[layer] < 0 || places.get(layer).get(row).contains(node[layer]));
    }

    /** Returns every choice of one place or none from each layer. */
    List<int[]> nodes() {
        List<int[]> nodes = List.of(new int[0]);
        for (int count : segments) {
            List<int[]> longer = new ArrayList<>();
            for (int[] node : nodes) {
                for (int place = -1; place <= count; place++) {
                    int[] more = java.util.Arrays.copyOf(node, node.length + 1);
                    more[node.length] = place;
                    longer.add(more);
                }
            }
            nodes = longer;
        }
        return nodes;
    }

    long key(Keys keys, int[] node) {
        long key = Keys.EVERYBODY;
        for (int layer = 0; layer < node.length; layer++) {
            key = node[layer] < 0 ? key : keys.with(key, layer, node[layer]);
        }
        return key;
    }

    static int depth(int[] node) {
        return (int) IntStream.of(node).filter(place -> place >= 0).count();
    }
}
