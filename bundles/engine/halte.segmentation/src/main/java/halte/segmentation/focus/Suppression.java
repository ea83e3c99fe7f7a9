package halte.segmentation.focus;

import halte.segmentation.api.Focus.Suppressed;
import halte.segmentation.api.SegmentRef;
import halte.store.api.MembershipStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Finds all customers who shall not be addressed: their numbers by segment, in order. */
final class Suppression {

    private final Map<SegmentRef, long[]> members = new TreeMap<>();

    Suppression(MembershipStore memberships, List<SegmentRef> segments) {
        Map<SegmentRef, LongStream.Builder> found = new TreeMap<>();
        segments.forEach(segment -> found.put(segment, LongStream.builder()));
        segments.stream()
                .map(SegmentRef::segmentation)
                .distinct()
                .forEach(segmentation -> memberships.scan(segmentation, (segment, customer) -> {
                    LongStream.Builder its = found.get(new SegmentRef(segmentation, segment));
                    if (its != null) {
                        its.add(customer);
                    }
                }));
        found.forEach(
                (segment, its) -> members.put(segment, its.build().sorted().toArray()));
    }

    void each(Consumer<Suppressed> each) {
        for (long customer : numbers()) {
            List<SegmentRef> by = members.entrySet().stream()
                    .filter(entry -> Arrays.binarySearch(entry.getValue(), customer) >= 0)
                    .map(Map.Entry::getKey)
                    .toList();
            each.accept(new Suppressed(customer, by));
        }
    }

    /** Returns the customers' numbers, ascending, each once. */
    long[] numbers() {
        return members.values().stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }
}
