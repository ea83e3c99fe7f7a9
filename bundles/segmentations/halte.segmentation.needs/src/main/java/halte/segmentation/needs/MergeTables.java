package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.List;
import java.util.stream.IntStream;

/** What was merged with what, and what is lost by it. */
final class MergeTables {

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

    Table residuals() {
        List<List<Object>> rows =
                fitted.residuals().stream().map(this::residual).toList();
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

    private List<Object> residual(Residual residual) {
        Comparison comparison = fitted.scope().comparison();
        return Table.row(
                fitted.mergedTitle(residual.merged()),
                fitted.wanted().category(residual.column()).title(),
                fitted.wanted().need(residual.column()).title(),
                fitted.title(comparison, residual.high()),
                comparison.vector(residual.high())[residual.column()],
                fitted.title(comparison, residual.low()),
                comparison.vector(residual.low())[residual.column()],
                residual.sure());
    }
}
