package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each group wants, the most important first; of what too few said anything, only that. */
final class NeedsTable {

    private static final Text ASSUMED = new Text("assumption", "aanname");

    private final Fitted fitted;
    private final NeedsParameters wanted;

    NeedsTable(Fitted fitted) {
        this.fitted = fitted;
        this.wanted = fitted.wanted();
    }

    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (int merged = 0; merged < fitted.merged().size(); merged++) {
            if (fitted.merged().members(merged).size() > 1) {
                add(fitted.mergedTitle(merged), fitted.mergedCells()[merged], rows);
            }
        }
        for (int group = 0; group < fitted.groups().size(); group++) {
            add(fitted.title(group), fitted.cells()[group], rows);
        }
        return new Table(
                "needs",
                new Text(
                        "How important each need is (0: not at all, 1: very)",
                        "Hoe belangrijk elke behoefte is (0: niet, 1: heel)"),
                List.of(
                        Columns.GROUP,
                        Columns.CATEGORY,
                        Columns.NEED,
                        Column.of("importance", "Importance", "Belang"),
                        Columns.LOW,
                        Columns.HIGH,
                        Column.of("known", "Known of", "Bekend van"),
                        Column.of("enough", "Enough", "Genoeg"),
                        Column.of("source", "Source", "Bron"),
                        Column.of("assumed", "Assumed", "Aangenomen")),
                rows);
    }

    private void add(Text title, NeedCell[] cells, List<List<Object>> rows) {
        int needs = wanted.needs().size();
        for (int category = 0; category < wanted.categories().size(); category++) {
            IntStream.range(category * needs, (category + 1) * needs)
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer column) -> cells[column].enough() ? -cells[column].mean() : 1))
                    .forEach(column -> rows.add(row(title, column, cells[column])));
        }
    }

    private List<Object> row(Text title, int column, NeedCell cell) {
        boolean enough = cell.enough();
        return Table.row(
                title,
                wanted.category(column).title(),
                wanted.need(column).title(),
                cell.importance(),
                enough ? cell.interval().low() : Double.NaN,
                enough ? cell.interval().high() : Double.NaN,
                cell.n(),
                enough,
                enough ? source(column) : ASSUMED,
                wanted.need(column).assumed());
    }

    private Text source(int column) {
        int category = column / wanted.needs().size();
        return Words.joined(
                ", ",
                wanted.need(column).measures().stream()
                        .filter(measure -> measure.about(category))
                        .map(measure -> measure.kind().source())
                        .distinct()
                        .collect(Collectors.toList()));
    }
}
