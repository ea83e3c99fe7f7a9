package halte.connector.jdbc;

import halte.testkit.postgresql.PostgresServer;
import java.util.List;
import java.util.Map;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** Builds connectors as an administrator would configure them, with defaults for the rest. */
final class Jdbc {

    private final String url;
    private final Drivers drivers = new Drivers();
    private String user = "";
    private String password = "";
    private String passwordFile = "";
    private List<String> tables = List.of();
    private List<String> queries = List.of();
    private List<String> cursor = List.of();
    private List<String> keys = List.of();
    private List<String> properties = List.of();
    private long overlap;
    private int fetchSize = 500;
    private int timeout = 60;

    private Jdbc(String url) {
        this.url = url;
    }

    static Jdbc on(PostgresServer server, String url) {
        return at(url).as(server.user(), server.password());
    }

    static Jdbc at(String url) {
        Jdbc jdbc = new Jdbc(url);
        jdbc.drivers.add(
                new PGDataSourceFactory(), Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.postgresql.Driver"));
        return jdbc;
    }

    Jdbc driver(DataSourceFactory factory, String name) {
        drivers.add(factory, Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, name));
        return this;
    }

    Jdbc as(String account, String secret) {
        user = account;
        password = secret;
        return this;
    }

    Jdbc passwordFile(String file) {
        passwordFile = file;
        return this;
    }

    Jdbc tables(String... names) {
        tables = List.of(names);
        return this;
    }

    Jdbc queries(String... named) {
        queries = List.of(named);
        return this;
    }

    Jdbc cursor(String... columns) {
        cursor = List.of(columns);
        return this;
    }

    Jdbc keys(String... columns) {
        keys = List.of(columns);
        return this;
    }

    Jdbc properties(String... assignments) {
        properties = List.of(assignments);
        return this;
    }

    Jdbc overlap(long units) {
        overlap = units;
        return this;
    }

    Jdbc timeout(int seconds) {
        timeout = seconds;
        return this;
    }

    Jdbc fetchSize(int rows) {
        fetchSize = rows;
        return this;
    }

    JdbcSettings settings() {
        return new JdbcSettings(
                new JdbcSettings.Access(url, user, password, passwordFile, "", properties),
                new JdbcSettings.Choice(tables, queries, cursor, keys),
                overlap,
                fetchSize,
                timeout);
    }

    JdbcConnector connector() {
        return new JdbcConnector(settings(), drivers);
    }
}
