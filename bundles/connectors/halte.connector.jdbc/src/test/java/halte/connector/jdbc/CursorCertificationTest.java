package halte.connector.jdbc;

import halte.connector.api.Connector;
import halte.testkit.connector.ConnectorCertification;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table with a cursor column in which many rows are equal and some are empty. */
@ExtendWith(PostgresExtension.class)
class CursorCertificationTest extends ConnectorCertification {

    private static TestDatabase database;

    @BeforeAll
    static void fill(PostgresServer server) {
        database = new TestDatabase(server);
        database.run(
                "CREATE TABLE visits (id int PRIMARY KEY, page text, changed timestamptz)",
                "INSERT INTO visits SELECT n, 'page ' || n % 9,"
                        + " CASE WHEN n % 700 <> 0 THEN timestamptz '2026-01-01' + (n / 300) * interval '40 s' END"
                        + " FROM generate_series(1, 3500) n");
    }

    @Override
    public Connector working() {
        return database.jdbc().cursor("changed").overlap(60).connector();
    }

    @Override
    public Connector broken() {
        return Jdbc.at("jdbc:postgresql://127.0.0.1:1/none").connector();
    }

    @Override
    public int records() {
        return 3495;
    }

    @Override
    public int rejects() {
        return 5;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }
}
