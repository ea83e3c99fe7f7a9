package halte.store.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Stores which customers identifiers belong to and which identifiers are shared, and lets touches count accordingly. */
final class Assigning implements Work<Void> {

    private final long[] identifiers;
    private final long[] customers;
    private final Set<Long> wanted;
    private final Shared shared;

    Assigning(long[] identifiers, long[] customers, long[] wanted, Shared shared) {
        this.identifiers = identifiers;
        this.customers = customers;
        this.wanted = Arrays.stream(wanted).boxed().collect(Collectors.toSet());
        this.shared = shared;
    }

    @Override
    public Void with(DuckDBConnection connection) throws SQLException {
        assign(connection, identifiers, customers);
        if (share(connection)) {
            reattribute(connection);
        }
        return null;
    }

    static void assign(DuckDBConnection connection, long[] identifiers, long[] customers) throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_customer (number BIGINT, customer BIGINT)");
        try (DuckDBAppender appender = connection.createAppender("wanted_customer")) {
            for (int i = 0; i < identifiers.length; i++) {
                appender.beginRow().append(identifiers[i]).append(customers[i]).endRow();
            }
        }
        Sql.run(
                connection,
                "UPDATE identifier SET customer = w.customer FROM wanted_customer w WHERE w.number = identifier.number");
    }

    /** Replaces the shared identifiers; tells whether that changed any. */
    private boolean share(DuckDBConnection connection) throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE wanted_shared (identifier BIGINT)");
        try (DuckDBAppender appender = connection.createAppender("wanted_shared")) {
            for (long number : wanted) {
                appender.beginRow().append(number).endRow();
            }
        }
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE changed_shared AS
                (FROM wanted_shared EXCEPT FROM shared_identifier) UNION ALL (FROM shared_identifier EXCEPT FROM wanted_shared)""");
        if (Sql.number(connection, "SELECT count(*) FROM changed_shared") == 0) {
            return false;
        }
        Sql.run(connection, "DELETE FROM shared_identifier");
        Sql.run(connection, "INSERT INTO shared_identifier FROM wanted_shared");
        return true;
    }

    private static void reattribute(DuckDBConnection connection) throws SQLException {
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE chosen AS
                SELECT i.touch, coalesce(arg_min(i.identifier, i.place) FILTER (s.identifier IS NULL),
                    arg_min(i.identifier, i.place)) AS identifier
                FROM touch_identifier i LEFT JOIN wanted_shared s ON s.identifier = i.identifier
                WHERE i.touch IN (SELECT touch FROM touch_identifier WHERE identifier IN (FROM changed_shared))
                GROUP BY i.touch""");
        long moved = Sql.change(connection, """
                UPDATE touch SET identifier = c.identifier FROM chosen c
                WHERE c.touch = touch.number AND c.identifier <> touch.identifier AND touch.withdrawn_at IS NULL""");
        if (moved > 0) {
            Sql.change(
                    connection,
                    "INSERT INTO reattribution VALUES (?, make_timestamp(?))",
                    moved,
                    Sql.micros(Instant.now()));
        }
    }

    @Override
    public void committed() {
        shared.become(wanted);
    }
}
