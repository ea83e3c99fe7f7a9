package halte.segmentation;

import halte.store.api.MembershipStore;
import halte.store.api.MembershipStore.Changed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts who would enter and leave if a fit were stored. */
final class Comparison {

    private final Map<String, long[]> members = new HashMap<>();
    private final long total;
    private long kept;
    private long left;

    private Comparison(Memberships fitted) {
        List<String> names = fitted.names();
        int[] sizes = new int[names.size()];
        long[][] bySegment = fitted.perspectives().stream()
                .map(perspective -> new long[(int) perspective.size()])
                .toArray(long[][]::new);
        for (int i = 0; i < fitted.customers().length; i++) {
            int segment = fitted.segments()[i];
            bySegment[segment][sizes[segment]++] = fitted.customers()[i];
        }
        IntStream.range(0, sizes.length).forEach(segment -> members.put(names.get(segment), bySegment[segment]));
        total = fitted.customers().length;
    }

    static Changed between(MembershipStore store, Fitted fitted) {
        Comparison comparison = new Comparison(fitted.memberships());
        store.scan(fitted.definition().id(), comparison::present);
        return new Changed(comparison.total - comparison.kept, comparison.left, comparison.total);
    }

    private void present(String segment, long customer) {
        long[] customers = members.get(segment);
        if (customers != null && Arrays.binarySearch(customers, customer) >= 0) {
            kept++;
        } else {
            left++;
        }
    }
}
