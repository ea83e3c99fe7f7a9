package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitDeclarations;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Motives, items and outcomes are read strictly. */
class MotivesParametersTest {

    private static final Map<String, Object> COUNT = Map.of("aggregate", "count");

    private static List<TraitDeclaration> traits(Map<String, Object> parameters) {
        return new MotivesStrategy().traits(Parameters.of(parameters));
    }

    private static void refused(String message, Map<String, Object> parameters) {
        HalteException refusal = assertThrows(HalteException.class, () -> traits(parameters));
        assertTrue(
                refusal.failure().message().startsWith(message),
                refusal.failure().message());
    }

    private static Map<String, Object> item(String name, Object value) {
        Map<String, Object> item = new HashMap<>(Map.of("id", "x", "trait", COUNT));
        item.put(name, value);
        return Map.of("motives", List.of("brand", Map.of("id", "own", "title", "Own", "items", List.of(item))));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        refused("motives[1] is none that is shipped", Map.of("motives", List.of("brand", "price")));
        refused("motives[1].id is taken", Map.of("motives", List.of("brand", "brand")));
        refused("motives[0].id is taken", Map.of("motives", List.of(Map.of("id", "not-yet-known"))));
        refused("motives must be a list", Map.of("motives", List.of()));
        refused("motives[0].items must be from 1", Map.of("motives", List.of(Map.of("id", "own", "title", "Own"))));
        refused(
                "motives[0].shipped must be some of",
                Map.of("motives", List.of(Map.of("id", "brand", "shipped", List.of("x")))));
        refused("motives[1].items[0].colour is not known", item("colour", "red"));
        refused("motives[1].items[0].trait.aggregate must be", item("trait", Map.of("aggregate", "average")));
        refused("motives[1].items[0].scaling must be", item("scaling", "z"));
        refused("motives[1].items[0].to is missing", item("from", 1));
        refused("motives[1].items[0].direction must be less or more", item("direction", "up"));
        refused("motives[1].items[0].source must be", item("source", "guess"));
        refused("motives[1].items[0].weight must be above 0", item("weight", 0));
        refused("motives[1].items[0].form share belongs", item("form", "share"));
        refused("motives[1].items[0].form variety needs", item("form", "variety"));
        refused("outcome-days must be from 0", Map.of("outcome-days", -1));
        refused("certainty must be above 0.5", Map.of("certainty", 0.5));
        refused("outcomes has no clicks", Map.of("outcomes", List.of("clicks")));
        refused("look-for.brand is not known", Map.of("look-for", Map.of("brand", "x")));
    }

    @Test
    void aBehaviourThatIsAlsoASignOfAMotiveIsRefusedForItWouldExplainItself() {
        Map<String, Object> searches =
                Map.of("aggregate", "count", "filter", Map.of("types", List.of("search", "product-view")));
        refused(
                "outcomes[0].trait is that of the item looking of the motive need: it would explain itself",
                Map.of("outcomes", List.of(Map.of("id", "searching", "trait", searches, "of", COUNT))));
        refused(
                "outcomes[0].trait has no window of its own",
                Map.of(
                        "outcomes",
                        List.of(Map.of(
                                "id", "x", "trait", Map.of("aggregate", "count", "window", Map.of("last", "P1D"))))));
    }

    @Test
    void signsAreTakenFromBeforeTheBehaviourThatTheyExplain() {
        Duration days = Duration.ofDays(60);
        List<TraitDeclaration> traits = traits(Map.of("outcome-days", 60));
        for (TraitDeclaration trait : traits) {
            Window expected = trait.name().startsWith("before.")
                    ? new Window.Before(days)
                    : trait.name().startsWith("outcome.") ? new Window.Last(days) : Window.ALL;
            assertEquals(expected, trait.window(), trait.name());
            assertEquals(trait, TraitDeclarations.read(Parameters.of(TraitDeclarations.write(trait))));
        }
        assertTrue(traits(Map.of("outcome-days", 0)).stream()
                .allMatch(trait -> trait.window().equals(Window.ALL)));
    }

    @Test
    void theBrandIsSearchedForOnlyWhenItsNamesAreGiven() {
        assertTrue(traits(Map.of()).stream().noneMatch(trait -> trait.name().equals("brand.brand-searches")));
        TraitDeclaration searches =
                traits(Map.of("look-for", Map.of("brand-names", List.of("halte", "halte nl")))).stream()
                        .filter(trait -> trait.name().equals("brand.brand-searches"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                Map.of("query", java.util.Set.of("halte", "halte nl")),
                searches.filter().properties());
    }

    @Test
    void consentIsAskedForEveryTraitAndAnItemMayAskForMore() {
        Map<String, Object> sensitive =
                new HashMap<>(item("trait", Map.of("aggregate", "declared", "field", "values", "purpose", "research")));
        sensitive.put("purpose", "marketing");
        for (TraitDeclaration trait : traits(sensitive)) {
            assertEquals(trait.name().equals("own.x") ? "research" : "marketing", trait.purpose(), trait.name());
        }
    }
}
