package halte.segmentation.motives;

import halte.model.Text;
import java.util.Arrays;
import java.util.List;

/**
 * What the fit found out about a motive.
 *
 * @param motive the motive
 * @param items its items
 * @param consistency whether they tell of the same; null when fewer than two say anything
 * @param growth the correlation of each item that says something with the number of touches
 * @param compass the motive as it is used; null when it says nothing
 * @param silent why it says nothing; null when it does
 */
record MotiveStudy(
        Motive motive, List<ItemStudy> items, Consistency consistency, double[] growth, Compass compass, Text silent) {

    /** Returns at which positions of the motive's items its meters stand. */
    int[] used() {
        int[] used = new int[items.size()];
        int size = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).meter() != null) {
                used[size++] = i;
            }
        }
        return Arrays.copyOf(used, size);
    }
}
