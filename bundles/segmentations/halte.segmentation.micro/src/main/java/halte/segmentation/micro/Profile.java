package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.micro.cluster.Correlations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What distinguishes a group from everybody: the coordinates in which it differs most, none saying the same as another. */
final class Profile {

    private static final int MOST = 10;
    private static final int NAMED = 3;
    private static final int TITLED = 2;
    private static final double WORTH_NAMING = 0.2;
    private static final double ALIKE = 0.8;

    private final Space space;
    private final List<Text> traits;
    private final double[] mean;
    private final List<Integer> telling;

    /**
     * Looks at a group.
     *
     * @param space the coordinates
     * @param traits the traits' words by position
     * @param mean the group's mean coordinates
     * @param correlations how coordinates go together
     */
    Profile(Space space, List<Text> traits, double[] mean, Correlations correlations) {
        this.space = space;
        this.traits = traits;
        this.mean = mean;
        this.telling = telling(correlations);
    }

    private List<Integer> telling(Correlations correlations) {
        List<Integer> strongest = IntStream.range(0, space.width())
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -Math.abs(effect(column))))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < strongest.size() && chosen.size() < MOST; i++) {
            if (correlations.first(strongest.get(i), chosen, ALIKE) < 0) {
                chosen.add(strongest.get(i));
            }
        }
        return chosen;
    }

    /** Returns the group's mean less everybody's, in standard deviations of everybody. */
    double effect(int column) {
        double spread = space.feature(column).scaling().spread();
        return spread > 0 ? mean[column] / spread : 0;
    }

    /** Returns the columns that distinguish the group most. */
    List<Integer> telling() {
        return telling;
    }

    double mean(int column) {
        return mean[column];
    }

    Text words(int column) {
        Feature feature = space.feature(column);
        return Words.difference(feature, traits.get(feature.trait()), mean[column], effect(column));
    }

    private Text direction(int column) {
        Feature feature = space.feature(column);
        return Words.direction(feature, traits.get(feature.trait()), effect(column));
    }

    Segment segment(int number) {
        List<Integer> named = telling.stream()
                .filter(column -> Math.abs(effect(column)) >= WORTH_NAMING)
                .toList();
        if (named.isEmpty()) {
            return new Segment(
                    "group-" + number,
                    new Text(
                            "Group " + number + ": close to the average",
                            "Groep " + number + ": dicht bij het gemiddelde"),
                    new Text("Customers like most others.", "Klanten zoals de meeste anderen."));
        }
        Text first = Words.join(
                ", ", named.stream().limit(TITLED).map(this::direction).toList());
        Text all = Words.join("; ", named.stream().limit(NAMED).map(this::words).toList());
        return new Segment(
                "group-" + number,
                new Text("Group " + number + ": " + first.en(), "Groep " + number + ": " + first.nl()),
                new Text("Customers who stand out: " + all.en() + ".", "Klanten die opvallen: " + all.nl() + "."));
    }
}
