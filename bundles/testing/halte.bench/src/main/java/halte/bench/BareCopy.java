package halte.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** The peer of an import: DuckDB's {@code COPY} of a shop's file into one table with types and no more, in a file of its own. */
final class BareCopy {

    private final Path folder;

    BareCopy(Path folder) {
        this.folder = folder;
    }

    Took run(Path csv) throws IOException {
        Path file = folder.resolve("peer.duckdb");
        Files.deleteIfExists(file);
        Properties limits = new Properties();
        limits.setProperty("memory_limit", "2GB");
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, limits);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE sale (InvoiceNo VARCHAR, StockCode VARCHAR, Description VARCHAR,"
                    + " Quantity DECIMAL(18, 4), InvoiceDate TIMESTAMP, UnitPrice DECIMAL(18, 4), CustomerID VARCHAR,"
                    + " Country VARCHAR)");
            return Took.by(() -> {
                statement.execute("COPY sale FROM '" + csv + "' (HEADER, DELIMITER ',')");
                statement.execute("CHECKPOINT");
            });
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
