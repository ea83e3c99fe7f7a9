package halte.segmentation.demographic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemographicParametersTest {

    private static void assertRefused(String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new DemographicStrategy().traits(Parameters.of(parameters)));
        assertEquals("PARAMETER_INVALID", refused.failure().code());
        assertTrue(
                refused.failure().message().contains(place), refused.failure().message());
    }

    private static void assertRefusedDimension(String place, Map<String, Object> dimension) {
        assertRefused("dimensions[0]." + place, Map.of("dimensions", List.of(dimension)));
    }

    @Test
    void refusesDimensionsThatMakeNoSense() {
        assertRefused("dimensions", Map.of("dimensions", List.of()));
        assertRefusedDimension("trait", Map.of("trait", "No Trait"));
        assertRefusedDimension("kind", Map.of("trait", "age", "kind", "year"));
        assertRefusedDimension("bands", Map.of("trait", "age", "bands", List.of(1)));
        assertRefusedDimension("values", Map.of("trait", "age", "kind", "age", "values", List.of()));
        Map<String, Object> age = Map.of("trait", "age");
        assertRefused("twice", Map.of("dimensions", List.of(age, age)));
        assertRefused("twice", Map.of("dimensions", List.of(age), "split-by", List.of(age)));
    }

    @Test
    void whatGroupsMayBeSplitByAndDifferInOnlyDescribesThem() {
        Map<String, Object> spent = Map.of("name", "spent", "aggregate", "sum", "field", "amount");
        Parameters parameters = Parameters.of(Map.of(
                "dimensions",
                List.of(Map.of("trait", "age")),
                "split-by",
                List.of(Map.of("trait", "gender")),
                "outcomes",
                List.of(spent)));
        assertEquals(Set.of("gender", "spent"), new DemographicStrategy().describing(parameters));
    }

    @Test
    void refusesBandsThatDoNotAscend() {
        assertRefusedDimension("bands", Map.of("trait", "age", "kind", "age", "bands", List.of(25, 18)));
        assertRefusedDimension("bands", Map.of("trait", "age", "kind", "age", "bands", List.of(25, 25)));
        assertRefusedDimension(
                "bands",
                Map.of(
                        "trait",
                        "age",
                        "kind",
                        "age",
                        "bands",
                        List.of(Map.of("from", 18, "below", 30), Map.of("from", 25))));
        assertRefusedDimension("bands[0].from", Map.of("trait", "a", "kind", "age", "bands", List.of(Map.of())));
    }

    @Test
    void refusesValuesThatBelongToTwoGroups() {
        assertRefusedDimension(
                "values[1].of",
                Map.of(
                        "trait",
                        "gender",
                        "values",
                        List.of(
                                Map.of("id", "women", "of", List.of("F")),
                                Map.of("id", "ladies", "of", List.of("F")))));
        assertRefusedDimension(
                "values[0].id", Map.of("trait", "g", "values", List.of(Map.of("id", "other", "of", List.of("F")))));
    }

    @Test
    void onlyTheUsualDimensionsNeedNotBeDeclared() {
        assertEquals(
                List.of("birth-year", "gender", "marital-status", "income", "education"), optional(Map.of("floor", 5)));
        assertEquals(
                List.of(),
                optional(Map.of(
                        "dimensions",
                        List.of(Map.of("trait", "gender")),
                        "split-by",
                        List.of(Map.of("trait", "home")))));
    }

    private static List<String> optional(Map<String, Object> parameters) {
        return new DemographicStrategy()
                .traits(Parameters.of(parameters)).stream()
                        .filter(TraitDeclaration::optional)
                        .map(TraitDeclaration::name)
                        .toList();
    }

    @Test
    void refusesBoundariesOutOfRange() {
        assertRefused("floor", Map.of("floor", 1));
        assertRefused("clear", Map.of("clear", 1));
        assertRefused("clear", Map.of("clear", Double.NaN));
    }
}
