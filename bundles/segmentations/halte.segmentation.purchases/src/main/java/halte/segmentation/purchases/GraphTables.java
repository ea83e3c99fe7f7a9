package halte.segmentation.purchases;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What belongs together and what follows what, as tables. */
final class GraphTables {

    private GraphTables() {}

    static Table pairs(Graph graph, Items items) {
        List<List<Object>> rows = new ArrayList<>();
        graph.pairs().forEach(pair -> rows.add(row(graph, items, pair)));
        return new Table(
                "relations",
                new Text(
                        "What is bought together and after each other, beyond chance",
                        "Wat samen en na elkaar wordt gekocht, meer dan toevallig"),
                List.of(
                        Column.of("from", "From", "Van"),
                        Column.of("to", "To", "Naar"),
                        Column.of("kind", "Kind", "Soort"),
                        Column.of("together", "Together, order days", "Samen, besteldagen"),
                        Column.of("lift", "Times chance", "Maal toeval"),
                        ThingTables.LOW,
                        ThingTables.HIGH,
                        Column.of("p", "By chance (p)", "Door toeval (p)"),
                        Column.of("after", "Share followed", "Aandeel gevolgd"),
                        Column.of("after-lift", "Times chance, after", "Maal toeval, erna"),
                        Column.of("after-low", "Its 95 % from", "Daarvan 95 % van"),
                        Column.of("after-high", "Its 95 % to", "Daarvan 95 % tot"),
                        Column.of("after-p", "By chance, after (p)", "Door toeval, erna (p)"),
                        Column.of("this-way", "Customers this way", "Klanten deze kant op"),
                        Column.of("other-way", "The other way", "Andersom"),
                        new Column("early", new Text("A quarter within", "Een kwart binnen"), "days"),
                        new Column("usual", new Text("Half within", "De helft binnen"), "days"),
                        new Column("late", new Text("Three quarters within", "Drie kwart binnen"), "days")),
                rows);
    }

    private static List<Object> row(Graph graph, Items items, Pair pair) {
        boolean onward = graph.way(pair) >= 0;
        int from = onward ? pair.a() : pair.b();
        int to = onward ? pair.b() : pair.a();
        Association after = onward ? pair.onward() : pair.backward();
        Pair.Way way = onward ? pair.ways() : pair.back();
        Interval lift = pair.together().interval();
        Interval later = after.interval();
        int[] days = way.days.sorted();
        return Table.row(
                items.name(from),
                items.name(to),
                graph.way(pair) == 0
                        ? Kind.COMPLEMENT.title()
                        : graph.kind(from, to).title(),
                pair.together().both(),
                pair.together().lift(),
                lift.low(),
                lift.high(),
                pair.together().p(),
                after.both() / (double) after.one(),
                after.lift(),
                later.low(),
                later.high(),
                after.p(),
                way.usual,
                onward ? pair.back().usual : pair.ways().usual,
                quarter(days, 1),
                quarter(days, 2),
                quarter(days, 3));
    }

    private static Integer quarter(int[] days, int quarters) {
        return days.length == 0 ? null : Integer.valueOf(days[quarters * days.length / 4]);
    }

    static Table replaced(Graph graph, Items items) {
        List<List<Object>> rows = new ArrayList<>();
        graph.replaced()
                .forEach(each -> rows.add(Table.row(
                        items.name(each.item()),
                        each.dearer(),
                        each.cheaper(),
                        each.p(),
                        quarter(each.days(), 1),
                        quarter(each.days(), 2),
                        quarter(each.days(), 3))));
        return new Table(
                "upgrades",
                new Text("Where customers go on to something dearer", "Waar klanten overgaan op iets duurders"),
                List.of(
                        ThingTables.THING,
                        Column.of("dearer", "Customers who went dearer", "Klanten die duurder gingen kopen"),
                        Column.of("cheaper", "Who went cheaper", "Die goedkoper gingen kopen"),
                        Column.of("p", "By chance (p)", "Door toeval (p)"),
                        new Column("early", new Text("A quarter within", "Een kwart binnen"), "days"),
                        new Column("usual", new Text("Half within", "De helft binnen"), "days"),
                        new Column("late", new Text("Three quarters within", "Drie kwart binnen"), "days")),
                rows);
    }
}
