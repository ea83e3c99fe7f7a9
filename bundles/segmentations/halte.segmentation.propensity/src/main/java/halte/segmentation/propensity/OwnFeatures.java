package halte.segmentation.propensity;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the features that a segmentation adds. Only such that can be told as of a moment in the past. */
final class OwnFeatures {

    private static final Set<Aggregate> TOLD = Set.of(
            Aggregate.COUNT, Aggregate.SUM, Aggregate.DAYS_SINCE, Aggregate.DAYS_SINCE_FIRST, Aggregate.MEAN_GAP);

    private OwnFeatures() {}

    /**
     * Adds those that the parameters declare.
     *
     * @throws HalteException naming the wrong one
     */
    static void add(Features features, Parameters all, String purpose) {
        for (Parameters tree : all.trees("features")) {
            TraitDeclaration trait = read(tree, purpose);
            boolean taken =
                    features.traits().stream().anyMatch(each -> each.name().equals(trait.name()));
            if (taken || trait.name().equals("order-rhythm")) {
                throw tree.invalid("name", "is that of another feature");
            }
            Text title = tree.has("title") ? tree.words("title") : Text.of(trait.name());
            features.add(trait, trait.name(), Words.named(title, trait.unit()));
        }
    }

    private static TraitDeclaration read(Parameters tree, String purpose) {
        Map<String, Object> declared = new HashMap<>(tree.values());
        declared.remove("title");
        TraitDeclaration trait = TraitDeclarations.read(new Parameters(tree.path(), declared));
        if (!TOLD.contains(trait.aggregate())) {
            throw tree.invalid("aggregate", "must be count, sum, days-since, days-since-first or mean-gap");
        }
        boolean amount = "amount".equals(trait.field());
        if (trait.aggregate() == Aggregate.SUM ? !amount : trait.field() != null) {
            throw tree.invalid(
                    "field",
                    "must be amount for a sum, and nothing otherwise: what is net of later refunds is not known");
        }
        if (!(trait.window() instanceof Window.Last) && !trait.window().equals(Window.ALL)) {
            throw tree.invalid("window", "must be the last days, or none");
        }
        if (!trait.filter().properties().isEmpty()) {
            throw tree.invalid("filter", "must not name properties, which the past is not told by");
        }
        return trait.purpose() == null ? trait.needing(purpose) : trait;
    }
}
