package halte.store.postgresql;

import halte.testkit.postgresql.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Databases of a server for tests, each owned by a plain role of its own. */
final class Databases {

    private static final String EMPTY = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'halte' AND tablename <> 'schema_version' LOOP
                    EXECUTE 'DELETE FROM halte.' || name;
                END LOOP;
                INSERT INTO halte.term VALUES (0, '');
            END $$""";

    private final PostgresServer server;
    private Path holder;
    private Settings held;

    Databases(PostgresServer server) {
        this.server = server;
    }

    /** Returns the database that stands for a folder: the same for the same one, an emptied one for the next. */
    Settings of(Path folder) {
        if (held == null) {
            held = newDatabase();
        } else if (!folder.equals(holder)) {
            administer(held.url(), EMPTY);
        }
        holder = folder;
        return held;
    }

    /** Makes an empty database that a new role owns. */
    Settings newDatabase() {
        String url = server.newDatabase();
        String name = url.substring(url.lastIndexOf('/') + 1);
        String role = name + "_owner";
        administer(
                url,
                "CREATE ROLE " + role + " LOGIN PASSWORD 'its secret'; ALTER DATABASE " + name + " OWNER TO " + role);
        return new Settings(url, role, "its secret", 5, Duration.ofMinutes(5), Duration.ofMinutes(1));
    }

    /** Does something in a database as the server's superuser. */
    void administer(String url, String statement) {
        try (Connection connection = server.connect(url)) {
            Sql.run(connection, statement);
        } catch (SQLException thrown) {
            throw new IllegalStateException(statement, thrown);
        }
    }
}
