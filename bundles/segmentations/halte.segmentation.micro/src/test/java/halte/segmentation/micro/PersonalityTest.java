package halte.segmentation.micro;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.segmentation.micro.cluster.Draws;
import halte.testkit.segmentation.Assignments;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 2,240 customers of a food shop: microsegments whose answer to the last campaign differs, and what chance would have made of it. */
class PersonalityTest {

    private static TraitTable population;
    private static SegmentationModel model;

    @BeforeAll
    static void fit() throws IOException {
        Personality customers = Personality.read();
        List<String> names = new ArrayList<>(customers.inputs());
        Map<String, Object> wanted = parameters(names);
        names.add(Personality.OUTCOME);
        population = customers.table(names);
        model = Micro.fit(population, wanted);
    }

    private static Map<String, Object> parameters(List<String> names) {
        return Map.of(
                "packs",
                List.of(Micro.declared(List.copyOf(names))),
                "outcome",
                Personality.OUTCOME,
                "groups",
                8,
                "sample",
                1_000,
                "resamples",
                10);
    }

    @Test
    void theAnswerDiffersOverTheGroupsFarMoreThanByChance() {
        Table chance = Micro.table(model, "outcome-chance");
        double[] found = Micro.numbers(chance, "found");
        double[] rarely = Micro.numbers(chance, "rarely");
        assertAll(
                () -> assertTrue(found[0] > 0.2, "largest difference " + found[0]),
                () -> assertTrue(rarely[0] < 0.12, "by chance " + rarely[0]),
                () -> assertTrue(found[1] > 50, "chi-square " + found[1]),
                () -> assertEquals(14.07, rarely[1], 1, "the 95th percentile of chi-square with 7 degrees of freedom"),
                () -> assertTrue(Micro.numbers(chance, "chance")[1] < 0.001));
    }

    @Test
    void groupsAndAnswersAreThoseThatAssigningGives() {
        List<List<String>> assigned = Assignments.of(model, population);
        TraitColumn answers = population.column(Personality.OUTCOME);
        Table outcome = Micro.table(model, "outcome");
        double[] customers = Micro.numbers(outcome, "customers");
        double[] holding = Micro.numbers(outcome, "holding");
        for (int group = 0; group < model.segments().size(); group++) {
            String id = model.segments().get(group).id();
            int[] rows = IntStream.range(0, population.size())
                    .filter(row -> assigned.get(row).contains(id))
                    .toArray();
            assertEquals(rows.length, customers[group], id);
            assertEquals(Arrays.stream(rows).mapToDouble(answers::number).sum(), holding[group], id);
            assertTrue(rows.length >= 50, id + " has " + rows.length);
        }
        assertEquals(334, Arrays.stream(holding).sum(), "answers in the file");
        assertEquals(2_240, Arrays.stream(customers).sum());
    }

    @Test
    void theTraitsGoTogetherMoreThanByChance() {
        double[] chances = Micro.numbers(Micro.table(model, "chance"), "chance");
        assertEquals(0.05, chances[0], 1e-9);
        assertTrue(Micro.english(model).stream().noneMatch(finding -> finding.startsWith("No better than chance")));
    }

    @Test
    void whatIsTheSameForEverybodyIsDropped() {
        assertEquals(
                "24 of 27 traits are of use, as 32 coordinates; 3 dropped: almost the same for everybody.",
                Micro.english(model).get(0));
    }

    @Test
    void shuffledAnswersAreFoundToBeChance() throws IOException {
        Personality customers = Personality.read();
        double[] shuffled = new double[population.size()];
        int[] order = Draws.permutation(shuffled.length, new Random(9));
        Arrays.setAll(shuffled, row -> customers.column(Personality.OUTCOME).number(order[row]));
        List<TraitColumn> columns = new ArrayList<>(population.columns());
        columns.set(columns.size() - 1, Tables.numbers(Personality.OUTCOME, shuffled));
        long[] numbers = IntStream.range(0, shuffled.length)
                .mapToLong(population::customer)
                .toArray();
        SegmentationModel other = Micro.fit(new TraitTable(numbers, columns), parameters(customers.inputs()));
        assertArrayEquals(
                model.segments().toArray(), other.segments().toArray(), "the answer has no part in making groups");
        assertTrue(Micro.numbers(Micro.table(other, "outcome-chance"), "chance")[1] > 0.01);
    }
}
