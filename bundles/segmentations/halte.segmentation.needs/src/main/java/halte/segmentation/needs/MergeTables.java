package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What was merged, what else could be, and what is lost by it. */
final class MergeTables {

    private static final Column GROUPS = Column.of("groups", "Merged groups", "Samengevoegde groepen");

    private final Fitted fitted;
    private final Lineage lineage;

    MergeTables(Fitted fitted, Lineage lineage) {
        this.fitted = fitted;
        this.lineage = lineage;
    }

    Table lineage() {
        List<List<Object>> rows = IntStream.range(0, fitted.groups().size())
                .mapToObj(this::lineage)
                .toList();
        return new Table(
                "lineage",
                new Text("From the long list to merged groups", "Van de lange lijst naar samengevoegde groepen"),
                List.of(
                        Columns.GROUP,
                        Columns.CUSTOMERS,
                        Column.of("answered", "Answered", "Antwoordden"),
                        Column.of("merged", "Became", "Werd"),
                        Column.of("most-alike", "Most like", "Lijkt het meest op"),
                        Columns.OVERLAP,
                        Columns.LOW,
                        Columns.HIGH,
                        Column.of("shared", "What the merged group shares", "Wat de samengevoegde groep deelt")),
                rows);
    }

    private List<Object> lineage(int group) {
        int merged = fitted.merged().of(group);
        int next = merged < 0 ? -1 : lineage.next(group);
        Comparison comparison = fitted.scope().comparison();
        Interval interval =
                next < 0 ? Interval.UNKNOWN : comparison.interval(comparison.place(group), comparison.place(next));
        return Table.row(
                fitted.title(group),
                fitted.gathered().members(group),
                fitted.gathered().answering(group),
                merged < 0 ? new Text("too little known", "te weinig bekend") : fitted.mergedTitle(merged),
                next < 0 ? null : fitted.title(next),
                next < 0 ? null : lineage.overlap(group, next),
                interval.low(),
                interval.high(),
                merged < 0 ? null : Words.joined(", ", lineage.shared(group)));
    }

    /** Shows by category how alike groups are and how many it would take: for televisions perhaps one, for clothes three. */
    Table categories() {
        List<List<Object>> rows = new ArrayList<>();
        for (Scope scope : fitted.scopes()) {
            if (scope.comparison().size() > 0) {
                Choice choice =
                        scope.choices().suggested(fitted.wanted().merging().atMost());
                rows.add(Table.row(
                        scope.title(),
                        scope.comparison().size(),
                        scope.comparison().size() < 2
                                ? null
                                : scope.comparison().mean(),
                        scope.comparison().size() < 2
                                ? null
                                : scope.choices().into(1).lowest(),
                        choice.groups(),
                        together(scope.comparison(), choice)));
            }
        }
        return new Table(
                "by-category",
                new Text("How alike groups are, by category", "Hoe groepen op elkaar lijken, per categorie"),
                List.of(
                        Columns.CATEGORY,
                        Column.of("compared", "Groups compared", "Vergeleken groepen"),
                        Column.of("mean", "Mean overlap", "Gemiddelde overlap"),
                        Column.of("lowest", "Lowest overlap", "Laagste overlap"),
                        Column.of("suggested", "Suggested number", "Voorgesteld aantal"),
                        GROUPS),
                rows);
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
        List<List<Object>> rows = new ArrayList<>();
        int suggested = fitted.choice() == null
                ? 0
                : fitted.scope()
                        .choices()
                        .suggested(fitted.wanted().merging().atMost())
                        .groups();
        for (Choice choice : fitted.scope().choices().all()) {
            rows.add(Table.row(
                    choice.groups(),
                    choice.groups() == suggested,
                    choice.groups() == fitted.choice().groups(),
                    choice.silhouette(),
                    choice.stability(),
                    choice.kept(),
                    choice.overlap(),
                    choice.lowest(),
                    choice.residual(),
                    together(fitted.scope().comparison(), choice)));
        }
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

    Table residuals() {
        List<List<Object>> rows = new ArrayList<>();
        Comparison comparison = fitted.scope().comparison();
        for (Residual residual : fitted.residuals()) {
            rows.add(Table.row(
                    fitted.mergedTitle(residual.merged()),
                    fitted.wanted().category(residual.column()).title(),
                    fitted.wanted().need(residual.column()).title(),
                    fitted.title(comparison, residual.high()),
                    comparison.vector(residual.high())[residual.column()],
                    fitted.title(comparison, residual.low()),
                    comparison.vector(residual.low())[residual.column()],
                    residual.sure()));
        }
        return new Table(
                "not-shared",
                new Text(
                        "Needs that a merged group does not share", "Behoeftes die een samengevoegde groep niet deelt"),
                List.of(
                        Column.of("merged", "Merged group", "Samengevoegde groep"),
                        Columns.CATEGORY,
                        Columns.NEED,
                        Column.of("most", "Matters most to", "Telt het meest voor"),
                        Column.of("highest", "Importance there", "Belang daar"),
                        Column.of("least", "Matters least to", "Telt het minst voor"),
                        Column.of("lowest", "Importance here", "Belang hier"),
                        Column.of("sure", "Sure", "Zeker")),
                rows);
    }
}
