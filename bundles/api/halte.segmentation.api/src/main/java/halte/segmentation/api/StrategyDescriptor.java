package halte.segmentation.api;

import halte.model.Text;
import java.util.Objects;

/**
 * What a strategy is, and how much data it needs before its answer means something.
 *
 * @param id the name, such as {@code rfm}; unique among bundles
 * @param title the name for people
 * @param description what it does, in a sentence or two
 * @param minimumCustomers the fewest customers for a sufficient verdict
 * @param minimumHistoryDays the shortest history, in days, for a sufficient verdict
 */
public record StrategyDescriptor(
        String id, Text title, Text description, int minimumCustomers, int minimumHistoryDays) {

    /** Checks that nothing is missing. */
    public StrategyDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
    }
}
