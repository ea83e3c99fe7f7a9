package halte.segmentation.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The most frequent of some texts. */
public final class Frequent {

    private Frequent() {}

    /**
     * Returns the most frequent texts first, equally frequent ones in order.
     *
     * @param texts the texts; null ones do not count
     * @param most how many at most
     */
    public static List<String> of(Stream<String> texts, int most) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> {
            if (text != null) {
                counts.merge(text, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
