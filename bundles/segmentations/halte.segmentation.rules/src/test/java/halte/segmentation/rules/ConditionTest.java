package halte.segmentation.rules;

import static halte.segmentation.rules.Rules.all;
import static halte.segmentation.rules.Rules.any;
import static halte.segmentation.rules.Rules.leaf;
import static halte.segmentation.rules.Rules.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Parameters;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Map<String, Object> UNKNOWN = leaf("gone", "above", 1);
    private static final Map<String, Object> YES = leaf("five", "equals", 5);
    private static final Map<String, Object> NO = leaf("five", "above", 5);

    private final TraitTable one = Tables.of(
            Tables.numbers("five", 5),
            Tables.numbers("gone", Double.NaN),
            Tables.texts("tier", "gold"),
            Tables.texts("none", (String) null),
            Tables.texts("seven", "7"));

    @Test
    void everyComparisonComparesAsItsNameSays() {
        holds(Truth.TRUE, leaf("five", "above", 4.9));
        holds(Truth.FALSE, leaf("five", "above", 5));
        holds(Truth.TRUE, leaf("five", "at-least", 5));
        holds(Truth.TRUE, leaf("five", "below", 5.1));
        holds(Truth.FALSE, leaf("five", "below", 5));
        holds(Truth.TRUE, leaf("five", "at-most", 5));
        holds(Truth.TRUE, leaf("five", "between", List.of(5, 6)));
        holds(Truth.TRUE, leaf("five", "between", List.of(4, 5)));
        holds(Truth.FALSE, leaf("five", "between", List.of(5.5, 6)));
        holds(Truth.TRUE, leaf("five", "equals", 5.0));
        holds(Truth.FALSE, leaf("five", "not-equals", 5));
        holds(Truth.TRUE, leaf("five", "one-of", List.of(9, 5, 1)));
        holds(Truth.FALSE, leaf("five", "one-of", List.of(9, 1)));
        holds(Truth.TRUE, leaf("tier", "equals", "gold"));
        holds(Truth.FALSE, leaf("tier", "equals", "Gold"));
        holds(Truth.TRUE, leaf("tier", "not-equals", "silver"));
        holds(Truth.TRUE, leaf("tier", "one-of", List.of("silver", "gold")));
        holds(Truth.TRUE, leaf("tier", "present"));
        holds(Truth.FALSE, leaf("tier", "missing"));
        holds(Truth.TRUE, leaf("seven", "above", 6));
        holds(Truth.TRUE, leaf("seven", "equals", 7));
        holds(Truth.TRUE, leaf("five", "equals", "5"));
    }

    @Test
    void whateverComparesAMissingValueIsUnknown() {
        for (String is : List.of("above", "at-least", "below", "at-most", "equals", "not-equals")) {
            holds(Truth.UNKNOWN, leaf("gone", is, 1));
        }
        holds(Truth.UNKNOWN, leaf("gone", "between", List.of(1, 2)));
        holds(Truth.UNKNOWN, leaf("none", "equals", "x"));
        holds(Truth.UNKNOWN, leaf("none", "not-equals", "x"));
        holds(Truth.UNKNOWN, leaf("none", "one-of", List.of("x")));
        holds(Truth.UNKNOWN, leaf("tier", "above", 3));
        holds(Truth.TRUE, leaf("gone", "missing"));
        holds(Truth.FALSE, leaf("none", "present"));
        holds(Truth.UNKNOWN, leaf("never-heard-of", "above", 3), Double.NaN);
    }

    @Test
    void notUnknownStaysUnknownSoThatNobodyIsInForWhatWeDoNotKnow() {
        holds(Truth.UNKNOWN, not(UNKNOWN));
        holds(Truth.FALSE, not(YES));
        holds(Truth.TRUE, not(NO));
        holds(Truth.FALSE, all(UNKNOWN, NO));
        holds(Truth.UNKNOWN, all(YES, UNKNOWN));
        holds(Truth.TRUE, any(UNKNOWN, YES));
        holds(Truth.UNKNOWN, any(NO, UNKNOWN));
    }

    @Test
    void zeroHasNoSign() {
        TraitTable zeros = Tables.of(Tables.numbers("zero", -0.0));
        assertEquals(Truth.TRUE, compile(leaf("zero", "equals", 0)).test(zeros.at(0)));
        assertEquals(Truth.TRUE, compile(leaf("zero", "equals", -0.0)).test(zeros.at(0)));
        assertEquals(Truth.TRUE, compile(leaf("zero", "at-least", 0)).test(zeros.at(0)));
        assertEquals(Truth.FALSE, compile(leaf("zero", "above", -0.0)).test(zeros.at(0)));
        assertEquals(Truth.FALSE, compile(leaf("zero", "below", 0)).test(zeros.at(0)));
    }

    @Test
    void randomTreesAgreeWithTheDefinition() {
        Random random = new Random(9);
        for (int round = 0; round < 3_000; round++) {
            double[] values = random.doubles(3, 0, 4).map(Math::floor).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] == 3 ? Double.NaN : values[i];
            }
            Map<String, Object> tree = tree(random, 4);
            RuleSet rules = RuleReader.read(Parameters.of(Rules.segments(tree)));
            double[] row = rules.traits().stream()
                    .mapToDouble(trait -> values[trait.name().charAt(0) - 'a'])
                    .toArray();
            Truth truth = rules.rules().get(0).condition().test(row(row));
            assertEquals(defined(tree, values), truth.ordinal() - 1, tree::toString);
        }
    }

    /** The definition: -1 for false, 0 for unknown, 1 for true; all is the least, any the greatest, not the opposite. */
    private static int defined(Map<?, ?> tree, double[] values) {
        if (tree.get("not") instanceof Map<?, ?> part) {
            return -defined(part, values);
        }
        boolean all = tree.containsKey("all");
        if (tree.get(all ? "all" : "any") instanceof List<?> parts) {
            var truths = parts.stream().mapToInt(part -> defined((Map<?, ?>) part, values));
            return (all ? truths.min() : truths.max()).orElseThrow();
        }
        double value = values[tree.get("trait").toString().charAt(0) - 'a'];
        if (tree.get("is").equals("missing")) {
            return Double.isNaN(value) ? 1 : -1;
        }
        return Double.isNaN(value) ? 0 : value >= ((Number) tree.get("value")).doubleValue() ? 1 : -1;
    }

    private static Map<String, Object> tree(Random random, int depth) {
        String trait = String.valueOf((char) ('a' + random.nextInt(3)));
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(4) == 0 ? leaf(trait, "missing") : leaf(trait, "at-least", random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            return not(tree(random, depth - 1));
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            parts.add(tree(random, depth - 1));
        }
        return Map.of(random.nextBoolean() ? "all" : "any", parts);
    }

    private static TraitRow row(double... values) {
        return Tables.of(Arrays.stream(values)
                        .mapToObj(value -> Tables.numbers("any", value))
                        .toArray(TraitColumn[]::new))
                .at(0);
    }

    private static Condition compile(Map<String, Object> tree) {
        return RuleReader.read(Parameters.of(Rules.segments(tree)))
                .rules()
                .get(0)
                .condition();
    }

    private void holds(Truth expected, Map<String, Object> tree) {
        RuleSet rules = RuleReader.read(Parameters.of(Rules.segments(tree)));
        List<String> names = rules.traits().stream().map(Trait::name).toList();
        Truth truth = rules.rules().get(0).condition().test(one.select(names).at(0));
        assertEquals(expected, truth, tree::toString);
    }

    private static void holds(Truth expected, Map<String, Object> tree, double value) {
        assertEquals(expected, compile(tree).test(row(value)));
    }
}
