package halte.testkit.postgresql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of its own, for tests: the real binaries, on a free port of the loopback interface, with a random password.
 * It ends with {@link #close()}, and with this Java process however that ends; its data are removed then. Needs Linux; when it cannot
 * start, the failure says what is missing and holds the server's log. It does not wait for the disk (fsync is off), so it survives
 * being killed but no power cut. Safe for use by several threads.
 */
public final class PostgresServer implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final String USER = "halte";

    private final ServerProcess process;
    private final int port;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(ServerProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server; takes some seconds.
     *
     * @throws IllegalStateException when it cannot be started, with what is missing and the server's log
     */
    public static PostgresServer start() {
        String password = randomPassword();
        try {
            Path home = Binaries.unpacked();
            ServerFolder folder = ServerFolder.create();
            folder.initialise(home, USER, password);
            return start(home, folder, password);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be started for the tests: " + e.getMessage(), e);
        }
    }

    private static PostgresServer start(Path home, ServerFolder folder, String password) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            ServerProcess process = ServerProcess.start(home, folder, port);
            if (process.ready()) {
                return new PostgresServer(process, port, password);
            }
            process.close();
            if (attempt == ATTEMPTS || !process.log().contains("Address already in use")) {
                folder.remove();
                throw new IOException("the server did not get ready; its log:\n" + process.log());
            }
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns the JDBC URL of the server's maintenance database; tests use {@link #newDatabase()} instead. */
    public String url() {
        return url("postgres");
    }

    /**
     * Returns the JDBC URL of a database.
     *
     * @param database its name
     */
    public String url(String database) {
        return "jdbc:postgresql://" + host() + ":" + port + "/" + database;
    }

    /** Returns the server's address. */
    public String host() {
        return "127.0.0.1";
    }

    /** Returns the server's port. */
    public int port() {
        return port;
    }

    /** Returns the name of the superuser. */
    public String user() {
        return USER;
    }

    /** Returns the superuser's password. */
    public String password() {
        return password;
    }

    /** Makes an empty database, in UTF-8 and of the superuser, and returns its JDBC URL. Takes a tenth of a second. */
    public String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        try (Connection connection = connect(url());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made; the server's log:\n" + log(), e);
        }
        return url(name);
    }

    /**
     * Connects as the superuser.
     *
     * @param url the URL of a database of this server
     */
    public Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, password);
    }

    /** Returns the last lines of the server's log. */
    public String log() {
        return process.log();
    }

    /** Stops the server at once, whatever it does, and removes its data. */
    @Override
    public void close() {
        process.close();
    }
}
