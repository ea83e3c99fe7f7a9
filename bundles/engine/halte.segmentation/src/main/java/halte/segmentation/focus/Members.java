package halte.segmentation.focus;

import halte.segmentation.api.SegmentRef;
import halte.store.api.MembershipStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The present members of some segments.
 *
 * @param bySegment the customers' numbers, ascending, by segment in order
 */
record Members(Map<SegmentRef, long[]> bySegment) {

    static Members read(MembershipStore memberships, List<SegmentRef> segments) {
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
        Map<SegmentRef, long[]> members = new TreeMap<>();
        found.forEach(
                (segment, its) -> members.put(segment, its.build().sorted().toArray()));
        return new Members(members);
    }

    long[] of(SegmentRef segment) {
        return bySegment.get(segment);
    }

    /** Returns the customers' numbers, ascending, each once. */
    long[] all() {
        return bySegment.values().stream()
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Tells whether a customer is among ascending numbers. */
    static boolean has(long[] numbers, long customer) {
        return Arrays.binarySearch(numbers, customer) >= 0;
    }
}
