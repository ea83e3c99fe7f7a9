package halte.segmentation.micro;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups that were made are found, those that were not are called chance, and small ones are protected. */
class MicroFitTest {

    private static final int TRAITS = 12;

    private static List<String> names() {
        return IntStream.range(0, TRAITS).mapToObj(i -> "t" + i).toList();
    }

    private static Map<String, Object> parameters(Object... more) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("packs", List.of(Micro.declared(names())));
        parameters.put("resamples", 5);
        parameters.put("sample", 1_000);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put((String) more[i], more[i + 1]);
        }
        return parameters;
    }

    /** Makes customers of several kinds, which differ that much; the kind of each row is given. */
    private static TraitTable customers(int[] kinds, double apart, long seed) {
        Random random = new Random(seed);
        TraitColumn[] columns = new TraitColumn[TRAITS];
        for (int trait = 0; trait < TRAITS; trait++) {
            double[] levels =
                    random.doubles(20).map(level -> (2 * level - 1) * apart).toArray();
            columns[trait] = Tables.numbers(
                    "t" + trait,
                    Arrays.stream(kinds)
                            .mapToDouble(kind -> levels[kind] + random.nextGaussian())
                            .toArray());
        }
        return Tables.of(columns);
    }

    @Test
    void findsTheKindsThatWereMadeAndTheirNumber() {
        int[] kinds = IntStream.range(0, 1_500).map(row -> row % 6).toArray();
        TraitTable customers = customers(kinds, 5, 1);
        SegmentationModel model = Micro.fit(customers, parameters("groups", Map.of("from", 3, "to", 9)));
        List<List<String>> assigned = Assignments.of(model, customers);
        assertEquals(6, model.segments().size());
        assertEquals(
                List.of("choice", "chance", "groups", "profile", "traits"),
                model.tables().stream().map(Table::id).toList(),
                "what may be long comes last");
        for (int row = 6; row < kinds.length; row++) {
            assertEquals(assigned.get(row % 6), assigned.get(row), "row " + row);
        }
    }

    @Test
    void saysOfTraitsThatHaveNothingToDoWithEachOtherThatGroupsAreChance() {
        TraitTable customers = customers(new int[800], 0, 2);
        List<String> findings = Micro.english(Micro.fit(customers, parameters("groups", 5)));
        assertTrue(findings.stream().anyMatch(finding -> finding.startsWith("No better than chance")), "" + findings);
    }

    @Test
    void saysOfOneCloudThatItHasNoClumps() {
        Random random = new Random(3);
        double[] hidden = random.doubles(800, -3, 3).toArray();
        TraitColumn[] columns = new TraitColumn[TRAITS];
        Arrays.setAll(
                columns,
                i -> Tables.numbers(
                        "t" + i,
                        Arrays.stream(hidden)
                                .map(value -> value + random.nextGaussian())
                                .toArray()));
        List<String> findings = Micro.english(Micro.fit(Tables.of(columns), parameters("groups", 4)));
        assertTrue(findings.stream().anyMatch(finding -> finding.contains("one cloud without clumps")), "" + findings);
    }

    @Test
    void aGroupBelowTheFloorJoinsItsNearestOrIsGivenUp() {
        int[] kinds = IntStream.range(0, 900).map(row -> row < 30 ? 2 : row % 2).toArray();
        TraitTable customers = customers(kinds, 6, 4);
        SegmentationModel merged = Micro.fit(customers, parameters("groups", 3));
        assertEquals(2, merged.segments().size());
        assertTrue(Assignments.of(merged, customers).stream().allMatch(segments -> segments.size() == 1));
        SegmentationModel left = Micro.fit(customers, parameters("groups", 3, "small", "leave"));
        List<List<String>> assigned = Assignments.of(left, customers);
        assertEquals(30, assigned.stream().filter(List::isEmpty).count());
        assertTrue(left.explain(customers.at(0)).get(0).text().en().contains("too few customers"));
    }

    @Test
    void aTypicalCustomerIsMoreTypicalThanAStrangeOne() {
        int[] kinds = IntStream.range(0, 600).map(row -> row % 3).toArray();
        TraitTable customers = customers(kinds, 5, 5);
        SegmentationModel model = Micro.fit(customers, parameters("groups", 3));
        double mean = IntStream.range(0, 600)
                .mapToDouble(row -> model.estimates(customers.at(row)).get(1).number())
                .average()
                .orElseThrow();
        assertEquals(0.5, mean, 0.03, "half of a group is less typical than the customer in its middle");
        List<Estimate> unknown = model.estimates(Tables.of(nothing()).at(0));
        assertTrue(unknown.stream().noneMatch(Estimate::known));
        assertNull(unknown.get(2).text());
    }

    private static TraitColumn[] nothing() {
        return names().stream().map(name -> Tables.numbers(name, Double.NaN)).toArray(TraitColumn[]::new);
    }

    @Test
    void fewerCustomersThanTwoGroupsNeedMakeNone() {
        TraitTable customers = customers(new int[99], 0, 6);
        SegmentationModel model = Micro.fit(customers, parameters());
        assertEquals(List.of(), model.segments());
        assertTrue(Micro.english(model).get(1).startsWith("No groups: 99 customers"));
    }

    @Test
    void aTraitThatSaysTheSameIsDroppedAndNamesItsTwin() {
        int[] kinds = IntStream.range(0, 400).map(row -> row % 2).toArray();
        List<TraitColumn> columns = new ArrayList<>(customers(kinds, 3, 7).columns());
        double[] twin = IntStream.range(0, 400)
                .mapToDouble(row -> 10 - 2 * columns.get(0).number(row))
                .toArray();
        columns.add(Tables.numbers("twin", twin));
        List<String> all = new ArrayList<>(names());
        all.add("twin");
        SegmentationModel model = Micro.fit(
                Tables.of(columns.toArray(TraitColumn[]::new)),
                parameters("groups", 2, "packs", List.of(Micro.declared(all))));
        List<Object> last = Micro.table(model, "traits").rows().get(TRAITS);
        assertEquals("twin", last.get(0));
        assertEquals("t0", last.get(8));
    }

    @Test
    void intervalsAndChiSquareAreThoseOfTheBooks() {
        Interval interval = Interval.wilson(0.1, 100);
        assertArrayEquals(new double[] {0.0552, 0.1744}, new double[] {interval.low(), interval.high()}, 1e-4);
        long[] known = {50, 50};
        long[] holding = {10, 20};
        assertEquals(4.762, Comparison.chi(known, holding), 1e-3);
        Comparison comparison = Comparison.of(known, holding, new Random(8));
        assertEquals(0.029, comparison.asymptotic(), 1e-3);
        assertEquals(0.049, comparison.chance(), 0.02, "Fisher's exact test gives 0.049");
    }
}
