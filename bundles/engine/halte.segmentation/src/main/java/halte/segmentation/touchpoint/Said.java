package halte.segmentation.touchpoint;

import halte.model.Interval;
import halte.segmentation.api.Touchpoints;
import halte.segmentation.api.Touchpoints.Motive;
import halte.segmentation.statistics.Shares;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What customers say of one touchpoint, per segment and over everybody. */
final class Said {

    final Sums ratings;
    final Sums importance;
    private final double[] givers;
    private final Map<String, Sums> reasons = new TreeMap<>();

    Said(int width) {
        ratings = new Sums(width);
        importance = new Sums(width);
        givers = new double[width];
    }

    void reasons(Places places, int row, String lines) {
        Sums all = reasons.computeIfAbsent("", any -> new Sums(givers.length));
        all.add(places, row, 1);
        for (String reason : lines.split("\n")) {
            if (!reason.isEmpty()) {
                reasons.computeIfAbsent(reason, any -> new Sums(givers.length)).add(places, row, 1);
            }
        }
    }

    List<Motive> motives(int position) {
        Sums all = reasons.get("");
        if (all == null) {
            return List.of();
        }
        long number = (long) all.number[position];
        return reasons.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty() && each.getValue().number[position] > 0)
                .sorted(Comparator.comparingDouble(each -> -each.getValue().number[position]))
                .limit(Touchpoints.MOST_MOTIVES)
                .map(each -> motive(each.getKey(), (long) each.getValue().number[position], number))
                .toList();
    }

    private static Motive motive(String reason, long customers, long all) {
        double share = Shares.of(customers, all);
        return new Motive(reason, customers, share, Interval.wilson(share, all));
    }
}
