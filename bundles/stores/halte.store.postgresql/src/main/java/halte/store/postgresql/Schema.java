package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The tables' version: brings a database of an earlier version up to this one, all steps in one transaction. */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("001-tables.sql", "002-views.sql");

    private final List<String> migrations;

    Schema() {
        this(MIGRATIONS.size());
    }

    /** Makes a schema that ends at an earlier version, for tests of what comes after. */
    Schema(int version) {
        migrations = MIGRATIONS.subList(0, version);
    }

    void migrate(Connection connection) throws SQLException {
        if (!Sql.holds(connection, "SELECT to_regnamespace('halte') IS NOT NULL")) {
            Sql.run(connection, "CREATE SCHEMA halte");
        }
        int present = version(connection);
        if (present > migrations.size()) {
            throw new Failure(
                            "STORE_NEWER_SCHEMA",
                            Actor.USER,
                            "The database was written by a newer Halte (schema " + present + "; this one knows "
                                    + migrations.size() + ").",
                            "Start the newer Halte, or put back a backup made with this version.")
                    .asException();
        }
        for (int version = present + 1; version <= migrations.size(); version++) {
            Sql.run(connection, resource("migrations/" + migrations.get(version - 1)));
            Sql.change(connection, "INSERT INTO schema_version VALUES (?, ?)", version, Sql.now());
        }
        connection.commit();
    }

    private static int version(Connection connection) throws SQLException {
        boolean empty = Sql.holds(connection, "SELECT to_regclass('halte.schema_version') IS NULL");
        return empty ? 0 : (int) Sql.number(connection, "SELECT coalesce(max(version), 0) FROM schema_version");
    }

    static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
