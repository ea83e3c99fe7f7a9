package halte.store.duckdb;

import java.time.Duration;

/**
 * How much the store may take.
 *
 * @param memory the most memory for the engine, as DuckDB writes it, such as {@code 2GB}
 * @param threads the most threads for the engine
 * @param queryTime the longest time for an analyst's question
 */
record Settings(String memory, int threads, Duration queryTime) {

    static final Settings DEFAULT =
            new Settings("2GB", Math.max(1, Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(60));
}
