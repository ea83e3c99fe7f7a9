package halte.segmentation.value;

import halte.segmentation.api.Table;
import java.util.ArrayList;
import java.util.List;

/** How many customers bought how often, against how many the model expects. */
final class Calibration {

    /** From this number of repeat purchases on, customers are counted together. */
    static final int MOST = 7;

    private Calibration() {}

    static String label(int repeats) {
        return repeats == MOST ? MOST + "+" : Integer.toString(repeats);
    }

    static Table table(PurchaseProcess process, Counts counts) {
        double[] actual = new double[MOST + 1];
        for (int count = 0; count < counts.size(); count++) {
            actual[Math.min(MOST, counts.repeats(count))] += counts.customers(count);
        }
        double[] expected = expected(process, counts);
        List<List<Object>> rows = new ArrayList<>();
        for (int x = 0; x <= MOST; x++) {
            rows.add(Table.row(label(x), (long) actual[x], expected[x]));
        }
        return ValueTables.calibration(rows);
    }

    /** Returns the expected numbers of customers with 0, 1, ... repeat purchases, the last for all above. */
    static double[] expected(PurchaseProcess process, Counts counts) {
        double[] byAge = counts.byAge();
        double[][] shares = process.shares(MOST - 1, counts.longest(), counts.unit());
        double[] expected = new double[MOST + 1];
        for (int age = 0; age < byAge.length; age++) {
            double rest = 1;
            for (int x = 0; x < MOST; x++) {
                expected[x] += byAge[age] * shares[age][x];
                rest -= shares[age][x];
            }
            expected[MOST] += byAge[age] * rest;
        }
        return expected;
    }
}
