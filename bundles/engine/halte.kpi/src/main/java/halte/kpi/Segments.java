package halte.kpi;

import halte.store.api.MembershipStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is in which segment at present, for looking up one customer without allocating. */
final class Segments {

    static final Segments NONE = new Segments(new long[0], new int[0], List.of());

    private final long[] customers;
    private final int[] segments;
    private final List<String> names;

    private Segments(long[] customers, int[] segments, List<String> names) {
        this.customers = customers;
        this.segments = segments;
        this.names = names;
    }

    static Segments of(MembershipStore store, String segmentation) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Membership> all = new ArrayList<>();
        store.scan(segmentation, (name, customer) -> {
            seen.putIfAbsent(name, seen.size());
            all.add(new Membership(customer, seen.get(name)));
        });
        all.sort(null);
        List<String> names = seen.keySet().stream().sorted().toList();
        int[] sorted = seen.keySet().stream().mapToInt(names::indexOf).toArray();
        return new Segments(
                all.stream().mapToLong(Membership::customer).toArray(),
                all.stream().mapToInt(one -> sorted[one.segment()]).toArray(),
                names);
    }

    List<String> names() {
        return names;
    }

    /** Returns the position of a customer's first membership; where he has none, that of somebody else. */
    int first(long customer) {
        int found = Arrays.binarySearch(customers, customer);
        while (found > 0 && customers[found - 1] == customer) {
            found--;
        }
        return Math.max(found, 0);
    }

    boolean belongs(int membership, long customer) {
        return membership < customers.length && customers[membership] == customer;
    }

    int segment(int membership) {
        return segments[membership];
    }

    private record Membership(long customer, int segment) implements Comparable<Membership> {

        @Override
        public int compareTo(Membership other) {
            int byCustomer = Long.compare(customer, other.customer);
            return byCustomer != 0 ? byCustomer : Integer.compare(segment, other.segment);
        }
    }
}
