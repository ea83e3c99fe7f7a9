package halte.segmentation.stage;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** How long customers stay in each stage. */
final class TimeTable {

    private TimeTable() {}

    static Table of(Moves moves, StageSettings settings) {
        List<List<Object>> rows = new ArrayList<>();
        for (int stage = 0; stage < settings.size(); stage++) {
            Durations days = new Durations();
            moves.in(stage).forEach(spell -> {
                if (moves.over(spell)) {
                    days.ended(spell.days(), spell.count());
                } else {
                    days.lasts(moves.seen(spell), spell.count());
                }
            });
            rows.add(Table.row(StageNames.of(settings, stage), days.all(), days.lasting(), days.median()));
        }
        return new Table(
                "time-in-stage",
                new Text("How long customers stay in a stage", "Hoe lang klanten in een fase blijven"),
                List.of(
                        Column.of("stage", "Stage", "Fase"),
                        Column.of("times", "Times entered", "Keren binnengekomen"),
                        Column.of("lasting", "Still there", "Er nog"),
                        Column.of("median", "Days, median", "Dagen, mediaan")),
                rows);
    }
}
