package halte.store.duckdb;

import halte.model.Actor;
import halte.model.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBConnection;

/** The tables' version: brings a file of an earlier version up to this one, step by step, each step wholly or not at all. */
final class Schema {

    private static final List<String> MIGRATIONS = List.of("001-tables.sql", "002-views.sql", "003-shared.sql");

    private final List<String> migrations;

    Schema() {
        this(MIGRATIONS.size());
    }

    /** Makes a schema that ends at an earlier version, for tests of what comes after. */
    Schema(int version) {
        migrations = MIGRATIONS.subList(0, version);
    }

    void migrate(DuckDBConnection connection) throws SQLException {
        int present = version(connection);
        if (present > migrations.size()) {
            throw new Failure(
                            "STORE_NEWER_SCHEMA",
                            Actor.USER,
                            "The data folder was written by a newer Halte (schema " + present + "; this one knows "
                                    + migrations.size() + ").",
                            "Start the newer Halte, or put back a backup made with this version.")
                    .asException();
        }
        for (int version = present + 1; version <= migrations.size(); version++) {
            Sql.run(connection, resource(migrations.get(version - 1)));
            Sql.change(
                    connection,
                    "INSERT INTO schema_version VALUES (?, make_timestamp(?))",
                    version,
                    Sql.micros(Instant.now()));
            connection.commit();
        }
    }

    private static int version(DuckDBConnection connection) throws SQLException {
        boolean empty = Sql.number(
                        connection,
                        "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version' AND NOT temporary")
                == 0;
        return empty ? 0 : (int) Sql.number(connection, "SELECT coalesce(max(version), 0) FROM schema_version");
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream("migrations/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
