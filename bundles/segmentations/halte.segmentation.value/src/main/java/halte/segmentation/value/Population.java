package halte.segmentation.value;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.Arrays;
import java.util.List;

/** The habits of those customers of whom all is known that the models look at. */
final class Population {

    private final long[] codes;
    private final double[] spend;
    private final int[] spends;
    private int orderless;
    private int size;

    Population(TraitTable table, boolean everyOrder) {
        codes = new long[table.size()];
        spend = new double[table.size()];
        spends = new int[table.size()];
        List<TraitColumn> columns = table.columns();
        for (int row = 0; row < table.size(); row++) {
            Habit habit = ValueTraits.habit(new At(columns, row), everyOrder);
            if (habit.known()) {
                codes[size] = habit.code();
                spend[size] = habit.spend();
                spends[size++] = habit.spends();
            } else if (columns.get(0).number(row) <= 0) {
                orderless++;
            }
        }
    }

    private record At(List<TraitColumn> columns, int row) implements TraitRow {

        @Override
        public double number(int trait) {
            return columns.get(trait).number(row);
        }

        @Override
        public String text(int trait) {
            return columns.get(trait).text(row);
        }
    }

    int size() {
        return size;
    }

    /** Returns how many customers have no order. */
    int orderless() {
        return orderless;
    }

    Habit habit(int customer) {
        Habit habit = Habit.of(codes[customer]);
        return new Habit(habit.repeats(), habit.last(), habit.age(), spend[customer], spends[customer]);
    }

    Counts counts(double unit) {
        return Counts.of(Arrays.copyOf(codes, size), unit);
    }

    Spending spending() {
        return new Spending(Arrays.copyOf(spends, size), Arrays.copyOf(spend, size));
    }
}
