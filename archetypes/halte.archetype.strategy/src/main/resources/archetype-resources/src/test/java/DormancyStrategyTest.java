package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What this strategy promises besides. */
class DormancyStrategyTest {

    private final DormancyStrategy strategy = new DormancyStrategy();

    @Test
    void eachThresholdBelongsToTheSegmentThatItOpens() {
        TraitTable customers = Tables.of(Tables.numbers(DormancyStrategy.TRAIT, 0, 29.9, 30, 89.9, 90, Double.NaN));
        FitContext context = new FitContext(Parameters.NONE, Instant.EPOCH, 1);
        SegmentationModel model = strategy.fit(customers, context);
        List<Integer> assigned = new ArrayList<>();
        for (int row = 0; row < customers.size(); row++) {
            model.assign(customers.at(row), assigned::add);
        }
        assertEquals(List.of(0, 0, 1, 1, 2), assigned);
    }

    @Test
    void lostComesAfterDormant() {
        Parameters swapped = Parameters.of(Map.of("dormant", 90, "lost", 30));
        assertThrows(HalteException.class, () -> strategy.traits(swapped));
    }
}
