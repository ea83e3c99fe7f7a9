package halte.connector.jdbc;

import halte.connector.api.Connector;
import halte.testkit.connector.ConnectorContract;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table with a cursor column in which many rows are equal and some are empty. */
@ExtendWith(PostgresExtension.class)
class CursorContractTest extends ConnectorContract {

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
    protected Connector working() {
        return database.jdbc().cursor("changed").overlap(60).connector();
    }

    @Override
    protected Connector broken() {
        return Jdbc.at("jdbc:postgresql://127.0.0.1:1/none").connector();
    }

    @Override
    protected int records() {
        return 3495;
    }

    @Override
    protected int rejects() {
        return 5;
    }
}
