package halte.connector.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.model.Failure;
import halte.testkit.RealData;
import halte.testkit.postgresql.PostgresExtension;
import halte.testkit.postgresql.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/** Real invoice lines: what the database was given comes out of the connector, value by value. */
@ExtendWith(PostgresExtension.class)
class OnlineRetailTest {

    private static final int LINES = 541_909;

    /** How many are compared; all would take long on a small machine. */
    private static final int COMPARED = 150_000;

    private final TestDatabase database;

    OnlineRetailTest(PostgresServer server) {
        database = new TestDatabase(server);
    }

    @Test
    void everyInvoiceLineIsTheOneThatWasPutIn() throws IOException, SQLException {
        Path file = RealData.path("online_retail/online_retail.csv.gz");
        database.run(
                "CREATE TABLE invoice_lines (\"InvoiceNo\" text, \"StockCode\" text, \"Description\" text, \"Quantity\" int,"
                        + " \"InvoiceDate\" timestamp, \"UnitPrice\" numeric, \"CustomerID\" text, \"Country\" text,"
                        + " line bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        copy(file);
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            Comparing sink = new Comparing(lines.iterator());
            ReadOutcome outcome = database.jdbc()
                    .cursor("line")
                    .fetchSize(2_000)
                    .connector()
                    .read(new ReadRequest("invoice_lines", null, COMPARED), sink);
            assertInstanceOf(ReadOutcome.Completed.class, outcome, outcome::toString);
            assertEquals(COMPARED, sink.count);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
    }

    private void copy(Path file) throws IOException, SQLException {
        try (Connection connection = database.connect();
                InputStream lines = open(file)) {
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY invoice_lines (\"InvoiceNo\", \"StockCode\", \"Description\", \"Quantity\", \"InvoiceDate\","
                                    + " \"UnitPrice\", \"CustomerID\", \"Country\") FROM STDIN (FORMAT csv, HEADER)",
                            lines);
            assertEquals(LINES, copied);
        }
    }

    private static final class Comparing implements RecordSink {

        private final Iterator<CsvRecord> lines;
        private int count;

        Comparing(Iterator<CsvRecord> lines) {
            this.lines = lines;
            lines.next();
        }

        @Override
        public void record(long position, Object[] values) {
            List<String> line = lines.next().getFields();
            count++;
            assertEquals(count, position);
            for (int i : new int[] {0, 1, 2, 6, 7}) {
                assertEquals(line.get(i).isEmpty() ? null : line.get(i), values[i]);
            }
            assertEquals(Integer.valueOf(line.get(3)), values[3]);
            assertEquals(LocalDateTime.parse(line.get(4).replace(' ', 'T')), values[4]);
            assertEquals(0, new BigDecimal(line.get(5)).compareTo((BigDecimal) values[5]));
        }

        @Override
        public void fields(List<String> names) {}

        @Override
        public void reject(long position, String raw, Failure reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void cursor(String cursor) {}

        @Override
        public void progress(long done, long total) {}
    }
}
