package halte.segmentation.motives;

import halte.model.Parameters;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What SQL says of real customers, a row each. */
final class Sql {

    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private int size;

    static Sql ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            Sql answer = new Sql();
            List<double[]> rows = new ArrayList<>();
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                double[] row = new double[width];
                for (int i = 0; i < width; i++) {
                    double value = found.getDouble(i + 1);
                    row[i] = found.wasNull() ? Double.NaN : value;
                }
                rows.add(row);
            }
            for (int i = 0; i < width; i++) {
                int column = i;
                answer.columns.put(
                        found.getMetaData().getColumnLabel(i + 1),
                        rows.stream().mapToDouble(row -> row[column]).toArray());
            }
            answer.size = rows.size();
            return answer;
        }
    }

    double[] column(String name) {
        return columns.get(name);
    }

    int size() {
        return size;
    }

    /** Returns the table for a segmentation: columns by the trait's name; a trait that was not asked for is missing. */
    TraitTable table(Map<String, Object> parameters) {
        return Tables.of(new MotivesStrategy()
                .traits(Parameters.of(parameters)).stream()
                        .map(trait -> Tables.numbers(trait.name(), values(trait.name())))
                        .toArray(TraitColumn[]::new));
    }

    private double[] values(String trait) {
        double[] missing = new double[size];
        Arrays.fill(missing, trait.endsWith("touches") ? 1 : Double.NaN);
        return columns.getOrDefault(trait.replace("before.", ""), missing);
    }
}
