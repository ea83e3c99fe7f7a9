package halte.store.postgresql;

import halte.store.api.IdentityStore.Graph;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads identifiers and links as columns. */
final class GraphReading {

    private final Connection connection;

    GraphReading(Connection connection) {
        this.connection = connection;
    }

    Graph read(String decisions) throws SQLException {
        int count = Math.toIntExact(Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier"));
        List<String> names = new ArrayList<>();
        Map<Integer, Integer> positions = new HashMap<>();
        List<String> terms = Terms.all(connection);
        int[] kinds = new int[count + 1];
        long[] customers = new long[count + 1];
        Scan.of(connection, "SELECT number, kind, customer FROM identifier ORDER BY number", row -> {
            int at = (int) row.bigint();
            kinds[at] = positions.computeIfAbsent(row.integer(), code -> {
                names.add(terms.get(code));
                return names.size() - 1;
            });
            customers[at] = row.bigint();
        });
        int links = Math.toIntExact(Sql.number(connection, "SELECT count(*) FROM identifier_link"));
        Graph graph = new Graph(
                count,
                kinds,
                names.toArray(String[]::new),
                customers,
                new int[links],
                new int[links],
                new boolean[links]);
        links(decisions, graph);
        return graph;
    }

    private void links(String decisions, Graph graph) throws SQLException {
        int[] next = {0};
        Scan.of(
                connection,
                "SELECT l.a, l.b, coalesce(d.parted, false) FROM identifier_link l LEFT JOIN " + decisions
                        + " d ON d.a = l.a AND d.b = l.b ORDER BY l.a, l.b",
                row -> {
                    graph.a()[next[0]] = (int) row.bigint();
                    graph.b()[next[0]] = (int) row.bigint();
                    graph.parted()[next[0]++] = row.bool();
                });
    }
}
