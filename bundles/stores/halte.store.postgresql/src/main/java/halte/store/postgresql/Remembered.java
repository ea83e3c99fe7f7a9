package halte.store.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/** What writers keep in memory of the tables. It is read anew with each connection, for another Halte may have written meanwhile. */
interface Remembered {

    void load(Connection connection) throws SQLException;
}
