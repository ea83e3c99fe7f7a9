package halte.connector.jdbc;

import halte.connector.api.KeyedConnector;
import halte.testkit.connector.ConnectorCertification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Another database, with other habits: names in capitals, other types, a key that no read can go on from. */
class H2CertificationTest extends ConnectorCertification {

    private static final String URL = "jdbc:h2:mem:contract";

    private static Connection keepsItAlive;

    @BeforeAll
    static void fill() throws SQLException {
        keepsItAlive = DriverManager.getConnection(URL);
        try (Statement statement = keepsItAlive.createStatement()) {
            statement.execute(
                    "CREATE TABLE orders (id uuid PRIMARY KEY, at timestamp with time zone, booked date, total decimal(12,2), paid boolean,"
                            + " note clob, picture blob)");
            statement.execute(
                    "INSERT INTO orders SELECT random_uuid(), timestamp with time zone '2026-01-01 00:00:00+01' + x * interval '1' minute,"
                            + " date '2026-01-01', x / 4.0, mod(x, 2) = 0, 'note ' || x, null FROM system_range(1, 2500)");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        keepsItAlive.close();
    }

    @Override
    public KeyedConnector working() {
        return Jdbc.at(URL)
                .driver(new OsgiDataSourceFactory(new org.h2.Driver()), "org.h2.Driver")
                .tables("orders")
                .connector();
    }

    @Override
    public KeyedConnector broken() {
        return Jdbc.at("jdbc:h2:tcp://127.0.0.1:1/none")
                .driver(new OsgiDataSourceFactory(new org.h2.Driver()), "org.h2.Driver")
                .connector();
    }

    @Override
    public int records() {
        return 2500;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.KEYS);
    }
}
