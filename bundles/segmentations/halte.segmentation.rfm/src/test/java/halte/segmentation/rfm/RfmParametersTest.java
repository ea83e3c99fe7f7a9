package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Parameters;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RfmParametersTest {

    private final RfmStrategy strategy = new RfmStrategy();

    @Test
    void asksForTraitsNetOfRefunds() {
        TouchFilter orders = TouchFilter.types("order");
        assertEquals(
                List.of(
                        TraitDeclaration.of("recency", Aggregate.DAYS_SINCE, "net", orders)
                                .in("days"),
                        TraitDeclaration.of("frequency", Aggregate.COUNT, "net", orders)
                                .in("orders"),
                        TraitDeclaration.of("monetary", Aggregate.SUM, "net", TouchFilter.types("order", "refund"))),
                strategy.traits(Parameters.NONE));
    }

    @Test
    void channelWindowAndPurposeNarrowEveryTrait() {
        Map<String, Object> parameters =
                Map.of("channel", "store", "window", Map.of("last", "P365D"), "purpose", "marketing");
        for (TraitDeclaration trait : strategy.traits(Parameters.of(parameters))) {
            assertEquals(Set.of("store"), trait.filter().channels());
            assertEquals(Window.lastDays(365), trait.window());
            assertEquals("marketing", trait.purpose());
        }
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        refused("bin is not known here", Map.of("bin", 4));
        refused("bins must be from 2 to 20", Map.of("bins", 1));
        refused("bins must be a whole number", Map.of("bins", 2.5));
        refused("cuts must be quantile, fixed or jenks", Map.of("cuts", "deciles"));
        refused("convention must be plain or r-rfm", Map.of("convention", "R"));
        refused("boundaries belong to fixed cuts", Map.of("cuts", "fixed"), "recency.");
        refused("boundaries belong to fixed cuts", own(Map.of("boundaries", List.of(1))), "frequency.");
        refused("boundaries must be 1 to 19 rising numbers", fixed(List.of()), "frequency.");
        refused("boundaries must be 1 to 19 rising numbers", fixed(List.of(3, 3)), "frequency.");
        refused("boundaries must be 1 to 19 rising numbers", fixed(List.of(1, Double.NaN)), "frequency.");
        refused("boundaries[1] must be a number", fixed(List.of(1, "2")), "frequency.");
        refused(
                "bins must be one more than there are boundaries",
                own(Map.of("cuts", "fixed", "boundaries", List.of(1, 2), "bins", 5)),
                "frequency.");
        refused("cells must be a list or grid, for 'ten' needs five scores", Map.of("bins", 4));
        refused("cells must be a list, ten, ten-revised or grid", Map.of("cells", "eleven"));
        refused("cells must have 1 to 1000 cells", Map.of("cells", List.of()));
        refused("cells[0].id must be lower-case", cell(Map.of("id", "Top", "title", "Top")));
        refused("cells[0].id must be lower-case", cell(Map.of("id", "others", "title", "Top")));
        refused("cells[0].title is missing", cell(Map.of("id", "top")));
        refused("cells[0].title.nl is missing", cell(Map.of("id", "top", "title", Map.of("en", "Top"))));
        refused("cells[0].r must be a score", cell(Map.of("id", "top", "title", "Top", "r", List.of(4, 6))));
        refused("cells[0].f must be a score", cell(Map.of("id", "top", "title", "Top", "f", List.of(4, 3))));
        refused("cells[0].m must be a score", cell(Map.of("id", "top", "title", "Top", "m", 0)));
        refused("cells[0].x is not known here", cell(Map.of("id", "top", "title", "Top", "x", 0)));
        Map<String, Object> top = Map.of("id", "top", "title", "Top");
        refused("cells has two cells 'top'", Map.of("cells", List.of(top, top)));
        refused("window.last is no length", Map.of("window", Map.of("last", "a year")));
    }

    @Test
    void aModelOfAnotherVersionIsUnreadable() {
        Map<String, Object> data = Map.of("model", "rfm", "version", 2);
        Failure failure = assertThrows(
                        HalteException.class, () -> strategy.restore(Parameters.NONE, Parameters.of(data)))
                .failure();
        assertEquals("MODEL_UNREADABLE", failure.code());
    }

    private static Map<String, Object> own(Map<String, Object> frequency) {
        return Map.of("frequency", frequency);
    }

    private static Map<String, Object> fixed(List<Object> boundaries) {
        return own(Map.of("cuts", "fixed", "boundaries", boundaries));
    }

    private static Map<String, Object> cell(Map<String, Object> cell) {
        return Map.of("cells", List.of(cell));
    }

    private void refused(String message, Map<String, Object> parameters) {
        refused(message, parameters, "");
    }

    private void refused(String message, Map<String, Object> parameters, String path) {
        HalteException thrown = assertThrows(HalteException.class, () -> strategy.traits(Parameters.of(parameters)));
        assertTrue(thrown.failure().message().startsWith(path + message), thrown.getMessage());
    }
}
