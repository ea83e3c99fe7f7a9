package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.ReadRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The demonstration as it is usually run, with somebody in its most urgent segment. */
class NewReadersTest {

    private static final DemoSettings USUAL = DemoSettings.of(42, 5_000, 18, "2026-11-01");
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private final Map<Object, Object> emails = new HashMap<>();
    private final Map<Object, LocalDate> firstOrders = new HashMap<>();
    private final Map<Object, Integer> reading = new HashMap<>();
    private LocalDate lastDay = LocalDate.MIN;

    @Test
    void someNewCustomersReadHelpArticlesForTwentyMinutesOnTheLastDayAndTheAmountOfRecordsIsAsExpected() {
        long records = read("crm", this::known) + read("survey", row -> {}) + read("pos", this::sold);
        records += read("web", this::seen);
        assertTrue(records > 250_000 && records < 400_000, records + " records");
        assertTrue(lastDay.equals(LAST), "the last day is " + lastDay);
        long found = reading.entrySet().stream()
                .filter(one -> one.getValue() > 1_200)
                .filter(one ->
                        firstOrders.getOrDefault(one.getKey(), LocalDate.MIN).isAfter(LAST.minusDays(7)))
                .count();
        assertTrue(found >= 2 && found <= 15, found + " new customers read for twenty minutes");
    }

    private static long read(String stream, Consumer<Function<String, Object>> each) {
        Counter counter = new Counter(each);
        new DemoConnector(() -> USUAL).read(ReadRequest.all(stream), counter);
        return counter.records();
    }

    private void known(Function<String, Object> row) {
        if (row.apply("loyalty_card") != null) {
            emails.put(row.apply("loyalty_card"), row.apply("email"));
        }
    }

    private void sold(Function<String, Object> row) {
        day(row);
        bought(emails.get(row.apply("card")), row);
    }

    private void seen(Function<String, Object> row) {
        day(row);
        if ("purchase".equals(row.apply("event"))) {
            bought(row.apply("email"), row);
        }
        if ("help".equals(row.apply("event")) && time(row).equals(LAST)) {
            reading.merge(row.apply("email"), (Integer) row.apply("seconds"), Integer::sum);
        }
    }

    private void bought(Object email, Function<String, Object> row) {
        firstOrders.merge(email == null ? "" : email, time(row), (a, b) -> a.isBefore(b) ? a : b);
    }

    private void day(Function<String, Object> row) {
        lastDay = time(row).isAfter(lastDay) ? time(row) : lastDay;
    }

    private static LocalDate time(Function<String, Object> row) {
        return ((OffsetDateTime) row.apply("time")).toLocalDate();
    }
}
