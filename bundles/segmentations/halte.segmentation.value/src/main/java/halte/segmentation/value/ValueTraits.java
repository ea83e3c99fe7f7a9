package halte.segmentation.value;

import halte.model.TouchType;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitRow;
import halte.trait.api.Window;
import java.time.Duration;
import java.util.List;

/** The traits that a habit is read from. */
final class ValueTraits {

    static final String DAYS = "order-days";
    static final String LAST = "days-since-last-order";
    static final String FIRST = "days-since-first-order";
    static final String SPEND = "spend";
    static final String FIRST_SPEND = "first-spend";

    private static final String NET = "net";
    private static final double MOST_SPEND = 1e12;

    private ValueTraits() {}

    static List<TraitDeclaration> of(ValueParameters.Scope scope) {
        Window first = new Window.SinceFirstOrder(Duration.ofDays(1));
        return List.of(
                trait(scope, DAYS, Aggregate.ACTIVE_DAYS, TouchType.ORDER).in("days"),
                trait(scope, LAST, Aggregate.DAYS_SINCE, TouchType.ORDER).in("days"),
                trait(scope, FIRST, Aggregate.DAYS_SINCE_FIRST, TouchType.ORDER).in("days"),
                trait(scope, SPEND, Aggregate.SUM, TouchType.ORDER, TouchType.REFUND),
                trait(scope, FIRST_SPEND, Aggregate.SUM, TouchType.ORDER, TouchType.REFUND)
                        .over(first));
    }

    private static TraitDeclaration trait(
            ValueParameters.Scope scope, String name, Aggregate aggregate, String... types) {
        TouchFilter filter = TouchFilter.types(types);
        if (scope.channel() != null) {
            filter = filter.inChannels(scope.channel());
        }
        return TraitDeclaration.of(name, aggregate, NET, filter).needing(scope.purpose());
    }

    /**
     * Reads a habit.
     *
     * @param row the traits in the order of {@link #of}
     * @param everyOrder whether spend counts the first order day too
     */
    static Habit habit(TraitRow row, boolean everyOrder) {
        double days = row.number(0);
        double since = row.number(1);
        double first = row.number(2);
        boolean known = days >= 1 && days <= Habit.LONGEST && since >= 0 && first >= since && first < Habit.LONGEST;
        if (!known) {
            return Habit.NONE;
        }
        int repeats = (int) days - 1;
        int last = repeats == 0 ? 0 : Math.max(repeats, (int) Math.rint(first - since));
        int age = Math.max(last, (int) first);
        int spends = everyOrder ? repeats + 1 : repeats;
        double spend = (row.number(3) - (everyOrder ? 0 : row.number(4))) / spends;
        return spend > 0 && spend < MOST_SPEND
                ? new Habit(repeats, last, age, spend, spends)
                : new Habit(repeats, last, age, Double.NaN, 0);
    }
}
