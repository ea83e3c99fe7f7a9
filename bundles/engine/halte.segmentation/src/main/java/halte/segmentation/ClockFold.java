package halte.segmentation;

import halte.trait.api.Timeline;
import halte.trait.api.TimelineFold;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

/** Finds the customers with a touch that happened between two moments, or that left a sliding window between them. */
final class ClockFold implements TimelineFold<Set<Long>> {

    private final long[] after;
    private final long[] until;

    /**
     * Makes a fold.
     *
     * @param from the earlier moment, which does not count itself
     * @param to the later moment, which does
     * @param windows the lengths of the sliding windows
     */
    ClockFold(Instant from, Instant to, Set<Duration> windows) {
        after = shifted(from, windows);
        until = shifted(to, windows);
    }

    private static long[] shifted(Instant moment, Set<Duration> windows) {
        LongStream back = LongStream.concat(LongStream.of(0), windows.stream().mapToLong(Duration::toMillis));
        return back.map(length -> moment.toEpochMilli() - length).toArray();
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public Set<Long> create() {
        return new HashSet<>();
    }

    @Override
    public void add(Set<Long> found, Timeline timeline) {
        int size = timeline.size();
        for (int window = 0; window < after.length; window++) {
            int first = firstAfter(timeline, size, after[window]);
            if (first < size && timeline.occurredAt(first) <= until[window]) {
                found.add(timeline.customer());
                return;
            }
        }
    }

    private static int firstAfter(Timeline timeline, int size, long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeline.occurredAt(middle) > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Set<Long> merge(Set<Long> left, Set<Long> right) {
        left.addAll(right);
        return left;
    }
}
