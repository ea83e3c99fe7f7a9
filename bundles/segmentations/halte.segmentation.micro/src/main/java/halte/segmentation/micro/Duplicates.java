package halte.segmentation.micro;

import halte.segmentation.micro.cluster.Blocks;
import halte.segmentation.micro.cluster.Correlations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops coordinates that say the same as an earlier one: nothing is lost, and no subject counts twice. */
final class Duplicates {

    private final List<Prepared> prepared;
    private final List<Feature> kept = new ArrayList<>();
    private final Map<Feature, Feature> twins = new HashMap<>();

    /**
     * Looks for them.
     *
     * @param prepared the traits
     * @param features their coordinates
     * @param points customers with these coordinates
     * @param limit the correlation from which on two say the same
     */
    Duplicates(List<Prepared> prepared, List<Feature> features, Blocks points, double limit) {
        this.prepared = prepared;
        Correlations correlations = new Correlations(points);
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < features.size(); column++) {
            int twin = correlations.first(column, columns, limit);
            if (twin < 0) {
                columns.add(column);
                kept.add(features.get(column));
            } else {
                twins.put(features.get(column), features.get(twin));
            }
        }
    }

    List<Feature> kept() {
        return kept;
    }

    /** Returns what became of the traits. */
    List<Prepared> prepared() {
        return prepared.stream().map(this::without).toList();
    }

    private Prepared without(Prepared trait) {
        List<Feature> left = trait.features().stream()
                .filter(feature -> !twins.containsKey(feature))
                .toList();
        if (left.size() == trait.features().size()) {
            return trait;
        }
        Feature twin = twins.get(
                trait.features().stream().filter(twins::containsKey).findFirst().orElseThrow());
        return trait.keeping(left, prepared.get(twin.trait()).trait().name());
    }
}
