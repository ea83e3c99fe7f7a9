package halte.connector.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Opens connections: one per call of a verb, read-only, never shared. */
final class Database {

    private static final int GRACE_SECONDS = 30;

    private final JdbcSettings settings;
    private final Drivers drivers;

    Database(JdbcSettings settings, Drivers drivers) {
        this.settings = settings;
        this.drivers = drivers;
    }

    Connection connect() throws SourceFailed {
        JdbcSettings.Access access = settings.access();
        String url = Url.checked(access.url());
        Driver driver = drivers.find(access.driver(), url);
        Properties properties = properties(url, access);
        try {
            Connection connection = driver.connect(url, properties);
            if (connection == null) {
                throw Failures.setting("url", "is not accepted by the driver");
            }
            return prepared(connection);
        } catch (SQLException thrown) {
            throw SqlFaults.connecting(thrown, url, access.user());
        }
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            prepare(connection);
            return connection;
        } catch (SQLException thrown) {
            connection.close();
            throw thrown;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try {
            int millis = (int) TimeUnit.SECONDS.toMillis(settings.timeoutSeconds() + GRACE_SECONDS);
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLFeatureNotSupportedException none) {
            return; // the watch over each read is the guard that counts; this one is for dead networks
        }
    }

    private static Properties properties(String url, JdbcSettings.Access access) throws SourceFailed {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("ApplicationName", "Halte");
            properties.setProperty("connectTimeout", "10");
            properties.setProperty("socketTimeout", "15");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("readOnlyMode", "always");
        }
        Lists.split(access.properties()).forEach(each -> put(properties, each));
        if (!access.user().isBlank()) {
            properties.setProperty("user", access.user().strip());
        }
        String password = password(access);
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    private static void put(Properties properties, String assignment) {
        int equals = assignment.indexOf('=');
        properties.setProperty(
                equals < 0 ? assignment : assignment.substring(0, equals).strip(),
                equals < 0 ? "true" : assignment.substring(equals + 1).strip());
    }

    private static String password(JdbcSettings.Access access) throws SourceFailed {
        if (access.passwordFile().isBlank()) {
            return access.password();
        }
        try {
            return Files.readString(Path.of(access.passwordFile().strip()))
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException | InvalidPathException unreadable) {
            throw Failures.passwordFile(access.passwordFile());
        }
    }
}
