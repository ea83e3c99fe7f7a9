package halte.store.duckdb;

/**
 * What the writer of touches keeps in memory. Used by writers only, one at a time.
 *
 * @param staging how rows get into the engine
 * @param terms the codes of texts that repeat
 * @param numbers the numbers of identifiers
 * @param shared the identifiers that many share
 * @param known the touches that are stored
 */
record Memory(Staging staging, Terms terms, Numbers numbers, Shared shared, KnownTouches known) {}
