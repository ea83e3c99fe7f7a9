package halte.segmentation.stage;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** From which stage customers went to which. */
final class MovesTable {

    private MovesTable() {}

    static Table of(Moves moves, StageSettings settings) {
        List<List<Object>> rows = new ArrayList<>();
        for (int from = 0; from <= settings.size(); from++) {
            for (int to = 0; to <= settings.size(); to++) {
                add(rows, moves, settings, from, to);
            }
        }
        int days = settings.horizon();
        return new Table(
                "moves",
                new Text("How customers move from stage to stage", "Hoe klanten van fase naar fase gaan"),
                List.of(
                        Column.of("from", "From", "Van"),
                        Column.of("to", "To", "Naar"),
                        Column.of("times", "Times", "Keren"),
                        Column.of("median", "Days before, median", "Dagen ervoor, mediaan"),
                        Column.of(
                                "watched",
                                "First time there, watched for " + days + " days",
                                "Eerste keer daar, " + days + " dagen gevolgd"),
                        Column.of(
                                "share",
                                "Of these moved so within " + days + " days",
                                "Hiervan ging zo binnen " + days + " dagen"),
                        Column.of("low", "Low (95 %)", "Laag (95 %)"),
                        Column.of("high", "High (95 %)", "Hoog (95 %)")),
                rows);
    }

    private static void add(List<List<Object>> rows, Moves moves, StageSettings settings, int from, int to) {
        Durations before = new Durations();
        moves.in(from)
                .filter(spell -> spell.to() == to && moves.over(spell))
                .forEach(spell -> before.ended(spell.days(), spell.count()));
        if (before.all() == 0) {
            return;
        }
        Onward first = moves.first(from, to);
        Interval interval = first.interval();
        rows.add(Table.row(
                StageNames.of(settings, from),
                StageNames.of(settings, to),
                before.all(),
                before.median(),
                first.observed(),
                first.share(),
                interval.low(),
                interval.high()));
    }
}
