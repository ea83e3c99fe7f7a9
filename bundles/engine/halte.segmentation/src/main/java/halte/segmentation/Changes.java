package halte.segmentation;

import halte.model.TouchColumns;
import halte.model.TouchType;
import halte.store.api.TouchStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the customers for whom something changed between two marks. */
final class Changes {

    private final Mark before;
    private final Mark now;
    private final Set<Long> customers = new HashSet<>();
    private final Set<Long> orders = new HashSet<>();

    private Changes(Mark before, Mark now) {
        this.before = before;
        this.now = now;
    }

    /** Tells whether single customers cannot be told: touches were withdrawn, or count for other identifiers. */
    static boolean everybody(Mark before, Mark now) {
        return before.withdrawals() != now.withdrawals() || before.last() > now.last();
    }

    /**
     * Finds customers, those who are no more included.
     *
     * @param before what was there
     * @param now what is there
     * @param snapshot from which the later mark was taken
     */
    static Set<Long> between(Mark before, Mark now, TouchStore.Snapshot snapshot) {
        Changes changes = new Changes(before, now);
        if (before.last() != now.last()) {
            changes.touches(snapshot, before.last(), Long.MIN_VALUE, Long.MAX_VALUE);
        }
        changes.identities();
        changes.facts();
        changes.members();
        return changes.customers;
    }

    /**
     * Finds customers of touches that were stored for later, and whom the orders among them concern.
     *
     * @param now what is there
     * @param snapshot from which that mark was taken
     * @param from the moment after which they happened
     * @param to the moment up to which they happened
     */
    static Set<Long> reached(Mark now, TouchStore.Snapshot snapshot, Instant from, Instant to) {
        Changes changes = new Changes(now, now);
        changes.touches(snapshot, 0, from.toEpochMilli(), to.toEpochMilli());
        return changes.customers;
    }

    private void touches(TouchStore.Snapshot snapshot, long last, long from, long to) {
        int order = snapshot.terms().indexOf(TouchType.ORDER);
        snapshot.touches(last, chunk -> {
            for (int i = 0; i < chunk.size(); i++) {
                if (chunk.occurredAt()[i] > from && chunk.occurredAt()[i] <= to) {
                    add(chunk, i, order);
                }
            }
        });
        if (!orders.isEmpty()) {
            long[] keys = orders.stream().mapToLong(Long::longValue).sorted().toArray();
            snapshot.concerned(keys, this::add);
        }
    }

    private void add(TouchColumns chunk, int row, int order) {
        add(chunk.identifier()[row]);
        if (chunk.order()[row] != 0) {
            orders.add(chunk.order()[row]);
        }
        if (chunk.type()[row] == order) {
            orders.add(chunk.key()[row]);
        }
    }

    private void add(long identifier) {
        customers.add(now.customers()[Math.toIntExact(identifier)]);
    }

    private void identities() {
        long[] then = before.customers();
        long[] here = now.customers();
        if (then == here) {
            return;
        }
        for (int identifier = 1; identifier < here.length; identifier++) {
            if (identifier >= then.length) {
                customers.add(here[identifier]);
            } else if (then[identifier] != here[identifier]) {
                customers.add(then[identifier]);
                customers.add(here[identifier]);
            }
        }
    }

    private void facts() {
        int end = Math.max(before.facts().length, now.facts().length);
        for (int identifier = 1; identifier < end; identifier++) {
            if (at(before.facts(), identifier) != at(now.facts(), identifier)) {
                add(identifier);
            }
        }
    }

    private static long at(long[] values, int position) {
        return position < values.length ? values[position] : 0;
    }

    private void members() {
        for (Map.Entry<String, long[]> entry : now.members().entrySet()) {
            differing(before.members().getOrDefault(entry.getKey(), new long[0]), entry.getValue());
        }
    }

    private void differing(long[] then, long[] here) {
        int i = 0;
        int j = 0;
        while (i < then.length || j < here.length) {
            if (j == here.length || i < then.length && then[i] < here[j]) {
                customers.add(then[i++]);
            } else if (i == then.length || here[j] < then[i]) {
                customers.add(here[j++]);
            } else {
                i++;
                j++;
            }
        }
    }
}
