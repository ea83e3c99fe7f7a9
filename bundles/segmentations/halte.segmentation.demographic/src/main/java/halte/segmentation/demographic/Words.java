package halte.segmentation.demographic;

import halte.model.Text;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Puts the differences within segments into words and tables. */
final class Words {

    private static final int MOST_FINDINGS = 5;
    private static final int MOST_ROWS = 200;

    private final DemographicParameters wanted;
    private final List<Grouping> groupings;
    private final List<Segment> segments;

    Words(DemographicParameters wanted, List<Grouping> groupings, List<Segment> segments) {
        this.wanted = wanted;
        this.groupings = groupings;
        this.segments = segments;
    }

    static List<Object> row(Text grouping, Text outcome, Variance variance) {
        return Table.row(
                grouping,
                outcome,
                variance.customers(),
                variance.groups(),
                variance.eta(),
                variance.epsilon(),
                variance.omega(),
                variance.f(),
                variance.p());
    }

    static Table explained(List<List<Object>> rows) {
        return new Table(
                "explained",
                new Text(
                        "How much of the differences the groups explain",
                        "Hoeveel van de verschillen de groepen verklaren"),
                List.of(
                        Column.of("grouping", "Groups by", "Groepen naar"),
                        Column.of("outcome", "Differences in", "Verschillen in"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("groups", "Groups", "Groepen"),
                        Column.of("eta-squared", "Explained (η²)", "Verklaard (η²)"),
                        Column.of("epsilon-squared", "Adjusted (ε²)", "Gecorrigeerd (ε²)"),
                        Column.of("omega-squared", "Adjusted (ω²)", "Gecorrigeerd (ω²)"),
                        Column.of("f", "F", "F"),
                        Column.of("p", "By chance", "Door toeval")),
                rows);
    }

    static List<Object> row(Text segment, Text outcome, Spread spread, int group, double within) {
        double mean = spread.mean(group);
        double deviation = spread.deviation(group);
        return Table.row(
                segment,
                outcome,
                spread.count(group),
                mean,
                deviation,
                deviation / Math.abs(mean),
                spread.squares(group) / within);
    }

    static Table within(List<List<Object>> rows) {
        return new Table(
                "within-groups",
                new Text(
                        "How much customers differ within each group", "Hoeveel klanten binnen elke groep verschillen"),
                List.of(
                        Column.of("group", "Group", "Groep"),
                        Column.of("outcome", "Differences in", "Verschillen in"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("mean", "Mean", "Gemiddelde"),
                        Column.of("deviation", "Standard deviation", "Standaardafwijking"),
                        Column.of("relative", "Deviation to mean", "Afwijking tot gemiddelde"),
                        Column.of(
                                "share",
                                "Share of all differences within groups",
                                "Aandeel in alle verschillen binnen groepen")),
                rows);
    }

    Table hints(List<Hint> hints) {
        List<List<Object>> rows = hints.stream().limit(MOST_ROWS).map(this::row).toList();
        return new Table(
                "splits",
                new Text("What would part the groups further", "Wat de groepen verder zou splitsen"),
                List.of(
                        Column.of("group", "Group", "Groep"),
                        Column.of("outcome", "Differences in", "Verschillen in"),
                        Column.of("by", "Split by", "Splits naar"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("eta-squared", "Explained (η²)", "Verklaard (η²)"),
                        Column.of("epsilon-squared", "Adjusted (ε²)", "Gecorrigeerd (ε²)"),
                        Column.of("p", "By chance, adjusted (Holm)", "Door toeval, gecorrigeerd (Holm)"),
                        Column.of("best", "Best split in two", "Beste splitsing in tweeën")),
                rows);
    }

    private List<Object> row(Hint hint) {
        return Table.row(
                segments.get(hint.segment()).title(),
                wanted.outcomes().get(hint.outcome()).title(),
                groupings.get(hint.by()).dimension().title(),
                hint.variance().customers(),
                hint.variance().eta(),
                hint.variance().epsilon(),
                hint.p(),
                hint.split());
    }

    List<Text> findings(List<Hint> clear) {
        List<Text> findings = new ArrayList<>(
                clear.stream().limit(MOST_FINDINGS).map(this::finding).toList());
        if (clear.size() > MOST_FINDINGS) {
            int more = clear.size() - MOST_FINDINGS;
            findings.add(new Text(
                    more + " more groups with clear differences are in the table of splits.",
                    "Nog " + more + " groepen met duidelijke verschillen staan in de tabel met splitsingen."));
        }
        return findings;
    }

    private Text finding(Hint hint) {
        Text segment = segments.get(hint.segment()).title();
        Text outcome = wanted.outcomes().get(hint.outcome()).title();
        Text by = groupings.get(hint.by()).dimension().title();
        Text share = Text.number(Math.rint(1000 * hint.variance().epsilon()) / 10);
        return new Text(
                "Within '" + segment.en() + "' there are clear differences in " + outcome.en() + ": split by " + by.en()
                        + ", which explains " + share.en() + " % of them. Best split in two: "
                        + hint.split().en() + ".",
                "Binnen '" + segment.nl() + "' zijn duidelijke verschillen in " + outcome.nl() + ": splits naar "
                        + by.nl()
                        + ", dat " + share.nl() + " % ervan verklaart. Beste splitsing in tweeën: "
                        + hint.split().nl() + ".");
    }
}
