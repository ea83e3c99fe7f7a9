package halte.ingest;

import java.time.Duration;

/** How imports go about their work. */
record Settings(int touchesPerBatch, int recordsPerBatch, int retries, Duration firstDelay, Duration connectWithin) {

    static final Settings DEFAULT = new Settings(20_000, 50_000, 3, Duration.ofSeconds(1), Duration.ofSeconds(15));
}
