package halte.timeline;

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
