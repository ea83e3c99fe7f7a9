package halte.segmentation.motives;

import halte.model.Text;
import halte.trait.api.TraitTable;
import java.util.Arrays;

/**
 * What the fit found out about an item.
 *
 * @param item the item
 * @param customers of how many customers it is known
 * @param middle the median of their values; NaN without any
 * @param half the touches with which it is half as reliable as it can be
 * @param meter the item as it is used; null when it says nothing
 * @param silent why it says nothing; null when it does
 */
record ItemStudy(Item item, int customers, double middle, double half, Meter meter, Text silent) {

    /** Fewer customers with an item tell nothing. */
    static final int FEWEST = 20;

    static ItemStudy of(TraitTable population, Item item, Slots slots, double usualHalf) {
        if (slots == null) {
            return new ItemStudy(item, 0, Double.NaN, usualHalf, null, Silences.OWN_TIME);
        }
        Gauge gauge = new Gauge(item, slots, most(population, item, slots));
        double[] values = new double[population.size()];
        double[] touches = new double[population.size()];
        double[] known = new double[population.size()];
        int size = 0;
        Walk row = new Walk(population);
        for (int i = 0; i < values.length; i++) {
            values[i] = gauge.value(row.to(i));
            touches[i] = gauge.touches(row);
            if (values[i] == values[i]) {
                known[size++] = values[i];
            }
        }
        double[] sorted = Arrays.copyOf(known, size);
        Arrays.sort(sorted);
        return of(gauge, sorted, half(item, values, touches, usualHalf));
    }

    /** Returns the largest entropy that any customer shows. */
    private static double most(TraitTable population, Item item, Slots slots) {
        double most = 0;
        Walk row = new Walk(population);
        for (int i = 0; item.form() == Form.VARIETY && i < population.size(); i++) {
            double own = Gauge.number(row.to(i), slots.value());
            most = own > most ? own : most;
        }
        return most > 0 ? most : Double.POSITIVE_INFINITY;
    }

    private static double half(Item item, double[] values, double[] touches, double usualHalf) {
        if (item.source() != Source.BEHAVIOUR || item.timeless()) {
            return 0;
        }
        boolean trials = item.countsTrials() && Arrays.stream(values).noneMatch(value -> value > 1 || value < 0);
        return trials ? Trials.half(values, touches) : usualHalf;
    }

    private static ItemStudy of(Gauge gauge, double[] sorted, double half) {
        Item item = gauge.item();
        double middle = sorted.length == 0 ? Double.NaN : Distance.quantile(sorted, 0.5);
        Text silent = Silences.of(sorted, half);
        Scale scale = silent == null ? item.scaling().learn(sorted) : null;
        if (silent == null && scale == null) {
            silent = Silences.HALF_EQUAL;
        }
        Meter meter = silent == null ? meter(gauge, scale, sorted, half) : null;
        return new ItemStudy(item, sorted.length, middle, half, meter, silent);
    }

    private static Meter meter(Gauge gauge, Scale scale, double[] sorted, double half) {
        double mean = Arrays.stream(sorted).map(scale::of).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .map(value -> Math.pow(scale.of(value) - mean, 2))
                .sum();
        return new Meter(gauge, scale, half, squares / (sorted.length - 1));
    }
}
