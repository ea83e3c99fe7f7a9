package halte.segmentation.motives;

import halte.trait.api.TraitRow;
import java.util.List;

/**
 * A motive as the fit knows it.
 *
 * @param meters its items that say something
 * @param together how reliably one item tells of the motive, as far as the items agree, 0-1
 * @param mean the average customer's mean of items
 * @param deviation by how much customers differ in that
 */
record Compass(List<Meter> meters, double together, double mean, double deviation) {

    private static final double SUREST = 0.99;

    /** Returns where a customer stands: the mean of the items that he has, each weighing as much as it is reliable. */
    Position position(TraitRow row) {
        double weights = 0;
        double sum = 0;
        double errors = 0;
        double odds = 0;
        int items = 0;
        for (int i = 0; i < meters.size(); i++) {
            Meter meter = meters.get(i);
            double score = meter.score(row);
            double reliable = Math.min(SUREST, together * meter.reliability(row));
            if (score == score && reliable > 0) {
                double weight = meter.gauge().item().weight() * reliable;
                weights += weight;
                sum += weight * score;
                errors += weight * weight * meter.variance() * (1 - reliable);
                odds += reliable / (1 - reliable);
                items++;
            }
        }
        return items == 0
                ? Position.UNKNOWN
                : new Position(
                        (sum / weights - mean) / deviation,
                        Math.sqrt(errors) / weights / deviation,
                        odds / (1 + odds),
                        items);
    }

    Compass standardised(double newMean, double newDeviation) {
        return new Compass(meters, together, newMean, newDeviation);
    }
}
