package halte.segmentation.propensity;

import halte.model.HalteException;
import halte.model.Parameters;
import java.util.Set;

/**
 * What a segmentation asks for.
 *
 * @param target what is foretold
 * @param days within how many days
 * @param features what it is foretold from
 * @param targetSeries the position of the target among the series of the features
 * @param ready from where on somebody is ready
 * @param warming from where on somebody warms up
 * @param most from how many customers is learned at most
 */
record PropensityParameters(
        Target target, int days, Features features, int targetSeries, Bound ready, Bound warming, int most) {

    private static final int MOST_SERIES = 63;
    private static final Set<String> KNOWN = Set.of(
            "target", "horizon-days", "features", "without", "shipped", "ready", "warming", "learn-from", "purpose");

    /**
     * Reads the parameters.
     *
     * @throws HalteException naming the wrong one
     */
    static PropensityParameters read(Parameters all) {
        all.allow(KNOWN);
        Target target = Target.read(all);
        Features features = features(all);
        int series = features.series(target.series());
        if (features.series().size() > MOST_SERIES) {
            throw all.invalid("features", "must have at most " + MOST_SERIES + " different filters in all");
        }
        Bound ready = Bound.read(all, "ready", new Bound.Odds(3));
        Bound warming = Bound.read(all, "warming", new Bound.Odds(1));
        if (!ready.mayExceed(warming)) {
            throw all.invalid("ready", "must be above warming, of which the usual is odds 1; else nobody warms up");
        }
        return new PropensityParameters(
                target,
                whole(all, "horizon-days", 30, 1, 365),
                features,
                series,
                ready,
                warming,
                whole(all, "learn-from", 300_000, 1_000, 5_000_000));
    }

    private static Features features(Parameters all) {
        String purpose = all.text("purpose", null);
        Set<String> without = Set.copyOf(all.texts("without"));
        Set<String> shipped = Shipped.names();
        for (String name : without) {
            if (!shipped.contains(name)) {
                throw all.invalid("without", "names " + name + ", which is no feature that comes with the strategy");
            }
        }
        Features features = new Features();
        if (all.flag("shipped", true)) {
            Shipped.add(features, without, purpose);
        }
        OwnFeatures.add(features, all, purpose);
        if (features.variables().isEmpty()) {
            throw all.invalid("features", "must be at least one");
        }
        return features;
    }

    private static int whole(Parameters all, String name, int usual, int least, int most) {
        int value = all.whole(name, usual);
        if (value < least || value > most) {
            throw all.invalid(name, "must be from " + least + " to " + most);
        }
        return value;
    }

    long horizon() {
        return days * 86_400_000L;
    }
}
