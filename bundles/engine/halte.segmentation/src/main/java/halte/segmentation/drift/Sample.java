package halte.segmentation.drift;

import halte.segmentation.drift.Baseline.Spread;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Customers at even distances, of whom distributions are counted: with ten thousand of them chance adds some thousandths to an index
 * whose lowest bound is a tenth.
 */
public final class Sample {

    private static final int CUSTOMERS = 10_000;

    private final TraitTable table;
    private final int[] rows;
    private final Map<String, int[]> members = new LinkedHashMap<>();

    /**
     * Samples a population.
     *
     * @param table the customers with the traits of the strategy
     */
    public Sample(TraitTable table) {
        this.table = table;
        int step = step(table.size());
        rows = IntStream.iterate(0, row -> row < table.size(), row -> row + step)
                .toArray();
    }

    /**
     * Tells who is where, so that the segments are sampled too.
     *
     * @param names names of segments
     * @param customers customers' numbers
     * @param segments the position of each one's segment
     */
    public Sample placed(List<String> names, long[] customers, int[] segments) {
        if (names.size() > Baseline.MOST_SEGMENTS) {
            return this;
        }
        int[] sizes = new int[names.size()];
        for (int segment : segments) {
            sizes[segment]++;
        }
        List<IntStream.Builder> found =
                names.stream().map(name -> IntStream.builder()).toList();
        int[] seen = new int[names.size()];
        for (int i = 0; i < customers.length; i++) {
            int segment = segments[i];
            if (seen[segment]++ % step(sizes[segment]) == 0) {
                found.get(segment).add(table.row(customers[i]));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            members.put(
                    names.get(i), found.get(i).build().filter(row -> row >= 0).toArray());
        }
        return this;
    }

    private static int step(int size) {
        return Math.max(1, (size + CUSTOMERS - 1) / CUSTOMERS);
    }

    /** Counts what later populations are held against. */
    public Baseline baseline(Instant at, Map<String, Long> sizes, long unassigned) {
        List<Spread> traits = table.columns().stream()
                .limit(Baseline.MOST_TRAITS)
                .map(column -> spread(Bins.of(column, rows), column))
                .toList();
        return new Baseline(at, table.size(), sizes, unassigned, traits);
    }

    Spread spread(Bins bins, TraitColumn column) {
        Map<String, long[]> segments = new HashMap<>();
        members.forEach((name, its) -> segments.put(name, counts(bins, column, its)));
        return new Spread(bins, counts(bins, column, rows), segments);
    }

    private static long[] counts(Bins bins, TraitColumn column, int[] rows) {
        long[] counts = new long[bins.count()];
        for (int row : rows) {
            counts[bins.bin(column, row)]++;
        }
        return counts;
    }

    TraitTable table() {
        return table;
    }
}
