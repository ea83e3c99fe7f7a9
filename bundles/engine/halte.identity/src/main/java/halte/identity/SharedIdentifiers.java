package halte.identity;

import java.util.BitSet;
import java.util.Collection;
import java.util.SortedMap;

/** The shared identifiers of a link graph, by number, with the reason. */
public final class SharedIdentifiers {

    private final SortedMap<Integer, String> reasons;
    private final BitSet members = new BitSet();

    SharedIdentifiers(SortedMap<Integer, String> reasons) {
        this.reasons = reasons;
        reasons.keySet().forEach(members::set);
    }

    boolean contains(int number) {
        return members.get(number);
    }

    int size() {
        return reasons.size();
    }

    Collection<Long> numbers() {
        return reasons.keySet().stream().map(Integer::longValue).toList();
    }

    long[] toArray() {
        return members.stream().asLongStream().toArray();
    }

    /** Returns why an identifier is shared; null when it is not. */
    String reason(long number) {
        return reasons.get((int) number);
    }
}
