package halte.segmentation.rfm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RfmModelTest {

    private static final Map<String, Object> FIXED = Map.of(
            "recency", Map.of("cuts", "fixed", "boundaries", List.of(30, 90, 180, 365)),
            "frequency", Map.of("cuts", "fixed", "boundaries", List.of(2, 3, 5, 10)),
            "monetary", Map.of("cuts", "fixed", "boundaries", List.of(50, 100, 250, 1000.5)));

    @Test
    void explainsEachScoreWithItsBoundariesAndTheCellInBothLanguages() {
        TraitTable population = Rfm.customers(new double[] {45.9, 12, 1250.25});
        List<Reason> reasons = Rfm.fit(population, FIXED).explain(population.at(0));
        assertEquals(
                List.of(
                        "Recency is 45 days: score 4 of 5 (at least 30 and less than 90 days; boundaries 30 | 90 | 180 | 365).",
                        "Frequency is 12 orders: score 5 of 5 (at least 10 orders; boundaries 2 | 3 | 5 | 10).",
                        "Monetary value is 1,250.25: score 5 of 5 (at least 1,000.5; boundaries 50 | 100 | 250 | 1,000.5).",
                        "Champions needs R 4–5, F 4–5, M 4–5; R 4, F 5, M 5 fits."),
                reasons.stream().map(reason -> reason.text().en()).toList());
        assertEquals(
                List.of(
                        "Recentheid is 45 dagen: score 4 van 5 (minstens 30 en minder dan 90 dagen; grenzen 30 | 90 | 180 | 365).",
                        "Frequentie is 12 bestellingen: score 5 van 5 (minstens 10 bestellingen; grenzen 2 | 3 | 5 | 10).",
                        "Besteding is 1.250,25: score 5 van 5 (minstens 1.000,5; grenzen 50 | 100 | 250 | 1.000,5).",
                        "Kampioenen vraagt R 4–5, F 4–5, M 4–5; R 4, F 5, M 5 past."),
                reasons.stream().map(reason -> reason.text().nl()).toList());
        assertEquals("champions", reasons.get(3).segment());
    }

    @Test
    void explainsWhyEarlierCellsDidNotFit() {
        TraitTable population = Rfm.customers(new double[] {400, 1, 1_200});
        SegmentationModel model = Rfm.fit(population, FIXED);
        List<Reason> reasons = model.explain(population.at(0));
        assertEquals(3 + 10 + 1, reasons.size());
        assertEquals(
                "Lost needs R 1–2, F 1–2, M 1–2; R 1, F 1, M 5 does not fit.",
                reasons.get(12).text().en());
        assertEquals(
                "No segment fits R 1, F 1, M 5: Others.", reasons.get(13).text().en());
        assertTrue(reasons.get(13).held());
        assertEquals(List.of("others"), Assignments.of(model, population.at(0)));
    }

    /** T16: a refunded or cancelled order is no purchase; the traits count only orders whose net amount is above zero. */
    @Test
    void whoGotEverythingBackIsInNoSegmentButCounted() {
        TraitTable population = Rfm.customers(
                new double[] {10, 3, 200},
                new double[] {Double.NaN, 0, 0},
                new double[] {Double.NaN, 0, -25},
                new double[] {Double.NaN, Double.NaN, Double.NaN});
        SegmentationModel model = Rfm.fit(population, FIXED);
        assertEquals(
                List.of(List.of("loyal-customers"), List.of(), List.of(), List.of()),
                Assignments.of(model, population));
        assertTrue(Rfm.english(model.findings())
                .contains("2 of 4 customers have no order above zero after refunds and are in no segment."));
        assertEquals(List.of("No order is above zero after refunds: no scores."), Rfm.explained(model, population, 1));
    }

    @Test
    void aPartialRefundLowersMoneyButNotFrequency() {
        TraitTable population = Rfm.customers(new double[] {10, 12, 999}, new double[] {10, 12, 1001});
        SegmentationModel model = Rfm.fit(population, FIXED);
        assertTrue(Rfm.explained(model, population, 0).get(2).contains("score 4"));
        assertTrue(Rfm.explained(model, population, 1).get(2).contains("score 5"));
        assertTrue(Rfm.explained(model, population, 0).get(1).contains("score 5"));
    }

    @Test
    void onlyBuyersDecideWhereTheBoundariesLie() {
        double[][] buyers = new double[20][];
        double[][] all = new double[40][];
        for (int i = 0; i < 20; i++) {
            buyers[i] = new double[] {i, 1 + i % 7, 10 * i};
            all[2 * i] = buyers[i];
            all[2 * i + 1] = new double[] {Double.NaN, 0, -5};
        }
        Map<String, Object> of = Rfm.fit(Rfm.customers(buyers), Map.of()).data();
        Map<String, Object> ofAll = Rfm.fit(Rfm.customers(all), Map.of()).data();
        for (Dimension dimension : Dimension.values()) {
            assertEquals(of.get(dimension.key()), ofAll.get(dimension.key()));
        }
    }

    @Test
    void wholeDaysAreCutOffUnlessAskedOtherwise() {
        TraitTable population = Rfm.customers(new double[] {29.99, 1, 10});
        assertTrue(
                Rfm.explained(Rfm.fit(population, FIXED), population, 0).get(0).contains("is 29 days"));
        Map<String, Object> exact = Map.of("whole-days", false, "cells", "grid");
        assertTrue(
                Rfm.explained(Rfm.fit(population, exact), population, 0).get(0).contains("is 29.99 days"));
    }

    @Test
    void equalValuesThatLeaveScoresUnusedAreReported() {
        TraitTable population = Rfm.customers(
                new double[] {1, 1, 10},
                new double[] {2, 1, 20},
                new double[] {3, 1, 30},
                new double[] {4, 2, 40},
                new double[] {5, 1, 50});
        List<String> findings = Rfm.english(Rfm.fit(population, Map.of()).findings());
        assertTrue(
                findings.contains("Only 2 of the 5 scores of frequency occur, because equal values get equal scores."),
                findings::toString);
    }

    @Test
    void theGridHasACellForEveryPairOfScores() {
        TraitTable population = Rfm.customers(new double[] {5, 12, 10}, new double[] {500, 1, 10});
        Map<String, Object> grid = new HashMap<>(FIXED);
        grid.put("cells", "grid");
        SegmentationModel model = Rfm.fit(population, grid);
        assertEquals(26, model.segments().size());
        assertEquals(List.of(List.of("r5-f5"), List.of("r1-f1")), Assignments.of(model, population));
    }
}
