package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as configured. Says where it is, and never the password. */
final class Server {

    private static final String SESSION = "-c search_path=halte,pg_temp -c statement_timeout=0 -c lock_timeout=0"
            + " -c idle_in_transaction_session_timeout=0 -c jit=off"
            + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    private final Settings settings;
    private final String place;

    Server(Settings settings) {
        this.settings = settings;
        PGSimpleDataSource source = source("");
        place = source.getServerNames()[0]
                + (source.getPortNumbers()[0] == 0 ? "" : ":" + source.getPortNumbers()[0])
                + "/" + Objects.requireNonNullElse(source.getDatabaseName(), "");
    }

    /** Returns host, port and name of the database. */
    String place() {
        return place;
    }

    /** Opens a connection that may write. */
    Connection connect() throws SQLException {
        return source(" -c default_transaction_read_only=off").getConnection();
    }

    /** Returns what makes connections that only read. */
    PGSimpleDataSource readers() {
        return source(" -c default_transaction_read_only=on");
    }

    private PGSimpleDataSource source(String more) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(settings.url());
        } catch (IllegalArgumentException wrong) {
            // The driver's message quotes the URL, which may hold a password.
            throw unusable().asException();
        }
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setApplicationName("Halte");
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        String options = Objects.requireNonNullElse(source.getOptions(), "");
        source.setOptions((options + " " + SESSION + more).strip());
        return source;
    }

    private static Failure unusable() {
        return new Failure(
                "STORE_REFUSED",
                Actor.CONFIGURATION,
                "The URL in the configuration halte.store.postgresql is none of a PostgreSQL database.",
                "Write jdbc:postgresql://HOST:PORT/DATABASE.");
    }
}
