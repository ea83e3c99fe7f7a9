package halte.store.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The codes of texts that repeat: all of them in memory, for there are few. Used by writers only, one at a time. */
final class Terms {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();

    Terms(DuckDBConnection connection) throws SQLException {
        for (String text : all(connection)) {
            codes.put(text, codes.size());
        }
    }

    static List<String> all(DuckDBConnection connection) throws SQLException {
        return Sql.list(connection, "SELECT text FROM term ORDER BY code", row -> row.getString(1));
    }

    int code(String text) {
        if (text == null) {
            return 0;
        }
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        codes.put(text, codes.size());
        fresh.add(text);
        return codes.size() - 1;
    }

    void store(DuckDBConnection connection) throws SQLException {
        if (fresh.isEmpty()) {
            return;
        }
        int code = codes.size() - fresh.size();
        try (DuckDBAppender appender = connection.createAppender("term")) {
            for (String text : fresh) {
                appender.beginRow().append(code++).append(text).endRow();
            }
        }
    }

    void keep() {
        fresh.clear();
    }

    void forget() {
        fresh.forEach(codes::remove);
        fresh.clear();
    }
}
