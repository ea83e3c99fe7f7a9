package halte.segmentation.needs;

import java.util.ArrayList;
import java.util.List;

/**
 * A need that the groups of a merged one do not share.
 *
 * @param merged the number of the merged group
 * @param column the need in its category
 * @param high the place of the group to which it matters most
 * @param low the place of the group to which it matters least
 * @param gap the difference in importance
 * @param sure whether their intervals are apart
 */
record Residual(int merged, int column, int high, int low, double gap, boolean sure) {

    static List<Residual> of(Comparison comparison, int[] numbers, NeedCell[][] cells, double differs) {
        List<Residual> found = new ArrayList<>();
        int groups =
                numbers.length == 0 ? 0 : java.util.Arrays.stream(numbers).max().orElse(0) + 1;
        for (int merged = 0; merged < groups; merged++) {
            for (int column : comparison.columns()) {
                Residual residual = of(comparison, numbers, cells, merged, column);
                if (residual != null && residual.gap >= differs) {
                    found.add(residual);
                }
            }
        }
        return found;
    }

    private static Residual of(Comparison comparison, int[] numbers, NeedCell[][] cells, int merged, int column) {
        int high = -1;
        int low = -1;
        for (int i = 0; i < numbers.length; i++) {
            double value = comparison.vector(i)[column];
            if (numbers[i] == merged && !Double.isNaN(value)) {
                high = high < 0 || value > comparison.vector(high)[column] ? i : high;
                low = low < 0 || value < comparison.vector(low)[column] ? i : low;
            }
        }
        if (high == low) {
            return null;
        }
        double gap = comparison.vector(high)[column] - comparison.vector(low)[column];
        NeedCell most = cells[comparison.group(high)][column];
        NeedCell least = cells[comparison.group(low)][column];
        return new Residual(
                merged,
                column,
                high,
                low,
                gap,
                most.interval().low() > least.interval().high());
    }
}
