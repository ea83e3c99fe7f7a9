package halte.example.probe;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How often an answer came, and when first and last. */
final class Answered {

    private final LongAdder times = new LongAdder();
    private final LongAccumulator first = new LongAccumulator(Long::min, Long.MAX_VALUE);
    private final LongAccumulator last = new LongAccumulator(Long::max, 0);

    void at(long nanos) {
        first.accumulate(nanos);
        last.accumulate(nanos);
        times.increment();
    }

    long times() {
        return times.sum();
    }

    /** Returns the microseconds of the first and the last one. */
    String span() {
        return "[" + TimeUnit.NANOSECONDS.toMicros(first.get()) + ", " + TimeUnit.NANOSECONDS.toMicros(last.get())
                + "]";
    }
}
