package halte.segmentation.micro;

import halte.testkit.RealData;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** 2,240 customers of a food shop and whether they answered its last campaign. */
final class Personality {

    static final String OUTCOME = "response";

    private static final LocalDate ASKED = LocalDate.parse("2014-07-01");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Map<String, TraitColumn> columns = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Personality() {}

    static Personality read() throws IOException {
        List<String> lines = Files.readAllLines(RealData.path("customer_personality/marketing_campaign.csv"));
        String[] heads = lines.get(0).split(",");
        List<String[]> rows =
                lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        Personality read = new Personality();
        for (int i = 1; i < heads.length; i++) {
            int field = i;
            String name = heads[i].toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            read.add(name, rows.stream().map(row -> row[field]).toArray(String[]::new));
        }
        return read;
    }

    private void add(String name, String[] values) {
        names.add(name);
        columns.put(name, column(name, values));
    }

    private static TraitColumn column(String name, String[] values) {
        if (name.equals("education") || name.equals("marital-status")) {
            return Tables.texts(name, values);
        }
        return Tables.numbers(
                name,
                Arrays.stream(values).mapToDouble(value -> number(name, value)).toArray());
    }

    private static double number(String name, String value) {
        if (name.equals("dt-customer")) {
            return ASKED.toEpochDay() - LocalDate.parse(value, DATE).toEpochDay();
        }
        return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
    }

    /** Returns the names of all traits but the answer to the last campaign. */
    List<String> inputs() {
        return names.stream().filter(name -> !name.equals(OUTCOME)).toList();
    }

    TraitColumn column(String name) {
        return columns.get(name);
    }

    TraitTable table(List<String> wanted) {
        long[] customers =
                LongStream.rangeClosed(1, columns.get(OUTCOME).size()).toArray();
        return new TraitTable(customers, wanted.stream().map(columns::get).toList());
    }
}
