package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.ReadRequest;
import halte.testkit.connector.RecordedRead;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the made-up company looks like. */
class DemoDataTest {

    private static final List<String> STREAMS = List.of("web", "crm", "pos", "survey", "panel", "mail");
    private static final DemoSettings SMALL = DemoSettings.of(1, 400, 18, "2026-11-01");

    private static final Map<String, List<Map<String, Object>>> ROWS =
            STREAMS.stream().collect(Collectors.toMap(name -> name, name -> rows(SMALL, name)));

    @Test
    void theSameSeedGivesTheSameRecordsAndAnotherSeedOthers() {
        DemoSettings same = DemoSettings.of(1, 60, 18, "2026-11-01");
        DemoSettings other = DemoSettings.of(2, 60, 18, "2026-11-01");
        for (String stream : STREAMS) {
            List<Map<String, Object>> rows = rows(same, stream);
            assertEquals(rows, rows(same, stream));
            assertNotEquals(rows, rows(other, stream));
        }
    }

    @Test
    void everyRecordSaysThatItIsSynthetic() {
        all().forEach(row -> assertEquals(true, row.get("synthetic")));
    }

    @Test
    void addressesLieInReservedDomainsAndPostcodesNameNoStreet() {
        values("email")
                .forEach(email -> assertTrue(email.matches("[a-z]+\\.[a-z]+\\d+@(oud\\.)?example\\.org"), email));
        values("postcode").forEach(code -> assertTrue(code.matches("[1-8]\\d{3}"), code));
        values("loyalty_card").forEach(card -> assertTrue(card.startsWith("SYN"), card));
        values("agent").forEach(agent -> assertTrue(agent.startsWith("Synthetic"), agent));
    }

    @Test
    void timeRunsForwardWithinTheWindow() {
        for (String stream : List.of("web", "pos", "survey", "panel", "mail")) {
            List<OffsetDateTime> times = ROWS.get(stream).stream()
                    .map(row -> (OffsetDateTime) row.get("time"))
                    .toList();
            assertTrue(times.stream()
                    .allMatch(time -> !time.toLocalDate().isBefore(LocalDate.of(2025, 5, 1))
                            && time.toLocalDate().isBefore(LocalDate.of(2026, 11, 1))));
            List<Instant> instants =
                    times.stream().map(OffsetDateTime::toInstant).toList();
            assertEquals(instants.stream().sorted().toList(), instants);
        }
    }

    @Test
    void sourcesShareIdentifiers() {
        Set<Object> emails = distinct("crm", "email");
        Set<Object> cards = distinct("crm", "loyalty_card");
        Set<Object> numbers = distinct("crm", "crm_id");
        assertTrue(cards.containsAll(distinct("pos", "card")));
        assertTrue(numbers.containsAll(distinct("web", "customer_no")));
        assertTrue(numbers.containsAll(distinct("survey", "customer_no")));
        assertTrue(numbers.containsAll(distinct("panel", "customer_no")));
        assertTrue(emails.containsAll(distinct("panel", "email")));
        assertTrue(emails.containsAll(distinct("mail", "email")));
        assertTrue(share("web", "email", emails::contains) > 0.15);
        assertTrue(share("survey", "email", emails::contains) > 0.3);
        assertTrue(share("pos", "card", Objects::nonNull) > 0.4);
        assertTrue(share("pos", "card", Objects::isNull) > 0.1);
        assertTrue(share("web", "cookie", Objects::isNull) > 0.05);
    }

    @Test
    void aCookieBelongsToOnePersonAndSomePeopleHaveSeveral() {
        Map<Object, Set<Object>> people = new HashMap<>();
        Map<Object, Set<Object>> devices = new HashMap<>();
        for (Map<String, Object> row : ROWS.get("web")) {
            if (row.get("cookie") != null && row.get("email") != null) {
                people.computeIfAbsent(row.get("cookie"), c -> new HashSet<>()).add(row.get("email"));
                devices.computeIfAbsent(row.get("email"), c -> new HashSet<>()).add(row.get("cookie"));
            }
        }
        assertTrue(people.values().stream().allMatch(emails -> emails.size() == 1));
        assertTrue(devices.values().stream().anyMatch(cookies -> cookies.size() > 1));
    }

    @Test
    void aFewPeopleRegisteredTwiceUnderOneLoyaltyCard() {
        DemoSettings more = DemoSettings.of(1, 2_000, 18, "2026-11-01");
        Map<Object, Long> perCard = rows(more, "crm").stream()
                .filter(row -> row.get("loyalty_card") != null)
                .collect(Collectors.groupingBy(row -> row.get("loyalty_card"), Collectors.counting()));
        long twice = perCard.values().stream().filter(n -> n == 2).count();
        assertTrue(twice >= 5 && twice <= 60, twice + " registered twice");
    }

    @Test
    void whatIsGivenBackWasBoughtAndCostNoMore() {
        assertReturns("web", "order_id", "original_order");
        assertReturns("pos", "ticket", "original_ticket");
    }

    private void assertReturns(String stream, String id, String original) {
        Map<Object, BigDecimal> bought = new HashMap<>();
        int returns = 0;
        for (Map<String, Object> row : ROWS.get(stream)) {
            if (row.get(id) == null || row.get("product") == null) {
                continue;
            }
            BigDecimal amount = (BigDecimal) row.get("amount");
            bought.merge(List.of(row.get(id), row.get("product")), amount, BigDecimal::add);
            if (row.get(original) != null) {
                returns++;
                assertTrue(amount.signum() < 0);
                assertEquals(
                        0,
                        bought.get(List.of(row.get(original), row.get("product")))
                                .add(amount)
                                .signum());
            }
        }
        assertTrue(returns > 0, "nothing was given back in " + stream);
    }

    @Test
    void theRowsOfAnOrderFollowEachOther() {
        for (String stream : List.of("web", "pos")) {
            Set<Object> seen = new HashSet<>();
            Object before = null;
            for (Map<String, Object> row : ROWS.get(stream)) {
                Object id = row.get(stream.equals("pos") ? "ticket" : "order_id");
                if (id != null && !id.equals(before)) {
                    assertTrue(seen.add(id), "order in two pieces");
                }
                before = id;
            }
        }
    }

    @Test
    void thereIsSomethingOfEverything() {
        assertEquals(
                Set.of(
                        "page_view",
                        "search",
                        "checkout",
                        "help",
                        "offer_click",
                        "product_view",
                        "cart",
                        "purchase",
                        "refund",
                        "coupon",
                        "share"),
                distinct("web", "event"));
        assertTrue(distinct("pos", "category").containsAll(Catalogue.CATEGORIES));
        assertEquals(Set.of("sent", "opened", "clicked"), distinct("mail", "event"));
        assertEquals(Till.STORES, distinct("pos", "store").size());
        assertEquals(
                200,
                new Catalogue().all().stream().map(Product::code).distinct().count());
        assertTrue(distinct("survey", "recommendation").size() >= 7);
    }

    private Stream<Map<String, Object>> all() {
        return ROWS.values().stream().flatMap(List::stream);
    }

    private Stream<String> values(String field) {
        return all().map(row -> (String) row.get(field)).filter(Objects::nonNull);
    }

    private Set<Object> distinct(String stream, String field) {
        return ROWS.get(stream).stream()
                .map(row -> row.get(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Share of the rows whose field holds. */
    private double share(String stream, String field, Predicate<Object> holds) {
        List<Map<String, Object>> all = ROWS.get(stream);
        return all.stream().filter(row -> holds.test(row.get(field))).count() / (double) all.size();
    }

    private static List<Map<String, Object>> rows(DemoSettings settings, String stream) {
        RecordedRead read = new RecordedRead();
        new DemoConnector(() -> settings).read(ReadRequest.all(stream), read);
        List<String> fields = read.fields().get(0);
        return read.records().stream().map(given -> row(fields, given.values())).toList();
    }

    private static Map<String, Object> row(List<String> fields, List<Object> values) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(fields.get(i), values.get(i));
        }
        return row;
    }
}
