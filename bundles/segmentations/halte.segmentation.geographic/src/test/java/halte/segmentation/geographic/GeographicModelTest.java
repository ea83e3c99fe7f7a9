package halte.segmentation.geographic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.FitContext;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeographicModelTest {

    private static final List<Map<String, Object>> TABLE = List.of(
            Map.of("from", "3500", "to", "3599", "municipality", "Utrecht"),
            Map.of("from", "3511", "neighbourhood", "Binnenstad"),
            Map.of("from", "3511 CA", "to", "3511 CZ", "neighbourhood", "Mariaplaats"),
            Map.of("from", "3512", "neighbourhood", "Wijk C"));

    private static TraitTable people(String... postcodes) {
        return Tables.of(Tables.texts("postcode", postcodes));
    }

    private static SegmentationModel fit(TraitTable people, Map<String, Object> parameters) {
        return new GeographicStrategy().fit(people, new FitContext(Parameters.of(parameters), Instant.EPOCH, 1));
    }

    private static List<String> places(SegmentationModel model, TraitTable people) {
        return Assignments.of(model, people).stream()
                .map(segments -> String.join("+", segments))
                .toList();
    }

    @Test
    void postcodesAreReadWithoutRegardToBlanksAndCase() {
        int code = Postcode.of("3511 AB");
        assertTrue(Stream.of("3511AB", "3511ab", " 35 11 a b ").allMatch(text -> Postcode.of(text) == code));
        assertEquals(3511, Postcode.digits(code));
        assertTrue(Stream.of("0999 AA", "351", "35111", "3511A", "3511ABC", "3511 SS", "B-1000", "", "٣511")
                .allMatch(text -> Postcode.of(text) < 0));
    }

    @Test
    void townsLieInTheirProvinces() {
        Map<String, String> towns = Map.ofEntries(
                Map.entry("9401", "drenthe"),
                Map.entry("8232", "flevoland"),
                Map.entry("1315", "flevoland"),
                Map.entry("8911", "fryslan"),
                Map.entry("6811", "gelderland"),
                Map.entry("9711", "groningen"),
                Map.entry("6211", "limburg"),
                Map.entry("5211", "noord-brabant"),
                Map.entry("1012", "noord-holland"),
                Map.entry("2011", "noord-holland"),
                Map.entry("8011", "overijssel"),
                Map.entry("7511", "overijssel"),
                Map.entry("3511", "utrecht"),
                Map.entry("3811", "utrecht"),
                Map.entry("4331", "zeeland"),
                Map.entry("2511", "zuid-holland"));
        towns.forEach((digits, province) -> {
            TraitTable two = people(digits, digits + "AB");
            assertEquals(
                    List.of("province-" + province, "province-" + province),
                    places(fit(two, Map.of("floor", 2)), two),
                    digits);
        });
    }

    @Test
    void noTwoProvincesClaimTheSamePostcode() {
        List<Range> all = Provinces.all();
        for (Range one : all) {
            assertTrue(one.width() >= 0);
            assertEquals(
                    1,
                    all.stream()
                            .filter(other -> other.from() <= one.to() && other.to() >= one.from())
                            .count());
        }
    }

    @Test
    void smallPlacesCountForWhatTheyLieInAndTheNarrowestRangeWins() {
        TraitTable people = people("3511AA", "3511", "3511 CB", "3511cz", "3512 AA", "3555", "3705", "3706", "9711");
        SegmentationModel model = fit(people, Map.of("level", "neighbourhood", "floor", 2, "table", TABLE));
        assertEquals(
                List.of(
                        "neighbourhood-binnenstad-utrecht-utrecht",
                        "neighbourhood-binnenstad-utrecht-utrecht",
                        "neighbourhood-mariaplaats-utrecht-utrecht",
                        "neighbourhood-mariaplaats-utrecht-utrecht",
                        "municipality-utrecht-utrecht",
                        "municipality-utrecht-utrecht",
                        "province-utrecht",
                        "province-utrecht",
                        ""),
                places(model, people));
        assertEquals(
                new Text("Other places in Utrecht, Utrecht", "Overige plaatsen in Utrecht, Utrecht"),
                model.segments().get(2).title());
        assertEquals(
                List.of("Customers in no segment, since the province of their postcode is not known or has fewer than 2"
                        + " left: 1."),
                model.findings().stream().map(Text::en).toList());
        assertEquals(
                "postcode 3512 AA: Overige plaatsen in Utrecht, Utrecht",
                model.explain(people.at(4)).get(0).text().nl());
    }

    @Test
    void foreignPostcodesAreCountedAndASegmentWhenAsked() {
        TraitTable people = people("B-1000", "10115", "3511AB", "3512AB", null, " ");
        SegmentationModel counted = fit(people, Map.of("floor", 2));
        assertEquals(List.of("", "", "province-utrecht", "province-utrecht", "", ""), places(counted, people));
        assertFalse(counted.known(people.at(0)));
        assertTrue(counted.known(people.at(2)));
        assertEquals(
                List.of("Klanten zonder postcode: 2.", "Klanten met een buitenlandse of ongeldige postcode: 2."),
                counted.findings().stream().map(Text::nl).toList());
        SegmentationModel asked = fit(people, Map.of("floor", 2, "outside", true));
        assertEquals(
                List.of("outside", "outside", "province-utrecht", "province-utrecht", "", ""), places(asked, people));
    }

    @Test
    void onlyTheUsualPostcodeNeedNotBeDeclared() {
        for (Map<String, Object> parameters : List.<Map<String, Object>>of(Map.of(), Map.of("trait", "postcode"))) {
            boolean optional = new GeographicStrategy()
                    .traits(Parameters.of(parameters))
                    .get(0)
                    .optional();
            assertEquals(parameters.isEmpty(), optional);
        }
        for (TraitTable nobody : List.of(people(), people(null, null, null))) {
            SegmentationModel model = fit(nobody, Map.of());
            assertEquals(List.of(), model.segments());
            assertEquals(
                    "Nobody has a Dutch postcode in trait 'postcode': is it imported?",
                    model.findings().get(0).en());
        }
    }

    @Test
    void digitsRollUpToFewerDigitsAndThenToTheProvince() {
        TraitTable people = people("3511", "3511", "3512", "3513", "3705", "3430");
        assertEquals(
                List.of(
                        "postcode-4-3511",
                        "postcode-4-3511",
                        "postcode-2-35",
                        "postcode-2-35",
                        "province-utrecht",
                        "province-utrecht"),
                places(fit(people, Map.of("level", "postcode-4", "floor", 2)), people));
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused("level", Map.of("level", "country"));
        refused("floor", Map.of("floor", 1));
        refused("trait", Map.of("trait", "Post Code"));
        refused("table[0].from", Map.of("table", List.of(Map.of("from", "abc"))));
        refused("table[0].to", Map.of("table", List.of(Map.of("from", "3512", "to", "3511"))));
        refused("table[0].province", Map.of("table", List.of(Map.of("from", "3512", "province", " "))));
    }

    private static void refused(String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new GeographicStrategy().traits(Parameters.of(parameters)));
        assertEquals("PARAMETER_INVALID", refused.failure().code());
        assertTrue(
                refused.failure().message().startsWith(place), refused.failure().message());
    }
}
