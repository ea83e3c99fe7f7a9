package halte.segmentation.rules;

import static halte.segmentation.rules.Rules.all;
import static halte.segmentation.rules.Rules.leaf;
import static halte.segmentation.rules.Rules.not;
import static halte.segmentation.rules.Rules.segment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Segments of segments: conditions on what other segmentations found. */
class SegmentConditionsTest {

    private static Map<String, Object> trait(String name, String aggregate, String field) {
        return Map.of("name", name, "aggregate", aggregate, "field", field);
    }

    private static final Map<String, Object> PARAMETERS = Map.of(
            "traits",
            List.of(
                    trait("best", "member", "rfm/champions"),
                    trait("new", "member", "life-cycle/new"),
                    trait("home", "mode", "channel")),
            "segments",
            List.of(
                    segment("stay-best", all(leaf("best", "equals", 1), not(leaf("new", "equals", 1)))),
                    segment("new-on-web", all(leaf("new", "equals", 1), leaf("home", "equals", "web")))));

    private final TraitTable population = Tables.of(
            Tables.numbers("best", 1, 1, 0, 0, Double.NaN),
            Tables.numbers("new", 0, 1, 1, 0, Double.NaN),
            Tables.texts("home", "web", "store", "web", null, null));

    @Test
    void whoIsInASegmentOfAnotherSegmentationMeetsACondition() {
        SegmentationModel model = Rules.fit(population, PARAMETERS);
        assertEquals(
                List.of(List.of("stay-best"), List.of(), List.of("new-on-web"), List.of(), List.of()),
                Assignments.of(model, population));
        assertEquals(
                "0 member of the segment (rfm/champions) is 1, needed exactly 1: holds",
                model.explain(population.at(0)).stream()
                        .filter(reason -> reason.text().en().contains("rfm/champions"))
                        .map(reason -> "0 " + reason.text().en())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theTraitsSayWhichSegmentationsMustRunBefore() {
        assertEquals(
                List.of("rfm/champions", "life-cycle/new", "channel"),
                new RulesStrategy()
                        .traits(Parameters.of(PARAMETERS)).stream()
                                .map(TraitDeclaration::field)
                                .toList());
    }

    @Test
    void aSegmentWithoutASegmentationIsRefusedWithItsPlace() {
        Map<String, Object> wrong = Map.of(
                "traits",
                List.of(trait("best", "member", "champions")),
                "segments",
                List.of(segment("a", leaf("best", "equals", 1))));
        HalteException thrown = assertThrows(HalteException.class, () -> Rules.fit(population, wrong));
        assertTrue(
                thrown.failure().message().startsWith("traits[0].field must be a segment"),
                thrown.failure().message());
    }
}
