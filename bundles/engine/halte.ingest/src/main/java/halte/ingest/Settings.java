package halte.ingest;

import java.time.Duration;

/**
 * How imports go about their work.
 *
 * @param touchesPerBatch after how many touches a batch is stored
 * @param recordsPerBatch after how many records a batch is stored
 * @param retries how often a source that fails for a while is tried again
 * @param firstDelay how long to wait before the first of these; twice as long before each next
 * @param connectWithin how long a connector may take to appear
 * @param silence how long a connector may read without giving anything before it counts as hanging
 */
record Settings(
        int touchesPerBatch,
        int recordsPerBatch,
        int retries,
        Duration firstDelay,
        Duration connectWithin,
        Duration silence) {

    static final Settings DEFAULT =
            new Settings(125_000, 250_000, 3, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(5));
}
