package halte.segmentation.value;

import halte.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The purchases of 2,357 customers of CDNOW, as the literature uses them: by day, in weeks, first 39 of 78 weeks for calibration. */
final class Cdnow {

    static final LocalDate CALIBRATION_END = LocalDate.parse("1997-09-30");
    static final LocalDate END = LocalDate.parse("1998-06-30");

    private Cdnow() {}

    /** Returns the spend by day by customer. */
    static List<TreeMap<Long, Double>> customers() throws IOException {
        Map<String, TreeMap<Long, Double>> customers = new TreeMap<>();
        for (String line : Files.readAllLines(RealData.path("cdnow/CDNOW_sample.txt"))) {
            String[] cells = line.trim().split("\\s+");
            long day =
                    LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE).toEpochDay();
            customers
                    .computeIfAbsent(cells[0], name -> new TreeMap<>())
                    .merge(day, Double.valueOf(cells[4]), Double::sum);
        }
        return List.copyOf(customers.values());
    }

    /** Returns the habit of a customer at the end of a day; his spend is that of the repeats. */
    static Habit habit(TreeMap<Long, Double> days, LocalDate end) {
        Map<Long, Double> seen = days.headMap(end.toEpochDay(), true);
        long first = days.firstKey();
        long last = days.floorKey(end.toEpochDay());
        double spend = seen.values().stream().mapToDouble(Double::doubleValue).sum() - days.get(first);
        int repeats = seen.size() - 1;
        return new Habit(
                repeats,
                (int) (last - first),
                (int) (end.toEpochDay() - first),
                repeats == 0 ? Double.NaN : spend / repeats,
                repeats);
    }

    static Counts calibration() throws IOException {
        long[] codes = customers().stream()
                .mapToLong(days -> habit(days, CALIBRATION_END).code())
                .toArray();
        return Counts.of(codes, 7);
    }
}
