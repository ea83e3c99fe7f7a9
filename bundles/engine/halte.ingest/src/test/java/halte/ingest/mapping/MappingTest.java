package halte.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String ORDER = """
            {"id": "{id}", "at": "{at}", %s
             "touch": {"type": "order", "amount": "{amount}", "currency": "EUR"}}
            """;

    private static Map<String, String> become(String mapping, Map<String, Object> record) {
        List<String> names = new ArrayList<>(record.keySet());
        RecordMapper mapper = new MappingPlan(new MappingReader().read(mapping)).bind(names);
        Object[] values = names.stream().map(record::get).toArray();
        return mapper.map(new Row().at(7, values)).describe();
    }

    private static String at(String dates, String value) {
        String mapping = ORDER.formatted("\"dates\": " + dates + ",");
        return become(mapping, Map.of("id", "1", "at", value, "amount", "1")).get("at");
    }

    private static String amount(String numbers, String value) {
        String mapping = ORDER.formatted("\"numbers\": " + numbers + ",");
        return become(mapping, Map.of("id", "1", "at", "2024-01-01", "amount", value))
                .get("amount");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso|2024-03-01|2024-03-01T00:00+01:00",
                "iso|2024-03-01 10:15|2024-03-01T10:15+01:00",
                "iso|2024-03-01T10:15:30Z|2024-03-01T10:15:30Z",
                "iso|2024-03-01T10:15:30.25+05:00|2024-03-01T10:15:30.250+05:00",
                "d-M-yyyy H:mm|1-3-2024 9:05|2024-03-01T09:05+01:00",
                "d MMM yyyy|1 Mar 2024|2024-03-01T00:00+01:00",
                "epoch-seconds|1709284530|2024-03-01T10:15:30+01:00",
                "epoch-millis|1709284530000|2024-03-01T10:15:30+01:00"
            })
    void datesAreReadAsTheyAreWritten(String format, String value, String expected) {
        assertEquals(expected, at("{\"formats\": [\"" + format + "\"], \"zone\": \"Europe/Amsterdam\"}", value));
    }

    @Test
    void clockChangesHaveOneReadingOnly() {
        String dates = "{\"formats\": [\"yyyy-MM-dd HH:mm\"], \"zone\": \"Europe/Amsterdam\"}";
        assertEquals("2024-03-31T03:30+02:00", at(dates, "2024-03-31 02:30"), "skipped: that much later");
        assertEquals("2024-10-27T02:30+02:00", at(dates, "2024-10-27 02:30"), "twice: the first");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-30", "2024-13-01", "yesterday", "2024-01-01x"})
    void dateThatIsNoneIsRejected(String value) {
        Refusal refusal = assertThrows(Refusal.class, () -> at("{\"formats\": [\"yyyy-MM-dd\"]}", value));
        assertEquals("DATE_INVALID", refusal.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,50|1234.50 EUR", "-0,5|-0.5 EUR", "12|12 EUR", "0,12345|0.1235 EUR", "+7|7 EUR"})
    void decimalCommaAndThousandsPointAreRead(String value, String expected) {
        assertEquals(expected, amount("{\"decimal\": \",\", \"thousands\": \".\"}", value));
    }

    @ParameterizedTest
    @CsvSource({"1.234.5", "abc", "-", "1e5", "123456789012345678"})
    void numberThatIsNoneIsRejected(String value) {
        Refusal refusal = assertThrows(Refusal.class, () -> amount("{}", value));
        assertEquals("NUMBER_INVALID", refusal.code());
    }

    @ParameterizedTest
    @CsvSource({
        "A######,A563185,true",
        "A######,A56318x,false",
        "*gift*,a gift card,true",
        "?,ab,false",
        "*,,true",
        "a*b*c,axxbyyc,true"
    })
    void patternsMatchWholeTexts(String pattern, String text, boolean expected) {
        assertEquals(expected, new Glob(pattern).matches(text == null ? "" : text));
    }

    @Test
    void customersGiveTraitsConsentsAndLinkedIdentifiersWithoutTouch() {
        String mapping = """
                {"at": "{changed}",
                 "identifiers": [
                   {"kind": "crm", "value": "{nr}", "normalise": ["no-leading-zeros"]},
                   {"kind": "email", "value": "{mail}", "normalise": ["lower-case"], "ignore": ["na"]},
                   {"kind": "phone", "value": "{tel}", "normalise": ["digits-only"]}],
                 "traits": [{"name": "birth-date", "value": "{born}", "type": "date"}, {"name": "city", "value": "{city}"}],
                 "consents": [{"purpose": "marketing", "value": "{news}", "granted": ["J"], "refused": ["N"]}]}
                """;
        Map<String, String> became = become(
                mapping,
                Map.of(
                        "nr",
                        "00042",
                        "mail",
                        " An@Example.NL ",
                        "tel",
                        "+31 (0)6-12",
                        "born",
                        "1980-05-06",
                        "city",
                        " ",
                        "news",
                        "N",
                        "changed",
                        "2024-01-01"));
        assertEquals("42", became.get("identifier crm"));
        assertEquals("an@example.nl", became.get("identifier email"));
        assertEquals("310612", became.get("identifier phone"));
        assertEquals("1980-05-06", became.get("trait birth-date"));
        assertEquals("refused", became.get("consent marketing"));
        assertTrue(!became.containsKey("trait city") && !became.containsKey("touch"));
    }

    @Test
    void conditionsCombineAndChooseTheType() {
        String mapping = """
                {"id": "{kind}-{_position}", "at": "{at}",
                 "touch": {"types": [
                   {"when": {"all": [{"field": "kind", "in": ["a", "b"]}, {"not": {"field": "n", "moreThan": 5}}]}, "type": "review"},
                   {"when": {"any": [{"field": "kind", "is": "c"}, {"field": "kind", "empty": true}]}, "type": "contact"}],
                   "type": "{kind}"}}
                """;
        assertEquals(
                "review",
                become(mapping, Map.of("kind", "a", "n", "5", "at", "2024-01-01"))
                        .get("touch"));
        assertEquals(
                "a",
                become(mapping, Map.of("kind", "a", "n", "6", "at", "2024-01-01"))
                        .get("touch"));
        assertEquals(
                "contact",
                become(mapping, Map.of("kind", "c", "n", "6", "at", "2024-01-01"))
                        .get("touch"));
        assertEquals(
                "a-7",
                become(mapping, Map.of("kind", "a", "n", "5", "at", "2024-01-01"))
                        .get("id"));
    }

    @Test
    void idWithAnEmptyPartIsMissing() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> become(ORDER.formatted(""), Map.of("id", " ", "at", "2024-01-01", "amount", "1")));
        assertEquals("ID_MISSING", refusal.code());
    }

    private static Map<String, String> line(String product, String name, String amount) {
        String mapping = """
                {"id": "1", "at": "2024-01-01",
                 "touch": {"type": "order", "amount": "sum", "currency": "EUR",
                           "line": {"product": "{p}", "name": "{n}", "quantity": "1", "amount": "{a}"}}}
                """;
        return become(mapping, Map.of("p", product, "n", name, "a", amount));
    }

    @Test
    void recordWithoutAnyFieldOfTheLineHasNoLine() {
        assertEquals(
                Map.of("touch", "order", "id", "1", "at", "2024-01-01T00:00Z"),
                line("", " ", ""),
                "the constant quantity is no product line by itself");
        assertEquals("2.5 EUR", line("x", "", "2.5").get("amount"));
        assertEquals("x", line("x", "", "").get("product"));
    }

    @ParameterizedTest
    @CsvSource({"shoe,''", "'',2.5", "shoe,2.5", "'',0", "'',rubbish"})
    void recordWithALineButWithoutItsProductIsRejected(String name, String amount) {
        assertEquals(
                "PRODUCT_MISSING",
                assertThrows(Refusal.class, () -> line(" ", name, amount)).code());
    }

    @Test
    void hashTellsRecordsApart() {
        String mapping = "{\"id\": \"{_hash}\", \"at\": \"{at}\", \"touch\": {\"type\": \"{t}\"}}";
        String one = become(mapping, Map.of("at", "2024-01-01", "t", "ab")).get("id");
        assertEquals(one, become(mapping, Map.of("at", "2024-01-01", "t", "ab")).get("id"));
        assertTrue(one.matches("[0-9a-f]{32}")
                && !one.equals(
                        become(mapping, Map.of("at", "2024-01-01", "t", "ba")).get("id")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"touch\": {\"tpye\": \"order\"}}|touch.tpye is not known here; known are amount, campaign,",
                "{\"identifiers\": [{\"kind\": \"x\", \"value\": \"{a}\", \"norm\": []}]}|identifiers[0].norm is not known",
                "{\"touch\": {\"type\": \"order\"}}|id is missing",
                "{\"id\": \"{a\", \"at\": \"{b}\", \"touch\": {\"type\": \"order\"}}|id has an opening brace",
                "{\"id\": \"{a}\", \"at\": \"{b}\", \"touch\": {\"type\": \"o\", \"amount\": \"{c}\"}}|touch.currency is missing",
                "{\"id\": 7|the mapping is no JSON (line 1",
                "{\"dates\": {\"zone\": \"Mars\"}, \"id\": \"x\", \"at\": \"{b}\", \"touch\": {\"type\": \"o\"}}|dates.zone is no time zone",
                "{\"dates\": {\"formats\": [\"jjj\"]}, \"id\": \"x\", \"at\": \"{b}\", \"touch\": {\"type\": \"o\"}}|dates.formats[0] is neither",
                "{\"id\": \"x\", \"at\": \"{b}\", \"touch\": {\"type\": \"o\"}, \"skip\": [{\"code\": \"X\"}]}|skip[0].when is missing",
                "{}|the mapping makes nothing"
            })
    void mistakesAreNamedWithTheirPlace(String mapping, String expected) {
        HalteException thrown = assertThrows(HalteException.class, () -> new MappingReader().read(mapping));
        assertEquals("MAPPING_INVALID", thrown.failure().code());
        assertTrue(
                thrown.failure().message().startsWith(expected),
                thrown.failure().message());
    }
}
