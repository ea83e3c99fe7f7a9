package halte.connector.jdbc;

import halte.connector.api.KeyedConnector;
import halte.testkit.connector.ConnectorCertification;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table with a primary key of two columns, and no cursor column: read whole each time, going on where a read broke off. */
@ExtendWith(PostgresExtension.class)
class KeyCertificationTest extends ConnectorCertification {

    private static TestDatabase database;

    @BeforeAll
    static void fill(PostgresServer server) {
        database = new TestDatabase(server);
        database.run(
                "CREATE TABLE lines (invoice text, line int, what text, price numeric(10,2), PRIMARY KEY (invoice, line))",
                "INSERT INTO lines SELECT 'inv ' || n / 7, n % 7, CASE WHEN n % 5 > 0 THEN 'thing ' || n END, n / 100.0"
                        + " FROM generate_series(1, 3500) n");
    }

    @Override
    public KeyedConnector working() {
        return database.jdbc().connector();
    }

    @Override
    public KeyedConnector broken() {
        return Jdbc.at("jdbc:postgresql://127.0.0.1:1/none").connector();
    }

    @Override
    public int records() {
        return 3500;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.values());
    }
}
