package halte.segmentation.motives;

import halte.model.HalteException;
import halte.model.Parameters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What a segmentation asks for.
 *
 * @param motives the motives with their items
 * @param outcomes the behaviours to explain
 * @param outcomeDays over how many last days outcomes count, with items from before; 0 for both over all time
 * @param deviations how many standard errors a motive must stand out by to lead
 * @param leastConfidence the least confidence with which a motive counts as known
 * @param halfAt the touches with which an item is half as reliable as it can be, where data does not tell
 * @param alone how well one item alone tells of its motive, where no other tells
 * @param explainedFrom the explained share, of customers held out, from which a behaviour counts as explained
 * @param purpose the consent purpose needed, or null
 */
record MotivesParameters(
        List<Motive> motives,
        List<Outcome> outcomes,
        int outcomeDays,
        double deviations,
        double leastConfidence,
        double halfAt,
        double alone,
        double explainedFrom,
        String purpose) {

    private static final int LONGEST = 730;
    private static final Set<String> KNOWN = Set.of(
            "motives",
            "look-for",
            "outcomes",
            "outcome-days",
            "certainty",
            "least-confidence",
            "half-at",
            "alone",
            "explained-from",
            "purpose");

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static MotivesParameters read(Parameters all) {
        all.allow(KNOWN);
        List<Motive> motives = new MotiveReader(all).read(all);
        int days = all.whole("outcome-days", 90);
        if (days < 0 || days > LONGEST) {
            throw all.invalid("outcome-days", "must be from 0 to " + LONGEST);
        }
        return new MotivesParameters(
                motives,
                OutcomeReader.read(all, motives),
                days,
                new NormalDistribution().inverseCumulativeProbability(within(all, "certainty", 0.9, 0.5)),
                within(all, "least-confidence", 0.3, 0),
                ItemReader.above(all, "half-at", 5, 1_000),
                within(all, "alone", 0.5, 0),
                within(all, "explained-from", 0.02, 0),
                all.text("purpose", null));
    }

    private static double within(Parameters all, String name, double usual, double above) {
        double value = all.number(name, usual);
        if (!(value > above && value < 1)) {
            throw all.invalid(name, "must be above " + (above == 0 ? "0" : above) + " and below 1");
        }
        return value;
    }

    /** Tells whether items are taken from before the time of the outcomes. */
    boolean separated() {
        return outcomeDays > 0;
    }

    /** Returns the time of the outcomes, when it is one of its own. */
    Duration outcomeTime() {
        return Duration.ofDays(outcomeDays);
    }
}
