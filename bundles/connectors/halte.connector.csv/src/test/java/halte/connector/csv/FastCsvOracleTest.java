package halte.connector.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import halte.testkit.RealData;
import halte.testkit.connector.RecordedRead;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares with FastCSV, an independent reader, wherever that one can read at all. */
class FastCsvOracleTest {

    @TempDir
    Path folder;

    @Test
    void randomTextIsReadAsFastCsvReadsIt() {
        for (int seed = 0; seed < 400; seed++) {
            String text = wellFormed(new Random(seed));
            Csv csv = Csv.at(Csv.write(folder, "a.csv", text)).delimiter(",").names(false, "a", "b", "c");
            assertEquals(fastCsv(text), Csv.values(csv.read()), "seed " + seed);
        }
    }

    private static String wellFormed(Random random) {
        StringBuilder text = new StringBuilder();
        String[] ends = {"\n", "\r\n", "\r"};
        String end = ends[random.nextInt(3)];
        for (int row = random.nextInt(300); row >= 0; row--) {
            for (int field = 0; field < 3; field++) {
                text.append(field == 0 ? "" : ",").append(field(random));
            }
            text.append(end);
        }
        return text.toString();
    }

    /** Leaves out a CR alone within quotes, after which FastCSV 4.1.0 loses a field. */
    private static String field(Random random) {
        String[] alphabet = {"a", "b", ",", "\"", "\n", "\r\n", "é", "€", "🚌"};
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(50) == 0 ? 5000 : 6); i > 0; i--) {
            value.append(alphabet[random.nextInt(alphabet.length)]);
        }
        boolean plain = value.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0) && random.nextBoolean();
        return plain ? value.toString() : '"' + value.toString().replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> fastCsv(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord row : CsvReader.builder().ofCsvRecord(text)) {
            rows.add(row.getFields().stream()
                    .map(field -> field.isEmpty() ? null : field)
                    .toList());
        }
        return rows;
    }

    @Test
    void onlineRetailIsReadAsFastCsvReadsIt() throws IOException {
        Path path = RealData.path("online_retail/online_retail.csv.gz");
        RecordedRead read = Csv.at(path).read();
        assertEquals(541_909, read.records().size());
        assertEquals(List.of(), read.rejectCodes());
        List<RecordedRead.Given> records = read.records();
        int at = -1;
        try (CsvReader<CsvRecord> expected = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path))),
                        StandardCharsets.UTF_8))) {
            for (CsvRecord row : expected) {
                if (at >= 0) {
                    RecordedRead.Given given = records.get(at);
                    assertEquals(row.getStartingLineNumber(), given.position());
                    assertEquals(
                            row.getFields(),
                            given.values().stream()
                                    .map(value -> value == null ? "" : value)
                                    .toList());
                }
                at++;
            }
        }
    }
}
