package halte.store.duckdb;

import halte.store.api.IdentityStore.Graph;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBReadableVector;

/** Reads identifiers and links as columns. */
final class GraphReading {

    private final DuckDBConnection connection;

    GraphReading(DuckDBConnection connection) {
        this.connection = connection;
    }

    Graph read(String decisions) throws SQLException {
        int count = Math.toIntExact(Sql.number(connection, "SELECT coalesce(max(number), 0) FROM identifier"));
        List<String> names = new ArrayList<>();
        Map<Integer, Integer> positions = positions(names);
        int[] kinds = new int[count + 1];
        long[] customers = new long[count + 1];
        Chunks.scan(connection, "SELECT number, kind, customer FROM identifier", (chunk, size) -> {
            DuckDBReadableVector number = chunk.vector(0);
            DuckDBReadableVector kind = chunk.vector(1);
            DuckDBReadableVector customer = chunk.vector(2);
            for (int i = 0; i < size; i++) {
                int at = (int) number.getLong(i);
                kinds[at] = positions.get(kind.getInt(i));
                customers[at] = customer.getLong(i);
            }
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

    private Map<Integer, Integer> positions(List<String> names) throws SQLException {
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        Sql.list(
                connection,
                "SELECT code, text FROM term WHERE code IN (SELECT DISTINCT kind FROM identifier) ORDER BY code",
                row -> {
                    positions.put(row.getInt(1), names.size());
                    return names.add(row.getString(2));
                });
        return positions;
    }

    private void links(String decisions, Graph graph) throws SQLException {
        int[] next = {0};
        Chunks.scan(
                connection,
                "SELECT l.a, l.b, coalesce(d.parted, false) FROM identifier_link l LEFT JOIN " + decisions
                        + " d ON d.a = l.a AND d.b = l.b",
                (chunk, size) -> {
                    DuckDBReadableVector a = chunk.vector(0);
                    DuckDBReadableVector b = chunk.vector(1);
                    DuckDBReadableVector parted = chunk.vector(2);
                    for (int i = 0; i < size; i++) {
                        graph.a()[next[0]] = (int) a.getLong(i);
                        graph.b()[next[0]] = (int) b.getLong(i);
                        graph.parted()[next[0]++] = parted.getBoolean(i);
                    }
                });
    }
}
