package halte.segmentation.value;

import halte.segmentation.api.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What a model that saw the calibration only says of the hold-out, against what happened. */
final class HoldOut {

    private static final int WEEK = 7;
    private static final int FEWEST = 30;
    /** Of eight groups, none is taken for misjudged by chance once in fifty checks. */
    private static final double SURE = 3;

    private final Split split;
    private final Fitted fitted;
    private final PurchaseProcess process;
    private final double unit;
    private final double[] expected;
    private final List<Group> groups;

    HoldOut(Split split, Family family, Fitted fitted, double unit) {
        this.split = split;
        this.fitted = fitted;
        this.process = family.process(fitted.parameters());
        this.unit = unit;
        double time = (split.last() - split.end()) / unit;
        Remembered growths = new Remembered((repeats, age) -> process.growth(repeats, age / unit, time));
        ToDoubleFunction<Habit> alive = process.alive(unit);
        this.expected = Sums.each(split.customers(), customer -> {
            Habit habit = split.habit(customer);
            return alive.applyAsDouble(habit) * growths.of(habit.repeats(), habit.age());
        });
        this.groups = grouped();
    }

    Fitted fitted() {
        return fitted;
    }

    Split split() {
        return split;
    }

    /** Returns how many repeat purchases the model expects in the hold-out. */
    double expected() {
        return Sums.of(expected.length, customer -> expected[customer]);
    }

    /** Returns how many there were. */
    double actual() {
        return Sums.of(expected.length, split::foretold);
    }

    /** Returns the correlation of both over customers; NaN when one of them does not vary. */
    double correlation() {
        double n = expected.length;
        double meanExpected = expected() / n;
        double meanActual = actual() / n;
        double both = Sums.of(expected.length, i -> (expected[i] - meanExpected) * (split.foretold(i) - meanActual));
        double one = Sums.of(expected.length, i -> Math.pow(expected[i] - meanExpected, 2));
        double other = Sums.of(expected.length, i -> Math.pow(split.foretold(i) - meanActual, 2));
        return both / Math.sqrt(one * other);
    }

    /**
     * Customers with as many repeat purchases before the hold-out.
     *
     * @param repeats how many, or as many and more
     * @param customers how many customers
     * @param actual repeat purchases in the hold-out, per customer
     * @param expected the same by the model
     * @param error the standard error of {@code actual}
     */
    record Group(int repeats, long customers, double actual, double expected, double error) {

        /** Tells whether the model is off by a third or more, and not by chance. */
        boolean misjudged() {
            double off = Math.abs(expected - actual);
            return customers >= FEWEST && off >= actual / 3 && off > SURE * error;
        }
    }

    /** Returns the groups by repeat purchases before the hold-out, ascending. */
    List<Group> groups() {
        return groups;
    }

    private List<Group> grouped() {
        double[][] sums = new double[Calibration.MOST + 1][4];
        for (int customer = 0; customer < expected.length; customer++) {
            double[] row = sums[Math.min(Calibration.MOST, split.habit(customer).repeats())];
            row[0]++;
            row[1] += split.foretold(customer);
            row[2] += expected[customer];
            row[3] += (double) split.foretold(customer) * split.foretold(customer);
        }
        return IntStream.range(0, sums.length)
                .mapToObj(repeats -> group(repeats, sums[repeats]))
                .toList();
    }

    private static Group group(int repeats, double[] sums) {
        double n = sums[0];
        double mean = sums[1] / n;
        double error = Math.sqrt((sums[3] / n - mean * mean) / (n - 1));
        return new Group(repeats, (long) n, mean, sums[2] / n, error);
    }

    Table byPurchases() {
        return ValueTables.holdOut(groups.stream()
                .map(group -> Table.row(
                        Calibration.label(group.repeats()), group.customers(), group.actual(), group.expected()))
                .toList());
    }

    /** Follows actual and expected repeat purchases week by week, from the first order of all on. */
    Table byWeek() {
        int days = split.last() - split.first() + 1;
        double[] growth = new double[days];
        for (int day = 1; day < days; day++) {
            growth[day] = process.expected(day / unit);
        }
        List<List<Object>> rows = new ArrayList<>();
        double actual = 0;
        double before = 0;
        for (int from = 0; from < days; from += WEEK) {
            int until = Math.min(days, from + WEEK) - 1;
            double bought = bought(from, until);
            actual += bought;
            double now = expected(growth, until);
            boolean later = split.first() + until > split.end();
            String date = LocalDate.ofEpochDay(split.first() + until).toString();
            rows.add(Table.row(rows.size() + 1, date, ValueTables.period(later), bought, now - before, actual, now));
            before = now;
        }
        return ValueTables.weeks(rows);
    }

    private double bought(int from, int until) {
        double bought = 0;
        for (int day = from; day <= until; day++) {
            bought += split.repeats(day);
        }
        return bought;
    }

    private double expected(double[] growth, int until) {
        double sum = 0;
        for (int born = 0; born <= until; born++) {
            sum += split.births(born) * growth[until - born];
        }
        return sum;
    }
}
