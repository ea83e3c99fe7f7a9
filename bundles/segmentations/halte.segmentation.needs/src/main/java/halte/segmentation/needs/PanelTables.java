package halte.segmentation.needs;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Who was asked, who answered, and whether those who answered are like all customers. */
final class PanelTables {

    private final Fitted fitted;

    PanelTables(Fitted fitted) {
        this.fitted = fitted;
    }

    Table response() {
        List<List<Object>> rows = new ArrayList<>();
        for (Response response : Response.all(fitted)) {
            for (int group = 0; group < fitted.groups().size(); group++) {
                rows.add(row(
                        response.title(), fitted.title(group), response.asked()[group], response.answered()[group]));
            }
            rows.add(row(response.title(), new Text("all", "alle"), response.askedOfAll(), response.answeredOfAll()));
        }
        return new Table(
                "response",
                new Text("Response, by wave and group", "Respons, per ronde en groep"),
                List.of(
                        Column.of("wave", "Wave", "Ronde"),
                        Columns.GROUP,
                        Column.of("asked", "Asked", "Gevraagd"),
                        Column.of("answered", "Answered", "Antwoordden"),
                        Column.of("rate", "Response", "Respons"),
                        Columns.LOW,
                        Columns.HIGH),
                rows);
    }

    private static List<Object> row(Text wave, Text group, long asked, long answered) {
        double rate = asked == 0 ? Double.NaN : answered / (double) asked;
        Interval interval = asked == 0 ? Interval.UNKNOWN : Interval.wilson(rate, asked);
        return Table.row(wave, group, asked, answered, rate, interval.low(), interval.high());
    }

    Table representativeness() {
        List<List<Object>> rows = new ArrayList<>();
        Demography people = fitted.people();
        for (int dimension = 0; dimension < people.size(); dimension++) {
            List<Text> values = people.values(dimension);
            for (int value = 0; value < values.size(); value++) {
                rows.add(value(people, dimension, value));
            }
        }
        return new Table(
                "representativeness",
                new Text("Are those who answered like all customers?", "Lijken wie antwoordden op alle klanten?"),
                List.of(
                        Column.of("trait", "Trait", "Eigenschap"),
                        Column.of("value", "Value", "Waarde"),
                        Column.of("base", "Share of all", "Deel van alle"),
                        Column.of("answering", "Share of those who answered", "Deel van wie antwoordden"),
                        Columns.LOW,
                        Columns.HIGH,
                        Column.of("like", "Like all", "Zoals alle")),
                rows);
    }

    private static List<Object> value(Demography people, int dimension, int value) {
        double base = people.base(dimension)[value] / Demography.sum(people.base(dimension));
        double answering = Demography.sum(people.answering(dimension));
        double share = answering == 0 ? Double.NaN : people.answering(dimension)[value] / answering;
        Interval interval = people.answering(dimension, value);
        Boolean like = answering == 0 ? null : interval.low() <= base && base <= interval.high();
        return Table.row(
                people.title(dimension),
                people.values(dimension).get(value),
                base,
                share,
                interval.low(),
                interval.high(),
                like);
    }
}
