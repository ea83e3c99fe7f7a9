package halte.segmentation.demographic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes probabilities of several tests honest: S. Holm, A simple sequentially rejective multiple test procedure (Scand. J. Statist. 6, 1979). */
final class Holm {

    private Holm() {}

    /** Returns the hints from the surest to the least sure, with adjusted probabilities. */
    static List<Hint> adjusted(List<Hint> hints) {
        List<Hint> sorted = new ArrayList<>(hints);
        sorted.sort(Comparator.comparingDouble(Hint::p));
        double last = 0;
        for (int i = 0; i < sorted.size(); i++) {
            last = Math.min(
                    1, Math.max(last, (sorted.size() - i) * sorted.get(i).p()));
            sorted.set(i, sorted.get(i).adjusted(last));
        }
        return sorted;
    }
}
