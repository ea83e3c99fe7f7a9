package halte.store.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

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
    public Void with(Connection connection) throws SQLException {
        assign(connection, identifiers, customers);
        long[] differing = shared.differing(wanted);
        if (differing.length > 0) {
            share(connection);
            reattribute(connection, differing);
        }
        return null;
    }

    static void assign(Connection connection, long[] identifiers, long[] customers) throws SQLException {
        try (Rows rows = Rows.into(connection, "wanted_customer", "number", "customer")) {
            for (int i = 0; i < identifiers.length; i++) {
                rows.row().bigint(identifiers[i]).bigint(customers[i]);
            }
            rows.finish();
        }
        Sql.run(connection, """
                UPDATE identifier i SET customer = w.customer FROM wanted_customer w
                WHERE w.number = i.number AND w.customer <> i.customer""");
    }

    private void share(Connection connection) throws SQLException {
        Sql.run(connection, "DELETE FROM shared_identifier");
        try (Rows rows = Rows.into(connection, "shared_identifier", "identifier")) {
            for (long number : wanted) {
                rows.row().bigint(number);
            }
            rows.finish();
        }
    }

    private static void reattribute(Connection connection, long[] differing) throws SQLException {
        long moved = Sql.change(connection, """
                UPDATE touch t SET identifier = c.identifier
                FROM (SELECT DISTINCT ON (i.touch) i.touch, i.identifier
                    FROM touch_identifier i LEFT JOIN shared_identifier s ON s.identifier = i.identifier
                    WHERE i.touch IN (SELECT touch FROM touch_identifier WHERE identifier = ANY(?))
                    ORDER BY i.touch, s.identifier IS NOT NULL, i.place) c
                WHERE c.touch = t.number AND c.identifier <> t.identifier AND t.withdrawn_at IS NULL""", differing);
        if (moved > 0) {
            Sql.change(connection, "INSERT INTO reattribution VALUES (?, ?)", moved, Sql.now());
        }
    }

    @Override
    public void committed() {
        shared.become(wanted);
    }
}
