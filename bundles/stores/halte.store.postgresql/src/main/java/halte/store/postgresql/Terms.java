package halte.store.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The codes of texts that repeat: all of them in memory, for there are few. Used by writers only, one at a time. */
final class Terms implements Remembered {

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();

    @Override
    public void load(Connection connection) throws SQLException {
        codes.clear();
        fresh.clear();
        for (String text : all(connection)) {
            codes.put(text, codes.size());
        }
    }

    static List<String> all(Connection connection) throws SQLException {
        return Sql.list(connection, "SELECT text FROM term ORDER BY code", row -> row.getString(1));
    }

    int code(String text) {
        if (text == null) {
            return 0;
        }
        Integer known = codes.get(text);
        return known != null ? known : add(Texts.clean(text));
    }

    private int add(String text) {
        Integer known = codes.putIfAbsent(text, codes.size());
        if (known != null) {
            return known;
        }
        fresh.add(text);
        return codes.size() - 1;
    }

    void store(Connection connection) throws SQLException {
        int code = codes.size() - fresh.size();
        try (Rows rows = Rows.into(connection, "term", "code", "text")) {
            for (String text : fresh) {
                rows.row().integer(code++).text(text);
            }
            rows.finish();
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
