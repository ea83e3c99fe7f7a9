package halte.segmentation.value;

import halte.model.Text;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.Arrays;

/** Order histories cut in two: what a model may see, and what it must foretell. */
final class Split {

    private final int first;
    private final int end;
    private final int last;
    private final long[] codes;
    private final int[] foretold;
    private final double[] births;
    private final double[] repeats;

    /**
     * Cuts histories.
     *
     * @param histories the order days of customers
     * @param population who is looked at: those of whom the first trait is known
     * @param plan where to cut
     * @param last the last day of all
     */
    Split(Histories histories, TraitTable population, ValueParameters.HoldOutPlan plan, int last) {
        this.last = last;
        this.first = first(histories, last);
        this.end = end(plan);
        int days = Math.max(0, Math.min(last - first, Habit.LONGEST - 1)) + 1;
        births = new double[days];
        repeats = new double[days];
        long[] allCodes = new long[histories.customers()];
        int[] allForetold = new int[histories.customers()];
        TraitColumn known = population.columns().get(0);
        int size = 0;
        for (Histories.Reader reader = histories.read(); possible() && reader.next(); ) {
            int row = population.row(reader.customer());
            if (row >= 0 && !Double.isNaN(known.number(row)) && reader.day(0) <= end) {
                int seen = seen(reader);
                allCodes[size] = code(reader, seen);
                allForetold[size++] = count(reader) - seen;
            }
        }
        codes = Arrays.copyOf(allCodes, size);
        foretold = Arrays.copyOf(allForetold, size);
    }

    private static int first(Histories histories, int last) {
        int first = last;
        for (Histories.Reader reader = histories.read(); reader.next(); ) {
            first = Math.min(first, reader.day(0));
        }
        return first;
    }

    private int end(ValueParameters.HoldOutPlan plan) {
        if (plan.calibrationEnd() != null) {
            return (int)
                    Math.max(first - 1L, Math.min(last, plan.calibrationEnd().toEpochDay()));
        }
        return last - (plan.days() < 0 ? (last - first) / 4 : Math.min(plan.days(), last - first + 1));
    }

    private int seen(Histories.Reader reader) {
        int seen = 1;
        while (seen < reader.days() && reader.day(seen) <= end) {
            seen++;
        }
        return seen;
    }

    /** Counts a customer's order days by day and returns how many there are. */
    private int count(Histories.Reader reader) {
        births[reader.day(0) - first]++;
        int counted = 1;
        while (counted < reader.days() && reader.day(counted) <= last) {
            repeats[reader.day(counted++) - first]++;
        }
        return counted;
    }

    private long code(Histories.Reader reader, int seen) {
        int born = reader.day(0);
        return new Habit(seen - 1, reader.day(seen - 1) - born, end - born, Double.NaN, 0).code();
    }

    /** Tells whether there is a hold-out of a week at least, and four weeks before it. */
    boolean possible() {
        return last - end >= 7 && end - first >= 28 && last - first < Habit.LONGEST;
    }

    Text tooShort() {
        return new Text(
                "The model was not checked on later orders: that needs at least 28 days of orders and 7 days after them.",
                "Het model is niet op latere bestellingen getoetst: daarvoor zijn ten minste 28 dagen met bestellingen en 7"
                        + " dagen daarna nodig.");
    }

    /** Returns the first day of all, counted from 1970-01-01. */
    int first() {
        return first;
    }

    /** Returns the last day that the model may see. */
    int end() {
        return end;
    }

    /** Returns the last day of all. */
    int last() {
        return last;
    }

    int customers() {
        return codes.length;
    }

    /** Returns a customer's habit at the end of the calibration. */
    Habit habit(int customer) {
        return Habit.of(codes[customer]);
    }

    /** Returns on how many days a customer ordered in the hold-out. */
    int foretold(int customer) {
        return foretold[customer];
    }

    Counts counts(double unit) {
        return Counts.of(codes.clone(), unit);
    }

    /** Returns how many customers ordered for the first time on a day after the first day of all. */
    double births(int day) {
        return births[day];
    }

    /** Returns how many customers ordered again on a day after the first day of all. */
    double repeats(int day) {
        return repeats[day];
    }
}
