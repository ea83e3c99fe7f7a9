package halte.segmentation.engagement;

import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Customers by the moments of their touches, in days before the moment of asking; the first is their first order. Synthetic unless said otherwise. */
final class Histories {

    private final List<double[]> touches = new ArrayList<>();
    private final List<Double> reading = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();

    /** Adds a customer; moments in days before the moment of asking, the earliest first. None for one without an order. */
    Histories add(double... daysAgo) {
        touches.add(daysAgo);
        reading.add(0.0);
        topics.add(null);
        return this;
    }

    /** Lets the customer who was added last read for so many seconds today. */
    Histories reading(double seconds, String about) {
        reading.set(reading.size() - 1, seconds);
        topics.set(topics.size() - 1, about);
        return this;
    }

    TraitTable table(Map<String, Object> parameters) {
        return Tables.of(new EngagementStrategy()
                .traits(Parameters.of(parameters)).stream()
                        .map(trait -> column(trait.name(), EngagementParameters.read(Parameters.of(parameters))))
                        .toArray(TraitColumn[]::new));
    }

    SegmentationModel fit(Map<String, Object> parameters) {
        return new EngagementStrategy()
                .fit(table(parameters), new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }

    private TraitColumn column(String name, EngagementParameters wanted) {
        if (name.equals("help-topics")) {
            return Tables.texts(name, topics.toArray(String[]::new));
        }
        double[] values = new double[touches.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = name.equals("help-reading") ? reading.get(i) : value(name, touches.get(i), wanted.activeDays());
        }
        return Tables.numbers(name, values);
    }

    private static double value(String name, double[] ago, int activeDays) {
        int n = ago.length;
        double span = n == 0 ? 0 : ago[0] - ago[n - 1];
        return switch (name) {
            case "first-order" -> n == 0 ? Double.NaN : ago[0];
            case "touches" -> n;
            case "recent-touches" -> count(ago, day -> day < activeDays);
            case "silence" -> n == 0 ? Double.NaN : ago[n - 1];
            case "mean-gap" -> n < 2 ? Double.NaN : span / (n - 1);
            case "gap-deviation" -> deviation(ago);
            case "active-days" ->
                java.util.Arrays.stream(ago).map(Math::floor).distinct().count();
            case "trend" -> trend(ago);
            default ->
                name.startsWith("touches-within-")
                        ? count(ago, day -> ago[0] - day < Integer.parseInt(name.substring("touches-within-".length())))
                        : name.equals("touches-by-web") ? n : 0;
        };
    }

    private static double count(double[] ago, java.util.function.DoublePredicate which) {
        return java.util.Arrays.stream(ago).filter(which).count();
    }

    private static double deviation(double[] ago) {
        if (ago.length < 3) {
            return Double.NaN;
        }
        int gaps = ago.length - 1;
        double mean = (ago[0] - ago[gaps]) / gaps;
        double sum = 0;
        for (int i = 0; i < gaps; i++) {
            sum += Math.pow(ago[i] - ago[i + 1] - mean, 2);
        }
        return Math.sqrt(sum / (gaps - 1));
    }

    private static double trend(double[] ago) {
        int bins = ago.length == 0 ? 0 : (int) (ago[0] / 30) + 1;
        double[] counts = new double[bins];
        for (double day : ago) {
            counts[bins - 1 - (int) (day / 30)]++;
        }
        double xy = 0;
        double xx = 0;
        for (int x = 0; x < bins; x++) {
            double distance = x - (bins - 1) / 2.0;
            xy += distance * counts[x];
            xx += distance * distance;
        }
        return bins < 2 ? Double.NaN : xy / xx;
    }
}
