package halte.segmentation.propensity;

import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** What is looked at: traits, which touches each gathers, and the variables made from them. */
final class Features {

    private final List<TraitDeclaration> traits = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Integer> seriesOf = new ArrayList<>();

    void add(TraitDeclaration trait, String group, DoubleFunction<Text> wording) {
        variables.add(new Variable(trait.name(), traits.size(), -1, group, wording));
        seriesOf.add(series(new Series(trait.filter(), false)));
        traits.add(trait);
    }

    /** Adds one trait in proportion to another, where both are there. */
    void addRatio(String name, String trait, String over, String group, DoubleFunction<Text> wording) {
        int above = position(trait);
        int below = position(over);
        if (above >= 0 && below >= 0) {
            variables.add(new Variable(name, above, below, group, wording));
        }
    }

    private int position(String name) {
        for (int i = 0; i < traits.size(); i++) {
            if (traits.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the position of a series, which it adds when it is new. */
    int series(Series wanted) {
        if (!series.contains(wanted)) {
            series.add(wanted);
        }
        return series.indexOf(wanted);
    }

    List<TraitDeclaration> traits() {
        return List.copyOf(traits);
    }

    List<Variable> variables() {
        return List.copyOf(variables);
    }

    List<Series> series() {
        return List.copyOf(series);
    }

    int seriesOf(int trait) {
        return seriesOf.get(trait);
    }

    /** Returns the series whose amounts are added up, as bits. */
    long summed() {
        long bits = 0;
        for (int i = 0; i < traits.size(); i++) {
            bits |= traits.get(i).aggregate() == Aggregate.SUM ? 1L << seriesOf.get(i) : 0;
        }
        return bits;
    }

    /** Returns a trait's window in milliseconds back; beyond all time when it has none. */
    static long length(TraitDeclaration trait) {
        return trait.window() instanceof Window.Last last ? last.length().toMillis() : Long.MAX_VALUE;
    }

    /** Returns the position of a trait that is missing only for want of consent; -1 when there is none. */
    int given() {
        for (int i = 0; i < traits.size(); i++) {
            Aggregate aggregate = traits.get(i).aggregate();
            if (aggregate == Aggregate.COUNT || aggregate == Aggregate.SUM) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the positions of the variables that tell how long ago something was. */
    int[] recencies() {
        return IntStream.range(0, variables.size())
                .filter(i -> variables.get(i).over() < 0)
                .filter(i -> traits.get(variables.get(i).trait()).aggregate() == Aggregate.DAYS_SINCE)
                .toArray();
    }
}
