package halte.segmentation.rules;

import static halte.segmentation.rules.Rules.leaf;
import static halte.segmentation.rules.Rules.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions on traits that are lists: values on lines. */
class ListConditionsTest {

    private static final Map<String, Object> BOUGHT = Map.of(
            "name",
            "bought",
            "title",
            Map.of("en", "Bought", "nl", "Gekocht"),
            "aggregate",
            "list",
            "field",
            "category");

    private static Map<String, Object> parameters(Map<String, Object> condition) {
        return Map.of("traits", List.of(BOUGHT), "segments", List.of(Rules.segment("s", condition)));
    }

    private static Truth test(Map<String, Object> condition, String list) {
        TraitTable one = Tables.of(Tables.texts("any", list));
        return RuleReader.read(Parameters.of(parameters(condition)))
                .rules()
                .get(0)
                .condition()
                .test(one.at(0));
    }

    @Test
    void aWholeLineIsLookedForWithItsUpperAndLowerCase() {
        for (String list : List.of("shoes", "shoes\nhats", "hats\nshoes", "hats\nshoes\ncoats")) {
            assertEquals(Truth.TRUE, test(leaf("bought", "contains", "shoes"), list));
            assertEquals(Truth.TRUE, test(leaf("bought", "contains-any", List.of("x", "shoes")), list));
            assertEquals(Truth.FALSE, test(leaf("bought", "contains-none", List.of("x", "shoes")), list));
            assertEquals(Truth.FALSE, test(leaf("bought", "contains", "shoe"), list));
            assertEquals(Truth.FALSE, test(leaf("bought", "contains", "Shoes"), list));
            assertEquals(Truth.TRUE, test(leaf("bought", "contains-none", List.of("hoes", "s")), list));
            assertEquals(Truth.FALSE, test(not(leaf("bought", "contains", "shoes")), list));
        }
    }

    @Test
    void whatIsNotKnownIsNeitherInNorOut() {
        for (String is : List.of("contains-any", "contains-none")) {
            assertEquals(Truth.UNKNOWN, test(leaf("bought", is, List.of("shoes")), null));
            assertEquals(Truth.UNKNOWN, test(not(leaf("bought", is, List.of("shoes"))), null));
        }
        assertEquals(Truth.UNKNOWN, test(leaf("bought", "contains", "shoes"), null));
    }

    @Test
    void whatIsNotInAFullListMayHaveBeenLeftOut() {
        String full = IntStream.range(0, 50).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
        String almost = full.substring(0, full.lastIndexOf('\n'));
        assertEquals(Truth.UNKNOWN, test(leaf("bought", "contains", "shoes"), full));
        assertEquals(Truth.UNKNOWN, test(leaf("bought", "contains-none", List.of("shoes")), full));
        assertEquals(Truth.TRUE, test(leaf("bought", "contains", "c49"), full));
        assertEquals(Truth.FALSE, test(leaf("bought", "contains-none", List.of("c49")), full));
        assertEquals(Truth.FALSE, test(leaf("bought", "contains", "shoes"), almost));
        assertEquals(Truth.TRUE, test(leaf("bought", "contains-none", List.of("shoes")), almost));
        assertEquals(Truth.FALSE, test(leaf("declared-by-a-source", "contains", "shoes"), full), "no such limit");
    }

    @Test
    void theAnswerIsThatOfSplittingTheList() {
        Random random = new Random(3);
        List<String> words = List.of("a", "b", "ab", "a b", "ba", "", "B");
        for (int run = 0; run < 2000; run++) {
            List<String> lines = random.ints(1 + random.nextInt(6), 0, words.size())
                    .mapToObj(words::get)
                    .toList();
            List<String> wanted = random.ints(1 + random.nextInt(3), 0, 5)
                    .mapToObj(words::get)
                    .toList();
            boolean any = wanted.stream().anyMatch(lines::contains);
            String list = String.join("\n", lines);
            assertEquals(Truth.of(any), test(leaf("bought", "contains-any", wanted), list), list);
            assertEquals(Truth.of(!any), test(leaf("bought", "contains-none", wanted), list), list);
        }
    }

    @Test
    void theReasonShowsTheListInBothLanguages() {
        Map<String, Object> parameters = parameters(leaf("bought", "contains-none", List.of("shoes", "hats")));
        TraitTable one = Tables.of(Tables.texts("bought", "hats\ncoats"));
        Text text = Rules.fit(one, parameters).explain(one.at(0)).get(0).text();
        assertTrue(text.en().startsWith("Bought is 'hats | coats', needed among them none of "), text.en());
        assertTrue(text.en().endsWith(": does not hold"), text.en());
        assertTrue(text.nl().startsWith("Gekocht is 'hats | coats', nodig daarbij geen van "), text.nl());
        assertTrue(text.nl().endsWith(": klopt niet"), text.nl());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Map<String, Object> count = Map.of("name", "orders", "aggregate", "count");
        refused("when.trait must be a list", List.of(count), leaf("orders", "contains", "shoes"));
        refused("when.value must be texts of one line", List.of(BOUGHT), leaf("bought", "contains", "a\nb"));
        refused("when.value must be texts of one line", List.of(BOUGHT), leaf("bought", "contains-any", List.of(" ")));
        refused(
                "when.value must be texts of one line",
                List.of(BOUGHT),
                leaf("bought", "contains-any", List.of("a", 1)));
        refused("when.value must be a list of 1", List.of(BOUGHT), leaf("bought", "contains-none", List.of()));
        refused("when.value must be a list of 1", List.of(BOUGHT), leaf("bought", "contains-none", "shoes"));
        refused("when.value must be a text", List.of(BOUGHT), leaf("bought", "contains", List.of("shoes")));
        refused("when.value is missing", List.of(BOUGHT), leaf("bought", "contains"));
    }

    private static void refused(String message, List<Map<String, Object>> traits, Map<String, Object> condition) {
        Map<String, Object> parameters = Map.of("traits", traits, "segments", List.of(Rules.segment("s", condition)));
        HalteException refused = assertThrows(HalteException.class, () -> RuleReader.read(Parameters.of(parameters)));
        String said = refused.failure().message();
        assertTrue(said.contains(message), said + Arrays.toString(new Object[] {condition}));
    }
}
