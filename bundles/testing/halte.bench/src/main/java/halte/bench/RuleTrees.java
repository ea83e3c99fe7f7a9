package halte.bench;

import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rules, one per trait: the highest twentieth of it, as far as another trait is not low. */
final class RuleTrees {

    private RuleTrees() {}

    /**
     * Writes rules.
     *
     * @param traits the traits
     * @param sample some values of each
     */
    static Parameters of(List<TraitDeclaration> traits, double[][] sample) {
        List<Map<String, Object>> segments = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            int other = (i + 7) % traits.size();
            Map<String, Object> high = leaf(traits.get(i), quantile(sample[i], 0.95));
            Map<String, Object> notLow = leaf(traits.get(other), quantile(sample[other], 0.3));
            Map<String, Object> missing = Map.of("trait", traits.get(other).name(), "is", "missing");
            Map<String, Object> when = Map.of("all", List.of(high, Map.of("any", List.of(notLow, missing))));
            segments.add(Map.of("id", "segment-" + i, "title", "Segment " + i, "when", when));
        }
        return Parameters.of(Map.of(
                "traits",
                traits.stream().map(TraitDeclarations::write).toList(),
                "segments",
                segments,
                "overlap",
                true));
    }

    private static Map<String, Object> leaf(TraitDeclaration trait, double bound) {
        return Map.of("trait", trait.name(), "is", "at-least", "value", bound);
    }

    private static double quantile(double[] values, double part) {
        double[] there =
                Arrays.stream(values).filter(value -> value == value).sorted().toArray();
        double found = there.length == 0 ? 0 : there[(int) ((there.length - 1) * part)];
        return found == 0 && part > 0.5 ? 1 : found;
    }
}
