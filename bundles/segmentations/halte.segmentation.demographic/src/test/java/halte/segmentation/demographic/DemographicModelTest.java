package halte.segmentation.demographic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemographicModelTest {

    private static final Map<String, Object> BIRTH = Map.of("trait", "birth-year", "kind", "birth-year");
    private static final Map<String, Object> GENDER = Map.of("trait", "gender");

    private static Map<String, Object> with(Map<String, Object> more, Object... dimensions) {
        Map<String, Object> parameters = new HashMap<>(Map.of("outcomes", List.of(), "floor", 2));
        parameters.put("dimensions", List.of(dimensions));
        parameters.putAll(more);
        return parameters;
    }

    @Test
    void agesAreThoseOfTheYearOfAskingAndTheImpossibleAreUnknown() {
        TraitTable people = Tables.of(Tables.texts(
                "birth-year",
                "1996",
                "1997",
                "1996-12-31",
                "1989",
                "1949",
                "1949",
                "1893",
                "2015",
                "someday",
                null,
                "1989"));
        SegmentationModel model = People.fit(people, with(Map.of(), BIRTH));
        assertEquals(
                Map.of("birth-year-18-24", 2, "birth-year-25-34", 2, "birth-year-65-and-more", 2),
                People.sizes(model, people));
        assertEquals(
                List.of(
                        "birth year (birth-year) is not known of 4 of 11 customers.",
                        "Impossible for birth year and taken as unknown (ages below 0 or above 120, infinite numbers): 2.",
                        "Customers in groups by birth year of fewer than 2, which are no segments: 1."),
                People.english(model));
    }

    @Test
    void whatNobodyDeclaredIsSaidAndMakesNoGroups() {
        for (int customers : new int[] {0, 60}) {
            String[] nothing = new String[customers];
            TraitTable people = Tables.of(
                    Tables.texts("birth-year", nothing),
                    Tables.texts("gender", names(customers, row -> row % 2 == 0 ? "F" : "M")),
                    Tables.texts("marital-status", nothing),
                    Tables.texts("income", nothing),
                    Tables.texts("education", nothing));
            SegmentationModel model = People.fit(people, Map.of("outcomes", List.of()));
            assertEquals(
                    customers == 0 ? Map.of() : Map.of("gender-f", 30, "gender-m", 30), People.sizes(model, people));
            assertTrue(People.english(model).contains("Income (income) is known of nobody: is it imported?"));
        }
    }

    @Test
    void whoIsNotKnownIsAGroupOnlyWhenAsked() {
        TraitTable people = Tables.of(Tables.texts("gender", "F", "F", null, " ", "M", "M "));
        assertEquals(
                Map.of("gender-f", 2, "gender-m", 2), People.sizes(People.fit(people, with(Map.of(), GENDER)), people));
        assertEquals(
                Map.of("gender-f", 2, "gender-m", 2, "gender-unknown", 2),
                People.sizes(People.fit(people, with(Map.of("missing", true), GENDER)), people));
    }

    /** Whom nothing is known of may differ from everybody else; that is no merit of the dimension. */
    @Test
    void whoIsNotKnownExplainsNothing() {
        TraitTable people = Tables.of(
                Tables.texts("gender", names(90, row -> row % 3 == 0 ? null : row % 3 == 1 ? "F" : "M")),
                Tables.texts("home", names(90, row -> row % 2 == 0 ? null : row % 4 == 1 ? "owned" : "rented")),
                Tables.numbers(
                        "spent",
                        IntStream.range(0, 90)
                                .mapToDouble(row -> row % 3 == 0 ? 900 : row % 5)
                                .toArray()));
        Map<String, Object> spent = Map.of("name", "spent", "aggregate", "declared", "field", "spent");
        for (boolean cross : new boolean[] {false, true}) {
            Map<String, Object> asked = Map.of("cross", cross, "outcomes", List.of(spent));
            Map<String, Object> missing = Map.of("cross", cross, "outcomes", List.of(spent), "missing", true);
            Object[] dimensions = {GENDER, Map.of("trait", "home")};
            SegmentationModel without = People.fit(people, with(asked, dimensions));
            SegmentationModel with = People.fit(people, with(missing, dimensions));
            assertEquals(People.rows(without, "explained"), People.rows(with, "explained"));
            assertTrue(with.segments().size() > without.segments().size());
        }
        SegmentationModel split = People.fit(
                people, with(Map.of("missing", true, "outcomes", List.of(spent)), GENDER, Map.of("trait", "home")));
        List<Object> unknown = People.rows(split, "within-groups").get(2);
        assertEquals(30L, unknown.get(2));
        assertNull(unknown.get(6));
        assertTrue(People.rows(split, "splits").stream()
                .noneMatch(row -> row.get(7).toString().contains("unknown")));
    }

    @Test
    void rareValuesAreOtherAndNamedValuesBelongTogether() {
        TraitTable people =
                Tables.of(Tables.texts("status", "Single", "Alone", "Married", "Married", "YOLO", "Absurd"));
        Map<String, Object> status = Map.of(
                "trait",
                "status",
                "values",
                List.of(Map.of(
                        "id",
                        "single",
                        "title",
                        Map.of("en", "single", "nl", "alleenstaand"),
                        "of",
                        List.of("Single", "Alone"))));
        SegmentationModel model = People.fit(people, with(Map.of(), status));
        assertEquals(
                List.of(
                        "status-single",
                        "status-single",
                        "status-married",
                        "status-married",
                        "status-other",
                        "status-other"),
                Assignments.of(model, people).stream()
                        .map(segments -> segments.get(0))
                        .toList());
        assertEquals("status: alleenstaand", model.segments().get(0).title().nl());
    }

    @Test
    void womenBetween35And45AreACellOfNamedBandAndGender() {
        TraitTable people = Tables.of(
                Tables.texts("gender", "F", "F", "F", "M", "M", "F"),
                Tables.numbers("age", 35, 44.9, 45, 40, 35, 34.9));
        Map<String, Object> age = Map.of(
                "trait",
                "age",
                "kind",
                "age",
                "title",
                Map.of("en", "Age", "nl", "Leeftijd"),
                "bands",
                List.of(Map.of("from", 35, "below", 45)));
        SegmentationModel model = People.fit(people, with(Map.of("cross", true), GENDER, age));
        assertEquals(Map.of("gender-f-age-35-44", 2, "gender-m-age-35-44", 2), People.sizes(model, people));
        Reason reason = model.explain(people.at(1)).get(1);
        assertEquals(new Text("Age: 44.9 (35–44)", "Leeftijd: 44,9 (35–44)"), reason.text());
        assertTrue(reason.held());
        assertEquals(
                "Leeftijd: 45 (geen groep)",
                model.explain(people.at(2)).get(1).text().nl());
    }

    /** Women of two kinds who are alike among men: income parts the women and nobody else. */
    @Test
    void saysByWhatToSplitAGroupOfDifferentPeopleAndLeavesAlikeOnesAlone() {
        Random random = new Random(7);
        int customers = 400;
        double[] spent = IntStream.range(0, customers)
                .mapToDouble(row -> 100 + 10 * random.nextGaussian() + (row % 4 == 0 ? 60 : 0))
                .toArray();
        TraitTable people = Tables.of(
                Tables.texts("gender", names(customers, row -> row % 2 == 0 ? "F" : "M")),
                Tables.texts("home", names(customers, row -> row % 4 < 2 ? "owned" : "rented")),
                Tables.texts("noise", names(customers, row -> row % 3 == 0 ? "a" : "b")),
                Tables.numbers("spent", spent));
        SegmentationModel model = People.fit(
                people,
                Map.of(
                        "dimensions",
                        List.of(GENDER),
                        "split-by",
                        List.of(Map.of("trait", "home"), Map.of("trait", "noise")),
                        "outcomes",
                        List.of(Map.of("name", "spent", "aggregate", "declared", "field", "spent"))));
        List<String> hints = People.english(model);
        assertEquals(1, hints.size(), hints.toString());
        assertTrue(
                hints.get(0)
                        .startsWith(
                                "Within 'gender: F' there are clear differences in spent: split by home, which explains 9"),
                hints.get(0));
        assertEquals(4, People.rows(model, "splits").size());
    }

    @Test
    void incomeWithoutBandsIsPartedIntoFifths() {
        TraitTable people = Tables.of(Tables.numbers(
                "income", IntStream.range(0, 100).mapToDouble(row -> row * 1000).toArray()));
        Map<String, Object> income = Map.of("trait", "income", "kind", "number");
        SegmentationModel model = People.fit(people, with(Map.of(), income));
        assertEquals(
                List.of(20, 20, 20, 20, 20),
                List.copyOf(People.sizes(model, people).values()));
        assertEquals(
                "income: 20.000 tot 40.000", model.segments().get(1).title().nl());
    }

    private static String[] names(int customers, java.util.function.IntFunction<String> name) {
        return IntStream.range(0, customers).mapToObj(name).toArray(String[]::new);
    }
}
