package halte.segmentation.rules;

import static halte.segmentation.rules.Rules.any;
import static halte.segmentation.rules.Rules.leaf;
import static halte.segmentation.rules.Rules.not;
import static halte.segmentation.rules.Rules.segments;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesModelTest {

    private final TraitTable population =
            Tables.of(Tables.numbers("orders", 3, 1, Double.NaN), Tables.texts("tier", "gold", null, "silver"));
    private final Map<String, Object> parameters = segments(
            leaf("orders", "at-least", 1), any(leaf("tier", "equals", "gold"), not(leaf("orders", "above", 2))));

    @Test
    void segmentsOverlapUnlessTheFirstIsToWin() {
        assertEquals(
                List.of(List.of("s0", "s1"), List.of("s0", "s1"), List.of()),
                Assignments.of(Rules.fit(population, parameters), population));
        Map<String, Object> first = new HashMap<>(parameters);
        first.put("overlap", false);
        assertEquals(
                List.of(List.of("s0"), List.of("s0"), List.of()),
                Assignments.of(Rules.fit(population, first), population));
    }

    @Test
    void explainsWholeTreesWithDepth() {
        List<Reason> reasons = Rules.fit(population, parameters).explain(population.at(2));
        assertEquals(
                List.of(
                        "0 orders is not known, needed at least 1: cannot be decided",
                        "0 At least one of these: cannot be decided",
                        "1 tier is 'silver', needed exactly 'gold': does not hold",
                        "1 Not this: cannot be decided",
                        "2 orders is not known, needed more than 2: cannot be decided"),
                reasons.stream()
                        .map(reason -> reason.depth() + " " + reason.text().en())
                        .toList());
        assertEquals(
                List.of("s0", "s1", "s1", "s1", "s1"),
                reasons.stream().map(Reason::segment).toList());
    }

    @Test
    void whatNobodyHasAndWhatNobodyAsksForIsReported() {
        Map<String, Object> typed = new HashMap<>(segments(leaf("ordres", "above", 1)));
        typed.put("traits", List.of(Map.of("name", "orders", "aggregate", "count")));
        SegmentationModel model = Rules.fit(Tables.of(Tables.numbers("ordres", Double.NaN)), typed);
        assertEquals(
                List.of(
                        "No condition looks at the trait 'orders'.",
                        "Nobody has a value for the trait 'ordres': check its name and its source."),
                model.findings().stream().map(Text::en).toList());
    }

    @Test
    void aModelDoesNotChangeWithTheParametersItWasMadeFrom() {
        Map<String, Object> changing = new HashMap<>(parameters);
        SegmentationModel model = Rules.fit(population, changing);
        changing.remove("segments");
        SegmentationModel restored = new RulesStrategy().restore(Parameters.NONE, Parameters.of(model.data()));
        assertEquals(Assignments.of(model, population), Assignments.of(restored, population));
    }

    @Test
    void traitsWithoutATitleAreNamedByWhatTheyAre() {
        TouchFilter web = new TouchFilter(Set.of("order"), Set.of("web"), null, null, null, null, null);
        TraitDeclaration sum = TraitDeclaration.of("spent", Aggregate.SUM, "net", web);
        assertEquals(
                new Text("sum (net, order, web) in the last 90 days", "som (net, order, web) in de laatste 90 dagen"),
                TraitTitles.of(sum.over(Window.lastDays(90))));
        assertEquals(
                new Text(
                        "sum (net, order, web) within 1 day of the first order",
                        "som (net, order, web) binnen 1 dag na de eerste bestelling"),
                TraitTitles.of(sum.over(new Window.SinceFirstOrder(Duration.ofDays(1)))));
        assertEquals(Text.of("loyalty tier"), TraitTitles.of(TraitDeclaration.declared("loyalty-tier")));
        assertEquals(
                new Text("member of the segment (rfm/champions)", "lid van het segment (rfm/champions)"),
                TraitTitles.of(TraitDeclaration.member("best", "rfm", "champions")));
        for (Aggregate aggregate : Aggregate.values()) {
            TraitTitles.of(TraitDeclaration.of("x", aggregate, null, TouchFilter.ALL));
        }
    }
}
