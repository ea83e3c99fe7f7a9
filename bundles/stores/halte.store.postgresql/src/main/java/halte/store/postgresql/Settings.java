package halte.store.postgresql;

import java.time.Duration;

/**
 * Where the database is and how much may be asked of it.
 *
 * @param url its JDBC URL
 * @param user the role that owns Halte's tables
 * @param password its password
 * @param readers the most connections that read at once
 * @param queryTime the longest time for an analyst's question
 * @param patience how long a reader waits for a connection
 */
record Settings(String url, String user, String password, int readers, Duration queryTime, Duration patience) {

    static final int READERS = 10;
    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Tells neither the password nor the URL, which may hold one. */
    @Override
    public String toString() {
        return "PostgreSQL as " + user;
    }
}
