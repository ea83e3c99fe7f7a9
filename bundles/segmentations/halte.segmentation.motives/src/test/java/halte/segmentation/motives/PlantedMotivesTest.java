package halte.segmentation.motives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Interval;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Motives that were planted into made-up customers are found, with the certainty that is claimed. */
class PlantedMotivesTest {

    private static final Planted CUSTOMERS = new Planted(1);
    private static final TraitTable TABLE = CUSTOMERS.table(Planted.PARAMETERS);
    private static final SegmentationModel MODEL = CUSTOMERS.fit(Planted.PARAMETERS);

    private static Estimate estimate(int row, String id) {
        return MODEL.estimates(TABLE.at(row)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresFollowTheTruthAsCloselyAsTheirConfidenceSays() {
        double[] scores = new double[Planted.CUSTOMERS];
        double confidence = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = estimate(i, "motive-alpha").number();
            confidence += estimate(i, "confidence-alpha").number() / scores.length;
        }
        double found = Consistency.Pair.of(scores, CUSTOMERS.truth[0]).correlation();
        assertEquals(confidence, found * found, 0.06, "reliability is the squared correlation with the truth");
        assertTrue(found > 0.8, "correlation " + found);
    }

    /** The interval is that of the score without luck, whose spread is smaller by the square root of the confidence. */
    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
        int held = 0;
        for (int i = 0; i < Planted.CUSTOMERS; i++) {
            Interval interval = estimate(i, "motive-beta").interval();
            double confidence = estimate(i, "confidence-beta").number();
            double truth = Distance.normal(CUSTOMERS.truth[1][i] * Math.sqrt(confidence));
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertEquals(0.95, held / (double) Planted.CUSTOMERS, 0.03);
    }

    @Test
    void whoIsSaidToBeLedByAMotiveIsNineTimesInTen() {
        int led = 0;
        int rightly = 0;
        List<List<String>> assigned = Assignments.of(MODEL, TABLE);
        for (int i = 0; i < assigned.size(); i++) {
            String segment = assigned.get(i).get(0);
            if (segment.equals("alpha") || segment.equals("beta")) {
                boolean alpha = CUSTOMERS.truth[0][i] > CUSTOMERS.truth[1][i];
                led++;
                rightly += alpha == segment.equals("alpha") ? 1 : 0;
            }
        }
        for (int i = 0; i < assigned.size(); i++) {
            boolean notYet = assigned.get(i).isEmpty() || assigned.get(i).equals(List.of("not-yet-known"));
            assertEquals(!notYet, MODEL.known(TABLE.at(i)));
        }
        assertTrue(led > Planted.CUSTOMERS / 4, "led " + led);
        assertTrue(rightly > 0.9 * led, rightly + " of " + led);
    }

    @Test
    void whatMovesABehaviourIsFoundAndWhatMovesNothingIsNot() {
        List<List<Object>> explained = Planted.table(MODEL, "explained").rows();
        double heldOut = (double) explained.get(0).get(5);
        assertEquals(
                0.5 * 0.75,
                heldOut,
                0.08,
                "half is moved by the motive, which is known with a reliability of some 0.75");
        assertTrue((double) explained.get(1).get(5) < 0.02);
        List<List<Object>> effects = Planted.table(MODEL, "effects").rows();
        assertEquals(
                List.of(true, false, false, false),
                effects.stream().map(row -> row.get(7)).toList());
        assertEquals(
                2 * Math.sqrt(0.75), (double) effects.get(0).get(2), 0.2, "per standard deviation of what is known");
        List<String> findings = Planted.english(MODEL);
        assertTrue(
                findings.stream()
                        .anyMatch(text ->
                                text.startsWith("Moved: motives explain") && text.endsWith("most by more For alpha.")),
                findings.toString());
        assertTrue(
                findings.contains(
                        "Idle: unexplained. Motives explain 0 % of the differences among customers held out: do not"
                                + " plan an influence on this behaviour."),
                findings.toString());
    }

    @Test
    void aMotiveThatIsHardlyKnownOfAnybodyExplainsNothing() {
        Map<String, Object> parameters = new HashMap<>(Planted.PARAMETERS);
        parameters.put("least-confidence", 0.98);
        SegmentationModel model = CUSTOMERS.fit(parameters);
        assertEquals("0", Planted.table(model, "motives").rows().get(0).get(6).toString(), "known of nobody");
        assertEquals(List.of(), Planted.table(model, "effects").rows());
        assertTrue(
                Planted.english(model).stream().anyMatch(text -> text.startsWith("Moved: too few customers")),
                Planted.english(model).toString());
    }

    /** Twenty populations without any connection: at most some of eighty adjusted tests may say there is one. */
    @Test
    void luckAloneIsSeldomCalledSignificant() {
        int significant = 0;
        int explained = 0;
        for (int seed = 0; seed < 20; seed++) {
            Planted idle = new Planted(100 + seed);
            Map<String, Object> parameters = new HashMap<>(Planted.PARAMETERS);
            parameters.put("outcomes", List.of(((List<?>) Planted.PARAMETERS.get("outcomes")).get(1)));
            SegmentationModel model = idle.fit(parameters);
            significant += Planted.table(model, "effects").rows().stream()
                            .anyMatch(row -> row.get(7).equals(true))
                    ? 1
                    : 0;
            explained +=
                    (double) Planted.table(model, "explained").rows().get(0).get(5) >= 0.02 ? 1 : 0;
        }
        assertTrue(significant <= 4, significant + " of 20");
        assertEquals(0, explained);
    }

    @Test
    void reasonsTellTheCustomersOwnValuesInBothLanguages() {
        int row = new Random(4).nextInt(Planted.CUSTOMERS);
        List<Reason> reasons = MODEL.explain(TABLE.at(row));
        long count = (long) TABLE.column("alpha.a").number(row);
        Reason sign = reasons.get(1);
        assertEquals("alpha.a", sign.trait());
        String percent = halte.model.Text.number(count * 5).en();
        assertTrue(
                sign.text().en().startsWith("sign a: " + percent + " % of 20; at "),
                sign.text().en());
        assertTrue(
                sign.text().nl().startsWith("teken a: " + percent + " % van 20; op "),
                sign.text().nl());
        assertTrue(
                reasons.get(0).text().nl().startsWith("Om alpha: 0"),
                reasons.get(0).text().nl());
    }

    @Test
    void signsThatContradictEachOtherMakeNoMotiveUnlessTheyNeedNotAgree() {
        Map<String, Object> against = Map.of(
                "id",
                "b",
                "trait",
                Planted.count("alpha", "b"),
                "of",
                Map.of("aggregate", "count"),
                "direction",
                "less");
        Map<String, Object> with =
                Map.of("id", "a", "trait", Planted.count("alpha", "a"), "of", Map.of("aggregate", "count"));
        Map<String, Object> mixed = Map.of("id", "alpha", "title", "Mixed", "items", List.of(with, against));
        String refused = Planted.english(CUSTOMERS.fit(Map.of("motives", List.of(mixed), "outcomes", List.of())))
                .get(0);
        assertEquals(
                "Mixed: not known; its items do not go together, so that they are no signs of one motive.", refused);
        Map<String, Object> made = new HashMap<>(mixed);
        made.put("agree", false);
        String known = Planted.english(CUSTOMERS.fit(Map.of("motives", List.of(made), "outcomes", List.of())))
                .get(0);
        assertEquals("Mixed: 2 of 2 items used, which need not agree.", known);
    }

    @Test
    void theItemsOfAPlantedMotiveAgree() {
        List<Object> alpha = Planted.table(MODEL, "motives").rows().get(0);
        double together = (double) alpha.get(4);
        assertEquals(3 * together / (1 + 2 * together), (double) alpha.get(3), 0.01, "Spearman and Brown");
        assertTrue((double) alpha.get(5) > together, "without luck they agree more");
        Table items = Planted.table(MODEL, "items");
        assertEquals(6, items.rows().size());
    }
}
