package halte.segmentation.rules;

import static halte.segmentation.rules.Rules.all;
import static halte.segmentation.rules.Rules.leaf;
import static halte.segmentation.rules.Rules.not;
import static halte.segmentation.rules.Rules.segments;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleReaderTest {

    private static final Map<String, Object> GOOD = leaf("orders", "at-least", 2);

    @Test
    void everyMistakeIsToldWithItsPlace() {
        refused("segments must have 1 to 1000", Map.of());
        refused("segments must have 1 to 1000", Map.of("segments", List.of()));
        refused("segments[0] must be an object", Map.of("segments", List.of("x")));
        refused("segment is not known here", Map.of("segment", List.of()));
        refused("segments[0].when is missing", Map.of("segments", List.of(Map.of("id", "a", "title", "A"))));
        refused("segments[0].title is missing", Map.of("segments", List.of(Map.of("id", "a"))));
        refused("segments[0].title must not be blank", Map.of("segments", List.of(Map.of("id", "a", "title", " "))));
        refused("segments[0].id must be lower-case", Map.of("segments", List.of(Map.of("id", "A b", "title", "A"))));
        Map<String, Object> same = Rules.segment("same", GOOD);
        refused("segments[1].id is that of an earlier segment", Map.of("segments", List.of(same, same)));
        refused("segments[1].when must have a trait, or one of", segments(GOOD, Map.of()));
        refused("segments[0].when.any is not known here", segments(Map.of("not", GOOD, "any", List.of(GOOD))));
        refused("segments[0].when must have a trait, or one of", segments(Map.of("all", List.of(), "any", List.of())));
        refused("segments[0].when.all must have at least one", segments(all()));
        refused("segments[0].when.all must be a list", segments(Map.of("all", GOOD)));
        refused("segments[0].when.not must be an object", segments(Map.of("not", List.of(GOOD))));
        refused("segments[0].when.or is not known here", segments(Map.of("or", List.of(GOOD))));
        refused(
                "segments[1].when.all[1].not.is must be one of above",
                segments(GOOD, all(GOOD, not(leaf("orders", "more", 2)))));
        refused("segments[0].when.is is missing", segments(Map.of("trait", "orders")));
        refused("segments[0].when.trait must be a text", segments(Map.of("trait", 3, "is", "present")));
        refused("segments[0].when.trait must be a name", segments(leaf(" ", "present")));
        refused("overlap must be true or false", with("overlap", "yes"));
    }

    @Test
    void everyWrongValueIsToldWithItsPlace() {
        refused("segments[0].when.value is missing", segments(leaf("orders", "above")));
        refused("segments[0].when.value is missing", segments(leaf("orders", "equals")));
        refused("segments[0].when.value is not known here", segments(leaf("orders", "missing", 1)));
        refused("segments[0].when.value must be a number", segments(leaf("orders", "above", "2")));
        refused("segments[0].when.value must be a finite number", segments(leaf("orders", "below", Double.NaN)));
        refused("segments[0].when.value must be [lowest, highest]", segments(leaf("orders", "between", List.of(1))));
        refused("segments[0].when.value must be [lowest, highest]", segments(leaf("orders", "between", List.of(2, 1))));
        refused("segments[0].when.value must be a list of 1", segments(leaf("orders", "one-of", List.of())));
        refused("segments[0].when.value must be a list of 1", segments(leaf("orders", "one-of", "a")));
        refused("segments[0].when.value must be texts only", segments(leaf("orders", "one-of", List.of("a", 1))));
        refused("segments[0].when.value must be texts only", segments(leaf("orders", "equals", List.of("a"))));
        refused(
                "segments[0].when.unit is not known here",
                segments(Map.of("trait", "orders", "is", "above", "value", 1, "unit", "days")));
    }

    @Test
    void aWrongTraitDeclarationIsToldWithItsPlace() {
        Map<String, Object> orders = Map.of("name", "orders", "aggregate", "count");
        refused("traits[1].name is that of an earlier trait", with("traits", List.of(orders, orders)));
        refused("traits[0].aggregate is missing", with("traits", List.of(Map.of("name", "orders"))));
        refused(
                "traits[0].title.nl is missing",
                with(
                        "traits",
                        List.of(Map.of("name", "orders", "aggregate", "count", "title", Map.of("en", "Orders")))));
    }

    @Test
    void tooDeepAndTooManyConditionsAreRefusedWithoutHarm() {
        Map<String, Object> deep = GOOD;
        for (int i = 0; i < 100_000; i++) {
            deep = not(deep);
        }
        Map<String, Object> tree = deep;
        HalteException thrown = assertThrows(HalteException.class, () -> read(segments(tree)));
        assertTrue(thrown.failure().message().contains("deeper than 20"), thrown.getMessage());
        refused(
                "segments must have at most 20000 conditions",
                segments(Map.of("any", Collections.nCopies(20_000, GOOD))));
        refused("segments must have 1 to 1000", Map.of("segments", Collections.nCopies(1_001, Map.of())));
    }

    @Test
    void aTraitThatIsNotDeclaredHereIsTakenFromTheSources() {
        Map<String, Object> parameters = segments(leaf("Loyalty tier", "equals", "gold"), GOOD);
        assertEquals(
                List.of(TraitDeclaration.declared("Loyalty tier"), TraitDeclaration.declared("orders")),
                new RulesStrategy().traits(Parameters.of(parameters)));
    }

    @Test
    void onlyTraitsThatConditionsLookAtAreAskedForAndEachOnce() {
        Map<String, Object> count = Map.of("name", "orders", "aggregate", "count");
        Map<String, Object> sum = Map.of("name", "spent", "aggregate", "sum", "field", "net");
        Map<String, Object> parameters = new HashMap<>(segments(all(GOOD, GOOD), GOOD));
        parameters.put("traits", List.of(sum, count));
        RuleSet rules = RuleReader.read(Parameters.of(parameters));
        assertEquals(List.of("orders"), rules.traits().stream().map(Trait::name).toList());
        assertEquals(List.of("spent"), rules.unused());
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> parameters = new HashMap<>(segments(GOOD));
        parameters.put(name, value);
        return parameters;
    }

    private static RuleSet read(Map<String, Object> parameters) {
        return RuleReader.read(Parameters.of(parameters));
    }

    private static void refused(String message, Map<String, Object> parameters) {
        HalteException thrown = assertThrows(HalteException.class, () -> read(parameters));
        assertTrue(thrown.failure().message().startsWith(message), thrown.getMessage());
    }
}
