package halte.segmentation.purchases;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;

/** The order days of all customers whose purchases count and who have any, one customer after another. */
final class Calendar {

    private final List<Part> parts;
    private final BitSet[] counting;
    private final long[] customers;
    private final int[] firsts;
    private final int[] days;

    Calendar(List<Part> parts, LongPredicate counts) {
        this.parts = parts;
        this.counting = parts.stream().map(part -> counting(part, counts)).toArray(BitSet[]::new);
        int size = Arrays.stream(counting).mapToInt(BitSet::cardinality).sum();
        this.customers = new long[size];
        this.firsts = new int[size + 1];
        this.days = new int[days()];
        int at = 0;
        int filled = 0;
        for (int i = 0; i < counting.length; i++) {
            Part part = parts.get(i);
            for (int position = next(i, 0); position >= 0; position = next(i, position + 1)) {
                customers[at] = part.customer(position);
                for (int day = part.firstDay(position); day < part.firstDay(position + 1); day++) {
                    days[filled++] = part.day(day);
                }
                firsts[++at] = filled;
            }
        }
    }

    private static BitSet counting(Part part, LongPredicate counts) {
        BitSet counting = new BitSet(part.size());
        for (int position = 0; position < part.size(); position++) {
            boolean any = part.firstDay(position) < part.firstDay(position + 1);
            counting.set(position, any && counts.test(part.customer(position)));
        }
        return counting;
    }

    private int days() {
        int sum = 0;
        for (int i = 0; i < counting.length; i++) {
            for (int position = next(i, 0); position >= 0; position = next(i, position + 1)) {
                sum += parts.get(i).firstDay(position + 1) - parts.get(i).firstDay(position);
            }
        }
        return sum;
    }

    List<Part> parts() {
        return parts;
    }

    /** Returns the first position in a part, from one on, of a customer who is here; negative when there is none. */
    int next(int part, int from) {
        return counting[part].nextSetBit(from);
    }

    /** Returns how many customers there are. */
    int size() {
        return customers.length;
    }

    long customer(int position) {
        return customers[position];
    }

    /** Returns where the days of a customer begin; those of the one before end there. */
    int first(int position) {
        return firsts[position];
    }

    int day(int at) {
        return days[at];
    }

    /** Returns the first day of all, or {@code otherwise} when none is earlier. */
    int earliest(int otherwise) {
        int earliest = otherwise;
        for (int position = 0; position < customers.length; position++) {
            earliest = Math.min(earliest, days[firsts[position]]);
        }
        return earliest;
    }

    /** Returns the last day of all, where later ones count as {@code until}; the smallest number when there is none. */
    int latest(int until) {
        int latest = Integer.MIN_VALUE;
        for (int position = 0; position < customers.length; position++) {
            latest = Math.max(latest, Math.min(until, days[firsts[position + 1] - 1]));
        }
        return latest;
    }
}
