package halte.segmentation.needs;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From the long list to the merged groups: which went where, and why. */
final class Lineage {

    private static final int MOST_NEEDS = 3;

    private final Fitted fitted;
    private final Comparison comparison;

    Lineage(Fitted fitted) {
        this.fitted = fitted;
        this.comparison = fitted.scope().comparison();
    }

    /** Returns why each group is where it is. */
    List<Text> reasons() {
        return IntStream.range(0, fitted.groups().size()).mapToObj(this::reason).toList();
    }

    private Text reason(int group) {
        Text title = fitted.title(group);
        if (fitted.merged().of(group) < 0) {
            return Words.say(
                    "in {0}, of whose needs too little is known",
                    "in {0}, van wie te weinig behoeftes bekend zijn", title);
        }
        int next = next(group);
        if (next < 0) {
            return Words.say(
                    "in {0}, a group with needs of its own; above all: {1}",
                    "in {0}, een groep met eigen behoeftes; vooral: {1}", title, Words.joined(", ", shared(group)));
        }
        return Words.say(
                "in {0}, whose needs are {1} those of {2}; what they share: {3}",
                "in {0}, met behoeftes die voor {1} die van {2} zijn; wat zij delen: {3}",
                title,
                Words.percent(overlap(group, next)),
                fitted.title(next),
                Words.joined(", ", shared(group)));
    }

    /** Returns the group of the same merged one that is most like a group; negative when it is alone or does not take part. */
    int next(int group) {
        int best = -1;
        for (int other : fitted.merged().members(fitted.merged().of(group))) {
            if (other != group
                    && comparison.place(group) >= 0
                    && (best < 0 || overlap(group, other) > overlap(group, best))) {
                best = other;
            }
        }
        return best;
    }

    double overlap(int a, int b) {
        return comparison.overlap(comparison.place(a), comparison.place(b));
    }

    /** Returns the needs that matter most to the groups that went where this one did, and about equally to all of them. */
    List<Text> shared(int group) {
        List<Integer> members = fitted.merged().members(fitted.merged().of(group));
        double[] strength = new double[fitted.wanted().columns()];
        Arrays.fill(strength, Double.NaN);
        for (int column : comparison.columns()) {
            List<Double> known = new ArrayList<>();
            for (int member : members) {
                known.add(comparison.vector(comparison.place(member))[column]);
            }
            double least = known.stream().mapToDouble(each -> each).min().orElse(0);
            double most = known.stream().mapToDouble(each -> each).max().orElse(0);
            strength[column] = most - least < fitted.wanted().limits().differs() ? least : Double.NaN;
        }
        return NeedsFit.strongest(fitted.wanted(), strength, MOST_NEEDS);
    }
}
