package halte.segmentation.demographic;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The best way to part the groups of a dimension in two: the one that leaves the least variance. */
final class Split {

    private static final int MOST_NAMED = 6;

    private Split() {}

    /**
     * Names the smaller side of the best split. Bands are parted in their order; other groups in the order of their means, among which the
     * best split is: W. D. Fisher, On grouping for maximum homogeneity, JASA 53 (1958).
     */
    static Text best(Grouping grouping, Spread spread, long floor) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, spread.groups())
                .filter(group -> !grouping.unknown(group) && spread.count(group) >= floor)
                .boxed()
                .toList());
        if (grouping.dimension().kind() == Kind.CATEGORY) {
            order.sort(Comparator.comparingDouble(spread::mean));
        }
        int best = 1;
        double most = -1;
        for (int cut = 1; cut < order.size(); cut++) {
            double between = between(spread, order, cut);
            if (between > most) {
                most = between;
                best = cut;
            }
        }
        return sides(grouping, spread, order, best);
    }

    private static double between(Spread spread, List<Integer> order, int cut) {
        double[] low = total(spread, order.subList(0, cut));
        double[] high = total(spread, order.subList(cut, order.size()));
        double off = low[1] / low[0] - high[1] / high[0];
        return off * off * low[0] * high[0] / (low[0] + high[0]);
    }

    private static double[] total(Spread spread, List<Integer> groups) {
        double[] total = new double[2];
        for (int group : groups) {
            total[0] += spread.count(group);
            total[1] += spread.count(group) * spread.mean(group);
        }
        return total;
    }

    private static Text sides(Grouping grouping, Spread spread, List<Integer> order, int cut) {
        List<Integer> low = order.subList(0, cut);
        List<Integer> high = order.subList(cut, order.size());
        boolean lowIsShort = low.size() <= high.size();
        List<Integer> named = lowIsShort ? low : high;
        double[] here = total(spread, named);
        double[] there = total(spread, lowIsShort ? high : low);
        Text mean = Text.number(here[1] / here[0]);
        Text rest = Text.number(there[1] / there[0]);
        return new Text(
                names(grouping, named, true) + " (mean " + mean.en() + ") or not (mean " + rest.en() + ")",
                names(grouping, named, false) + " (gemiddeld " + mean.nl() + ") of niet (gemiddeld " + rest.nl() + ")");
    }

    private static String names(Grouping grouping, List<Integer> groups, boolean english) {
        String names = groups.stream()
                .limit(MOST_NAMED)
                .map(group -> grouping.groups().get(group).title())
                .map(english ? Text::en : Text::nl)
                .collect(Collectors.joining(", "));
        return groups.size() > MOST_NAMED ? names + ", …" : names;
    }
}
