package halte.segmentation.stage;

import halte.journey.api.Stage;
import halte.journey.api.StageModelDescriptor;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How many customers were in each stage when months began. */
final class MonthsTable {

    private MonthsTable() {}

    static Table of(Moves moves, StageSettings settings) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("first-day", "At the beginning of", "Aan het begin van"));
        for (Stage stage : settings.stages()) {
            columns.add(new Column(stage.id(), stage.title(), null));
        }
        columns.add(new Column(StageModelDescriptor.QUIET, StageNames.QUIET, null));
        List<List<Object>> rows = new ArrayList<>();
        for (LocalDate day : moves.months()) {
            List<Object> row = new ArrayList<>(List.of(day.toString()));
            for (int stage = 0; stage <= settings.size(); stage++) {
                row.add(moves.at(stage, day));
            }
            rows.add(row);
        }
        return new Table(
                "months",
                new Text("Customers by stage when months began", "Klanten per fase aan het begin van maanden"),
                columns,
                rows);
    }
}
