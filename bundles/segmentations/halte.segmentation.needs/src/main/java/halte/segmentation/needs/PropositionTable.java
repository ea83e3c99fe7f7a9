package halte.segmentation.needs;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** How well what the company offers meets what groups want. */
final class PropositionTable {

    private final Fitted fitted;

    PropositionTable(Fitted fitted) {
        this.fitted = fitted;
    }

    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        for (OfferFit fit : OfferFit.all(fitted)) {
            rows.add(Table.row(
                    fit.title(),
                    fit.category(),
                    100 * fit.score(),
                    100 * fit.interval().low(),
                    100 * fit.interval().high(),
                    fit.compared(),
                    words(fit.unmet()),
                    words(fit.over())));
        }
        return new Table(
                "proposition",
                new Text("How well the proposition meets the needs", "Hoe goed het aanbod aansluit op de behoeftes"),
                List.of(
                        Columns.GROUP,
                        Columns.CATEGORY,
                        Column.of("fit", "Fit (0–100)", "Aansluiting (0–100)"),
                        Columns.LOW,
                        Columns.HIGH,
                        Column.of("needs", "Needs compared", "Vergeleken behoeftes"),
                        Column.of("unmet", "Unmet", "Niet vervuld"),
                        Column.of("over-served", "Over-served", "Meer dan nodig")),
                rows);
    }

    private static Text words(List<Text> needs) {
        return needs.isEmpty() ? null : Words.joined(", ", needs);
    }
}
