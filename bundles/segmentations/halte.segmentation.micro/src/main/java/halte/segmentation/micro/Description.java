package halte.segmentation.micro;

import halte.model.Text;
import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Centres;
import halte.segmentation.micro.cluster.Correlations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the groups of everybody look like. */
final class Description {

    private final Space space;
    private final List<Text> words;
    private final Floor floor;
    private final Population.Places places;
    private final int[] placed;
    private final double[][] means;

    Description(Space space, List<Text> words, Centres centres, Floor floor, Population.Places places) {
        this.space = space;
        this.words = words;
        this.floor = floor;
        this.places = places;
        this.placed = Arrays.stream(places.centres())
                .map(centre -> floor.places()[centre])
                .toArray();
        this.means = means(centres);
    }

    /** Returns the mean coordinates of the groups, from the centres that they are made of. */
    private double[][] means(Centres centres) {
        long[] sizes = new long[centres.groups()];
        for (int centre : places.centres()) {
            sizes[centre]++;
        }
        double[][] sums = new double[floor.groups()][centres.width()];
        for (int centre = 0; centre < sizes.length; centre++) {
            int place = floor.places()[centre];
            for (int column = 0; place >= 0 && column < centres.width(); column++) {
                sums[place][column] += centres.at(centre, column) * sizes[centre] / floor.sizes()[place];
            }
        }
        return sums;
    }

    /** Returns the group of each customer; negative for none. */
    int[] placed() {
        return placed;
    }

    List<Profile> profiles(Blocks sample) {
        Correlations correlations = new Correlations(sample);
        return Arrays.stream(means)
                .map(mean -> new Profile(space, words, mean, correlations))
                .toList();
    }

    List<Group> groups(List<Profile> profiles) {
        return IntStream.range(0, profiles.size())
                .mapToObj(place ->
                        new Group(profiles.get(place).segment(place + 1), Distances.quantiles(distances(place))))
                .toList();
    }

    private double[] distances(int place) {
        return IntStream.range(0, placed.length)
                .filter(i -> placed[i] == place)
                .mapToDouble(i -> Math.sqrt(places.distances()[i] / space.width()))
                .toArray();
    }

    /** Returns the distance of two groups, per coordinate. */
    double distance(int one, int other) {
        double sum = 0;
        for (int column = 0; column < space.width(); column++) {
            double difference = means[one][column] - means[other][column];
            sum += difference * difference;
        }
        return Math.sqrt(sum / space.width());
    }

    /** Returns the nearest other group; negative when there is none. */
    int nearest(int place) {
        return IntStream.range(0, means.length)
                .filter(other -> other != place)
                .boxed()
                .min((one, other) -> Double.compare(distance(place, one), distance(place, other)))
                .orElse(-1);
    }
}
