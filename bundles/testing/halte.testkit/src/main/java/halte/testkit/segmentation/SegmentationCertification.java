package halte.testkit.segmentation;

import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.SegmentationStrategy;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

/**
 * What every {@link SegmentationStrategy} promises. A strategy proves it by a test class that extends this one and says which
 * strategy with which parameters:
 *
 * <pre>{@code
 * class RfmCertificationTest extends SegmentationCertification {
 *     @Override
 *     public SegmentationStrategy strategy() {
 *         return new RfmStrategy();
 *     }
 *
 *     @Override
 *     public Map<String, Object> parameters() {
 *         return Map.of("cuts", "quantile");
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SegmentationCertification
        implements DeclarationSuite, ModelSuite, AssignmentSuite, FindingsSuite {

    private final Map<String, SegmentationModel> models = new HashMap<>();

    /** Makes the kit; called by JUnit. */
    protected SegmentationCertification() {}

    /** Returns the strategy; a new one or the same at every call. */
    @Override
    public abstract SegmentationStrategy strategy();

    /** Returns parameters that the strategy accepts. */
    @Override
    public abstract Map<String, Object> parameters();

    /** Returns by trait name the texts that a trait takes on, for traits with texts; none unless overridden. */
    @Override
    public Map<String, List<String>> vocabulary() {
        return Map.of();
    }

    @Override
    public final SegmentationModel fitted(String name, TraitTable population) {
        return models.computeIfAbsent(name, key -> fit(population));
    }

    /**
     * Returns accumulators for the strategy's folds, which every fit gets; those of nobody's timelines unless overridden. A strategy that
     * fits to measures shows it at its best with accumulators of some timelines.
     */
    @Override
    public List<Object> measures() {
        List<Object> empty = new ArrayList<>();
        strategy().folds(Parameters.of(parameters())).forEach(fold -> empty.add(fold.create()));
        return empty;
    }
}
