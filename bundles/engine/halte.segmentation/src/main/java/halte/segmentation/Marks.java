package halte.segmentation;

import halte.model.Keys;
import halte.model.ValueColumns;
import halte.segmentation.api.SegmentRef;
import halte.store.api.Store;
import halte.store.api.TouchStore;
import halte.trait.api.Aggregate;
import halte.trait.api.TraitDeclaration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Takes marks, and remembers that of each segmentation's last run for as long as the process lives. */
final class Marks {

    private final Store store;
    private final Map<String, Mark> kept = new ConcurrentHashMap<>();
    private volatile Customers customers = new Customers(OptionalLong.empty(), new long[0]);

    /** The customer of each identifier at a version of the store; empty when that is not certain. */
    private record Customers(OptionalLong version, long[] numbers) {}

    Marks(Store store) {
        this.store = store;
    }

    Mark find(String segmentation) {
        return kept.get(segmentation);
    }

    void keep(String segmentation, Mark mark) {
        kept.put(segmentation, mark);
    }

    void forget(String segmentation) {
        kept.remove(segmentation);
    }

    /** Looks at what is there now; to be closed. */
    Look look() {
        return new Look(store.touches().version(), store.touches().snapshot());
    }

    /** One consistent look at the store. */
    final class Look implements AutoCloseable {

        private final OptionalLong version;
        private final TouchStore.Snapshot snapshot;

        private Look(OptionalLong version, TouchStore.Snapshot snapshot) {
            this.version = version;
            this.snapshot = snapshot;
        }

        TouchStore.Snapshot snapshot() {
            return snapshot;
        }

        /** Marks what is there. To be taken before traits are computed: what comes in between is then looked at twice, not never. */
        Mark mark(Collection<TraitDeclaration> traits, boolean ahead) {
            long[] customers = customers(version, snapshot);
            return new Mark(
                    snapshot.last(),
                    snapshot.withdrawals(),
                    customers,
                    facts(traits, snapshot, customers.length),
                    members(Dependencies.segments(traits)),
                    ahead);
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }

    /** Reads them once per version of the store. Segmentations that ran for the same customers share one array. */
    private long[] customers(OptionalLong before, TouchStore.Snapshot snapshot) {
        Customers known = customers;
        OptionalLong version = before.equals(store.touches().version()) ? before : OptionalLong.empty();
        if (version.isPresent() && version.equals(known.version)) {
            return known.numbers;
        }
        Growing growing = new Growing(known.numbers.length);
        snapshot.customers(growing::put);
        long[] found = growing.trimmed();
        long[] numbers = Arrays.equals(known.numbers, found) ? known.numbers : found;
        customers = new Customers(version, numbers);
        return numbers;
    }

    private static long[] facts(Collection<TraitDeclaration> traits, TouchStore.Snapshot snapshot, int identifiers) {
        List<String> declared = traits.stream()
                .filter(trait -> trait.aggregate() == Aggregate.DECLARED)
                .map(TraitDeclaration::field)
                .distinct()
                .filter(snapshot.declaredNames()::contains)
                .toList();
        List<String> purposes = traits.stream()
                .map(TraitDeclaration::purpose)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (declared.isEmpty() && purposes.isEmpty()) {
            return new long[0];
        }
        Growing facts = new Growing(identifiers);
        for (String name : declared) {
            snapshot.declared(name, chunk -> add(facts, name, chunk));
            snapshot.statedAt(name, (owner, at) -> facts.add(owner, Keys.of(name, Long.toString(at))));
        }
        for (String purpose : purposes) {
            snapshot.consents(purpose, chunk -> add(facts, purpose, chunk));
        }
        return facts.trimmed();
    }

    private static void add(Growing facts, String name, ValueColumns chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            facts.add(chunk.owner()[i], Keys.of(name, chunk.value()[i]));
        }
    }

    private Map<String, long[]> members(List<SegmentRef> segments) {
        Map<String, LongStream.Builder> found = new HashMap<>();
        segments.forEach(segment -> found.put(segment.toString(), LongStream.builder()));
        segments.stream().map(SegmentRef::segmentation).distinct().forEach(segmentation -> store.memberships()
                .scan(segmentation, (segment, customer) -> {
                    LongStream.Builder members = found.get(segmentation + "/" + segment);
                    if (members != null) {
                        members.add(customer);
                    }
                }));
        Map<String, long[]> members = new HashMap<>();
        found.forEach((name, each) -> members.put(name, each.build().sorted().toArray()));
        return members;
    }

    /** Numbers by identifier; missing ones are 0. */
    private static final class Growing {

        private long[] values;
        private int end;

        Growing(int room) {
            values = new long[Math.max(16, room)];
        }

        void put(long position, long value) {
            int index = reach(position);
            values[index] = value;
        }

        /** Sums, so that the order does not matter. */
        void add(long position, long value) {
            int index = reach(position);
            values[index] += value;
        }

        private int reach(long position) {
            int index = Math.toIntExact(position);
            if (index >= values.length) {
                values = Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
            }
            end = Math.max(end, index + 1);
            return index;
        }

        long[] trimmed() {
            return Arrays.copyOf(values, end);
        }
    }
}
