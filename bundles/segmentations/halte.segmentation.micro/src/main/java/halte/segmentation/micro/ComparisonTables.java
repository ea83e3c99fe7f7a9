package halte.segmentation.micro;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import java.util.ArrayList;
import java.util.List;

/** Shows an outcome over the groups, and what chance would have made of it. */
final class ComparisonTables {

    private static final double NINETY_FIVE = 0.95;

    private ComparisonTables() {}

    static List<Table> of(Comparison comparison, List<Group> groups, Outcome outcome) {
        return comparison.possible()
                ? List.of(shares(comparison, groups, outcome), chance(comparison, outcome))
                : List.of();
    }

    private static Table shares(Comparison comparison, List<Group> groups, Outcome outcome) {
        List<List<Object>> rows = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            long known = comparison.known()[place];
            long holding = comparison.holding()[place];
            Interval interval = Interval.wilson((double) holding / known, known);
            double share = holding / (double) known;
            rows.add(Table.row(
                    groups.get(place).segment().title(),
                    known,
                    holding,
                    share,
                    interval.low(),
                    interval.high(),
                    share / comparison.share(),
                    beside(interval, comparison.share())));
        }
        return new Table(
                "outcome",
                new Text(outcome.name() + " by group", outcome.name() + " per groep"),
                List.of(
                        Table.Column.of("group", "Group", "Groep"),
                        Table.Column.of("customers", "Customers", "Klanten"),
                        Table.Column.of("holding", "It holds for", "Geldt voor"),
                        Table.Column.of("share", "Share", "Aandeel"),
                        Table.Column.of("low", "At least (95%)", "Minstens (95%)"),
                        Table.Column.of("high", "At most (95%)", "Hoogstens (95%)"),
                        Table.Column.of("lift", "Times everybody's share", "Maal het aandeel van iedereen"),
                        Table.Column.of("verdict", "Against everybody", "Vergeleken met iedereen")),
                rows);
    }

    private static Text beside(Interval interval, double share) {
        if (!interval.known() || interval.low() <= share && share <= interval.high()) {
            return new Text("not clearly different", "niet duidelijk anders");
        }
        return interval.low() > share ? new Text("higher", "hoger") : new Text("lower", "lager");
    }

    private static Table chance(Comparison comparison, Outcome outcome) {
        return new Table(
                "outcome-chance",
                new Text(
                        outcome.name() + ": what chance would make of groups of these sizes",
                        outcome.name() + ": wat toeval van groepen van deze grootte zou maken"),
                List.of(
                        Table.Column.of("measure", "Measure", "Maat"),
                        Table.Column.of("found", "Found", "Gevonden"),
                        Table.Column.of("expected", "By chance, on average", "Bij toeval, gemiddeld"),
                        Table.Column.of(
                                "rarely", "By chance, once in twenty above", "Bij toeval eens op de twintig boven"),
                        Table.Column.of("chance", "Chance does as well", "Toeval doet het ook"),
                        Table.Column.of("formula", "The same by formula", "Hetzelfde volgens de formule")),
                List.of(
                        row(
                                new Text(
                                        "largest difference between two groups",
                                        "grootste verschil tussen twee groepen"),
                                comparison.gap(),
                                comparison.gapByChance(),
                                Double.NaN),
                        row(
                                new Text("chi-square of all groups", "chi-kwadraat van alle groepen"),
                                comparison.chi(),
                                comparison.chiByChance(),
                                comparison.asymptotic())));
    }

    private static List<Object> row(Text measure, double found, double[] chance, double formula) {
        double mean = 0;
        for (double value : chance) {
            mean += value / chance.length;
        }
        double rarely = chance[(int) (NINETY_FIVE * (chance.length - 1))];
        return Table.row(measure, found, mean, rarely, Chance.probability(found, chance), formula);
    }
}
