package halte.segmentation.motives;

import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;

/**
 * What the items of a motive say of all customers.
 *
 * @param items by item how much it speaks for the motive, 0-1; NaN where not known
 * @param reliable by item which part of that is no luck, on average
 * @param growth by item its correlation with the logarithm of the number of touches
 */
record Scores(double[][] items, double[] reliable, double[] growth) {

    static Scores of(TraitTable population, List<Meter> meters) {
        double[][] items = new double[meters.size()][population.size()];
        double[] reliable = new double[meters.size()];
        int[] known = new int[meters.size()];
        double[] touches = new double[population.size()];
        Walk row = new Walk(population);
        for (int i = 0; i < touches.length; i++) {
            touches[i] = Math.log1p(Math.max(0, Gauge.number(row.to(i), MotivesTraits.TOUCHES)));
            for (int item = 0; item < items.length; item++) {
                Meter meter = meters.get(item);
                items[item][i] = meter.score(row);
                if (items[item][i] == items[item][i]) {
                    reliable[item] += meter.reliability(row);
                    known[item]++;
                }
            }
        }
        Arrays.setAll(reliable, item -> reliable[item] / known[item]);
        double[] growth = new double[items.length];
        Arrays.setAll(growth, item -> Consistency.Pair.of(items[item], touches).correlation());
        return new Scores(items, reliable, growth);
    }
}
