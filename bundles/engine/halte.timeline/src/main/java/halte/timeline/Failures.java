package halte.timeline;

import halte.model.Actor;
import halte.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The first failure of each trait of one run. Safe for use by several threads. */
final class Failures {

    private final AtomicReferenceArray<Failure> first;

    Failures(int traits) {
        first = new AtomicReferenceArray<>(traits);
    }

    static Failure tooLarge(String trait) {
        return new Failure(
                "SUM_TOO_LARGE",
                Actor.USER,
                "A sum of the trait '" + trait + "' is beyond 9·10¹⁴, which is more than can be added up exactly.",
                "Look for amounts that are wrong by far in the sources, or narrow the trait's window or filter.");
    }

    static Failure refundsTooLarge() {
        return new Failure(
                "SUM_TOO_LARGE",
                Actor.USER,
                "The refunds of one order add up to more than 9·10¹⁴, which is more than can be added up exactly.",
                "Look for refunds whose amounts are wrong by far in the sources.");
    }

    void fail(int trait, Failure failure) {
        first.compareAndSet(trait, null, failure);
    }

    boolean failed(int trait) {
        return first.get(trait) != null;
    }

    List<Failure> all() {
        List<Failure> all = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            if (first.get(i) != null) {
                all.add(first.get(i));
            }
        }
        return all;
    }
}
