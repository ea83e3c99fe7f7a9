package halte.segmentation.focus;

import halte.segmentation.api.Focus.Suppressed;
import halte.segmentation.api.SegmentRef;
import halte.store.api.MembershipStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds all customers who shall not be addressed. */
final class Suppression {

    private final TreeMap<Long, List<SegmentRef>> customers = new TreeMap<>();

    Suppression(MembershipStore memberships, List<SegmentRef> segments) {
        Map<String, Set<String>> names = segments.stream()
                .collect(Collectors.groupingBy(
                        SegmentRef::segmentation,
                        TreeMap::new,
                        Collectors.mapping(SegmentRef::segment, Collectors.toCollection(TreeSet::new))));
        names.forEach((segmentation, its) -> memberships.scan(segmentation, (segment, customer) -> {
            if (its.contains(segment)) {
                customers
                        .computeIfAbsent(customer, none -> new ArrayList<>(1))
                        .add(new SegmentRef(segmentation, segment));
            }
        }));
    }

    void each(Consumer<Suppressed> each) {
        customers.forEach((customer, by) ->
                each.accept(new Suppressed(customer, by.stream().sorted().toList())));
    }

    /** Returns the customers' numbers, ascending. */
    long[] numbers() {
        return customers.keySet().stream().mapToLong(Long::longValue).toArray();
    }
}
