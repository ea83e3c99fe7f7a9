package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** How far the needs of groups overlap: as matrices, as pairs with intervals, and against what else they differ in. */
final class OverlapTables {

    private static final int MOST_COLUMNS = 20;

    private final Fitted fitted;

    OverlapTables(Fitted fitted) {
        this.fitted = fitted;
    }

    /** Returns a matrix per category, and one over all; none where there are too many groups to read one. */
    List<Table> matrices() {
        return fitted.scopes().stream()
                .filter(scope -> scope.comparison().size() <= MOST_COLUMNS)
                .map(this::matrix)
                .toList();
    }

    private Table matrix(Scope scope) {
        Comparison comparison = scope.comparison();
        List<Column> columns = new ArrayList<>(List.of(Columns.GROUP));
        List<List<Object>> rows = new ArrayList<>();
        for (int a = 0; a < comparison.size(); a++) {
            Group group = fitted.groups().get(comparison.group(a));
            columns.add(new Column("with-" + group.id(), group.title(), null));
            List<Object> row = new ArrayList<>(List.of(group.title()));
            for (int b = 0; b < comparison.size(); b++) {
                row.add(comparison.overlap(a, b));
            }
            rows.add(row);
        }
        return new Table(
                "overlap-in-" + scope.id(),
                Words.say(
                        "Overlap of needs, weighted by importance: {0}",
                        "Overlap van behoeftes, gewogen naar belang: {0}", scope.title()),
                columns,
                rows);
    }

    Table pairs() {
        List<List<Object>> rows = new ArrayList<>();
        for (Scope scope : fitted.scopes()) {
            Comparison comparison = scope.comparison();
            for (int a = 0; a < comparison.size(); a++) {
                for (int b = a + 1; b < comparison.size(); b++) {
                    rows.add(pair(scope, a, b));
                }
            }
        }
        return new Table(
                "overlap-of-pairs",
                new Text("Overlap of needs by pair of groups", "Overlap van behoeftes per paar groepen"),
                List.of(
                        Columns.CATEGORY,
                        Columns.GROUP,
                        Columns.OTHER,
                        Columns.OVERLAP,
                        Columns.LOW,
                        Columns.HIGH,
                        Column.of("needs", "Needs compared", "Vergeleken behoeftes"),
                        Column.of("common", "Customers in both", "Klanten in beide")),
                rows);
    }

    private List<Object> pair(Scope scope, int a, int b) {
        Comparison comparison = scope.comparison();
        Interval interval = comparison.interval(a, b);
        long compared = java.util.Arrays.stream(comparison.columns())
                .filter(column ->
                        !Double.isNaN(comparison.vector(a)[column] + comparison.vector(b)[column]))
                .count();
        return Table.row(
                scope.title(),
                fitted.title(comparison, a),
                fitted.title(comparison, b),
                comparison.overlap(a, b),
                interval.low(),
                interval.high(),
                compared,
                fitted.gathered().common(comparison.group(a), comparison.group(b)));
    }

    Table alike() {
        List<List<Object>> rows = new ArrayList<>();
        for (AlikePair pair : AlikePair.all(fitted)) {
            rows.add(Table.row(
                    pair.scope().title(),
                    pair.title(fitted, pair.a()),
                    pair.title(fitted, pair.b()),
                    pair.distance(),
                    pair.overlap(),
                    pair.interval().low(),
                    pair.sure()));
        }
        return new Table(
                "more-alike-than-thought",
                new Text("More alike than one would think", "Lijken meer op elkaar dan gedacht"),
                List.of(
                        Columns.CATEGORY,
                        Columns.GROUP,
                        Columns.OTHER,
                        Column.of("apart", "Apart in other respects", "Verder uit elkaar"),
                        Columns.OVERLAP,
                        Columns.LOW,
                        Column.of("sure", "Sure", "Zeker")),
                rows);
    }
}
