package halte.segmentation.purchases;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** When, where and how much at once people order, as tables. */
final class HabitTables {

    private static final Column ORDERS = Column.of("orders", "Orders", "Bestellingen");
    private static final Column SHARE = Column.of("share", "Share", "Aandeel");
    private static final List<Text> WEEKDAYS = List.of(
            new Text("Monday", "maandag"),
            new Text("Tuesday", "dinsdag"),
            new Text("Wednesday", "woensdag"),
            new Text("Thursday", "donderdag"),
            new Text("Friday", "vrijdag"),
            new Text("Saturday", "zaterdag"),
            new Text("Sunday", "zondag"));
    private static final int BAND = 3;

    private HabitTables() {}

    static Table when(Habits habits) {
        List<List<Object>> rows = new ArrayList<>();
        for (int day = 0; day < WEEKDAYS.size(); day++) {
            rows.add(row(WEEKDAYS.get(day), habits.weekdays[day], habits));
        }
        for (int hour = 0; hour < habits.hours.length; hour += BAND) {
            long orders = habits.hours[hour] + habits.hours[hour + 1] + habits.hours[hour + 2];
            String hours = hour + "-" + (hour + BAND);
            rows.add(row(new Text(hours + " h", hours + " uur"), orders, habits));
        }
        return new Table(
                "when",
                new Text("When people order", "Wanneer mensen bestellen"),
                List.of(Column.of("when", "When", "Wanneer"), ORDERS, SHARE),
                rows);
    }

    private static List<Object> row(Object what, long orders, Habits habits) {
        return Table.row(what, orders, orders / (double) habits.orders);
    }

    static Table baskets(Habits habits) {
        List<List<Object>> rows = new ArrayList<>();
        for (int size = 0; size < habits.sizes.length; size++) {
            rows.add(row(size == Habits.LARGEST ? size + "+" : Integer.toString(size), habits.sizes[size], habits));
        }
        return new Table(
                "baskets",
                new Text("How much is ordered at once", "Hoeveel er tegelijk wordt besteld"),
                List.of(Column.of("lines", "Product lines", "Productregels"), ORDERS, SHARE),
                rows);
    }

    static Table channels(Habits habits) {
        List<List<Object>> rows = new ArrayList<>();
        habits.channels.forEach((name, count) ->
                rows.add(row(name.isEmpty() ? new Text("not known", "niet bekend") : name, count[0], habits)));
        return new Table(
                "channels",
                new Text("Through which channel", "Via welk kanaal"),
                List.of(Column.of("channel", "Channel", "Kanaal"), ORDERS, SHARE),
                rows);
    }
}
