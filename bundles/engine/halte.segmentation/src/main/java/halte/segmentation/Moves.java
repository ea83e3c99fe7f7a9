package halte.segmentation;

import halte.runtime.api.Addons.Moved;
import halte.store.api.MembershipStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts who would move between segments if a fit were stored, like {@link MembershipStore#diff}: segments that a customer would leave
 * pair with those that he would enter.
 */
final class Moves {

    private static final int NONE = -1;

    private final long[] customers;
    private final int[] segments;
    private final List<String> names;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Long, Long> counts = new HashMap<>();

    /** Stored memberships of customers in the fit: the position of the customer's first membership there, and the segment. */
    private long[] stored = new long[1024];

    private int size;

    /** Customers who would be in no segment any longer, once per stored membership. */
    private long[] gone = new long[1024];

    private int goneSize;
    private long movers;

    private Moves(Memberships fitted) {
        customers = fitted.customers();
        segments = fitted.segments();
        names = new ArrayList<>(fitted.names());
        names.forEach(name -> codes.put(name, codes.size()));
    }

    static Moves between(MembershipStore store, Fitted fitted) {
        Moves moves = new Moves(fitted.memberships());
        store.scan(fitted.definition().id(), moves::present);
        moves.count();
        return moves;
    }

    /** Returns how many customers would move. */
    long movers() {
        return movers;
    }

    /** Returns the moves, those of most customers first. */
    List<Moved> bySize() {
        return counts.entrySet().stream()
                .map(count -> new Moved(
                        name((int) (count.getKey() >> 32)), name(count.getKey().intValue()), count.getValue()))
                .sorted(Comparator.comparingLong(Moved::customers)
                        .reversed()
                        .thenComparing(moved -> moved.from() + " " + moved.to()))
                .toList();
    }

    private String name(int code) {
        return code == NONE ? null : names.get(code);
    }

    private void present(String segment, long customer) {
        int code = codes.computeIfAbsent(segment, name -> {
            names.add(name);
            return names.size() - 1;
        });
        int first = first(customer);
        if (first >= 0) {
            stored = size == stored.length ? Arrays.copyOf(stored, size * 2) : stored;
            stored[size++] = (long) first << 32 | code;
        } else {
            add(code, NONE);
            gone = goneSize == gone.length ? Arrays.copyOf(gone, goneSize * 2) : gone;
            gone[goneSize++] = customer;
        }
    }

    private int first(long customer) {
        int found = Arrays.binarySearch(customers, customer);
        while (found > 0 && customers[found - 1] == customer) {
            found--;
        }
        return found;
    }

    private void count() {
        Arrays.sort(stored, 0, size);
        int next = 0;
        for (int begin = 0, end; begin < customers.length; begin = end) {
            end = begin + 1;
            while (end < customers.length && customers[end] == customers[begin]) {
                end++;
            }
            int from = next;
            while (next < size && stored[next] >> 32 == begin) {
                next++;
            }
            count(codes(stored, from, next), Arrays.copyOfRange(segments, begin, end));
        }
        movers += Arrays.stream(gone, 0, goneSize).distinct().count();
    }

    private static int[] codes(long[] stored, int from, int until) {
        return Arrays.stream(stored, from, until).mapToInt(one -> (int) one).toArray();
    }

    private void count(int[] before, int[] after) {
        if (Arrays.equals(before, after)) {
            return;
        }
        movers++;
        int[] left = without(before, after);
        int[] entered = without(after, before);
        for (int from : left.length == 0 ? new int[] {NONE} : left) {
            for (int to : entered.length == 0 ? new int[] {NONE} : entered) {
                add(from, to);
            }
        }
    }

    private static int[] without(int[] some, int[] others) {
        return Arrays.stream(some)
                .filter(one -> Arrays.binarySearch(others, one) < 0)
                .toArray();
    }

    private void add(int from, int to) {
        counts.merge((long) from << 32 | to & 0xFFFF_FFFFL, 1L, Long::sum);
    }
}
