package halte.segmentation.purchases;

import halte.testkit.RealData;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Purchases of 2,377 American households in a year, by department or product category; and SQL over the same files. */
final class Households implements AutoCloseable {

    private final Connection connection;

    Households() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute(("CREATE TABLE bought AS SELECT CAST(t.household_id AS INTEGER) household,"
                            + " CAST(t.transaction_timestamp AS DATE) AS day, t.product_id product, %s"
                            + " CAST(t.sales_value AS DOUBLE) / greatest(CAST(t.quantity AS DOUBLE), 1) price"
                            + " FROM read_csv('%s', all_varchar = true) t LEFT JOIN read_csv('%s', all_varchar = true) p"
                            + " ON p.product_id = t.product_id WHERE CAST(t.sales_value AS DOUBLE) > 0")
                    .formatted(
                            "p.department department, p.product_category category,",
                            RealData.path("completejourney/transactions_sample.csv.gz"),
                            RealData.path("completejourney/products.csv.gz")));
        }
    }

    Shop shop(String level) throws SQLException {
        Map<Integer, TreeMap<Integer, List<Shop.Line>>> households = new TreeMap<>();
        Shop shop = new Shop(LocalDate.parse("2018-01-01"), false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT household, epoch(day) / 86400, product, " + level
                        + ", price FROM bought WHERE " + level + " IS NOT NULL ORDER BY ALL")) {
            while (row.next()) {
                households
                        .computeIfAbsent(row.getInt(1), fresh -> new TreeMap<>())
                        .computeIfAbsent(row.getInt(2), fresh -> new ArrayList<>())
                        .add(new Shop.Line(row.getString(3), row.getString(4), row.getDouble(5)));
            }
        }
        households.values().forEach(shop::add);
        return shop;
    }

    /** Returns the only number that a query yields. */
    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
