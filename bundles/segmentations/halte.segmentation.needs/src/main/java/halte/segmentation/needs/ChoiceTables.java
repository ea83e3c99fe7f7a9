package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** In how many groups one could merge, by category, and what each number would mean. */
final class ChoiceTables {

    private static final Column GROUPS = Column.of("groups", "Merged groups", "Samengevoegde groepen");

    private final Fitted fitted;

    ChoiceTables(Fitted fitted) {
        this.fitted = fitted;
    }

    /** Shows by category how alike groups are and how many it would take: for televisions perhaps one, for clothes three. */
    Table categories() {
        List<List<Object>> rows = fitted.scopes().stream()
                .filter(scope -> scope.comparison().size() > 0)
                .map(this::category)
                .toList();
        return new Table(
                "by-category",
                new Text("How alike groups are, by category", "Hoe groepen op elkaar lijken, per categorie"),
                List.of(
                        Columns.CATEGORY,
                        Column.of("compared", "Groups compared", "Vergeleken groepen"),
                        Column.of("mean", "Mean overlap", "Gemiddelde overlap"),
                        Column.of("without-chance", "Without chance", "Zonder toeval"),
                        Column.of("by-chance", "Differ by chance", "Verschil door toeval"),
                        Column.of("lowest", "Lowest overlap", "Laagste overlap"),
                        Column.of("suggested", "Suggested number", "Voorgesteld aantal"),
                        GROUPS),
                rows);
    }

    private List<Object> category(Scope scope) {
        Comparison comparison = scope.comparison();
        Choice choice = scope.choices().suggested(fitted.wanted().merging().atMost());
        boolean pairs = comparison.size() > 1;
        return Table.row(
                scope.title(),
                comparison.size(),
                pairs ? comparison.mean() : null,
                pairs ? comparison.corrected() : null,
                pairs ? comparison.chance() : null,
                pairs ? scope.choices().into(1).lowest() : null,
                choice.groups(),
                together(comparison, choice));
    }

    private Text together(Comparison comparison, Choice choice) {
        List<Text> merged = new ArrayList<>();
        for (int number = 0; number < choice.groups(); number++) {
            List<Text> titles = new ArrayList<>();
            for (int i = 0; i < comparison.size(); i++) {
                if (choice.numbers()[i] == number) {
                    titles.add(fitted.title(comparison, i));
                }
            }
            merged.add(Words.joined(" + ", titles));
        }
        return Words.joined(" | ", merged);
    }

    Table choices() {
        List<List<Object>> rows =
                fitted.scope().choices().all().stream().map(this::choice).toList();
        return new Table(
                "number-of-groups",
                new Text("What another number of groups would mean", "Wat een ander aantal groepen zou betekenen"),
                List.of(
                        Column.of("number", "Groups", "Groepen"),
                        Column.of("suggested", "Suggested", "Voorgesteld"),
                        Column.of("chosen", "Chosen", "Gekozen"),
                        Column.of("silhouette", "Set apart (silhouette)", "Gescheiden (silhouet)"),
                        Column.of("stability", "Stability", "Stabiliteit"),
                        Column.of("kept", "Differences kept", "Behouden verschillen"),
                        Column.of("last-overlap", "Overlap of the last merge", "Overlap van de laatste samenvoeging"),
                        Column.of("lowest", "Lowest overlap inside", "Laagste overlap binnenin"),
                        Column.of("not-shared", "Needs not shared", "Niet gedeelde behoeftes"),
                        GROUPS),
                rows);
    }

    private List<Object> choice(Choice choice) {
        Choice suggested =
                fitted.scope().choices().suggested(fitted.wanted().merging().atMost());
        return Table.row(
                choice.groups(),
                choice.groups() == suggested.groups(),
                choice.groups() == fitted.choice().groups(),
                choice.silhouette(),
                choice.stability(),
                choice.kept(),
                choice.overlap(),
                choice.lowest(),
                choice.residual(),
                together(fitted.scope().comparison(), choice));
    }
}
