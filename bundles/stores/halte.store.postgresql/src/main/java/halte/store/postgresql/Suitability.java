package halte.store.postgresql;

import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.sql.Connection;
import java.sql.SQLException;

/** Refuses databases and roles that Halte cannot work with as it promises. */
final class Suitability {

    private static final int OLDEST = 140_000;

    private static final String POWERFUL = """
            SELECT rolsuper OR pg_has_role(oid, 'pg_read_server_files', 'MEMBER') OR pg_has_role(oid, 'pg_write_server_files', 'MEMBER')
                OR pg_has_role(oid, 'pg_execute_server_program', 'MEMBER')
            FROM pg_roles WHERE rolname = current_user""";

    private Suitability() {}

    static void check(Connection connection, String place) throws SQLException {
        if (Sql.number(connection, "SELECT current_setting('server_version_num')::int") < OLDEST) {
            throw unsuitable(
                    "The PostgreSQL server of " + place + " is older than version 14.",
                    "Update the server to 14 or later.");
        }
        String encoding = Sql.text(connection, "SELECT current_setting('server_encoding')");
        if (!encoding.equals("UTF8")) {
            throw unsuitable(
                    "The database " + place + " keeps texts as " + encoding + ", which cannot hold all characters.",
                    "Make a database with: CREATE DATABASE halte ENCODING 'UTF8' TEMPLATE template0.");
        }
        if (Sql.holds(connection, "SELECT pg_is_in_recovery()")) {
            throw unsuitable(
                    "The PostgreSQL server of " + place + " is a standby that takes no changes.",
                    "Point Halte at the primary server.");
        }
        if (Sql.holds(connection, POWERFUL)) {
            throw unsuitable(
                    "The role that Halte connects as may read files of the database server, and so could whoever asks SQL.",
                    "Give Halte a plain role that owns the database: CREATE ROLE halte LOGIN PASSWORD '...';"
                            + " ALTER DATABASE ... OWNER TO halte.");
        }
    }

    private static HalteException unsuitable(String message, String advice) {
        return new Failure("STORE_UNSUITABLE", Actor.CONFIGURATION, message, advice).asException();
    }
}
