package halte.segmentation.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.Parameters;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Bands, retention and early risk on synthetic customers of whom the truth is known. */
class EngagementModelTest {

    /** Customers who touch every week or every month until they leave: the keen ones stay longer, or not. */
    private static Histories shop(int customers, boolean keenStay, long seed) {
        Random random = new Random(seed);
        Histories shop = new Histories();
        for (int i = 0; i < customers; i++) {
            double age = random.nextDouble() * 500;
            double gap = i % 2 == 0 ? 4 : 25;
            double life = -Math.log(1 - random.nextDouble()) * (i % 2 == 0 && keenStay ? 600 : 80);
            shop.add(DoubleStream.concat(
                            DoubleStream.of(age),
                            DoubleStream.iterate(age, at -> at - gap * (0.2 + 1.6 * random.nextDouble()))
                                    .skip(1)
                                    .takeWhile(at -> at >= 0 && at > age - life))
                    .toArray());
        }
        return shop;
    }

    private static Table table(SegmentationModel model, String id) {
        return model.tables().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> english(SegmentationModel model) {
        return model.findings().stream().map(Text::en).toList();
    }

    @Test
    void setCutsDivideExactlyAtTheirValue() {
        Map<String, Object> parameters = Map.of("cuts", List.of(1, 2));
        Histories three = new Histories().add(60, 50).add(60, 50, 40).add(60, 50, 40, 30, 20);
        SegmentationModel model = three.fit(parameters);
        List<String> bands = Assignments.of(model, three.table(parameters)).stream()
                .map(segments -> segments.get(0))
                .toList();
        assertEquals(List.of("frequency-lowest", "frequency-1", "frequency-2"), bands);
    }

    @Test
    void whereTheKeenStayFrequencyIsASign() {
        SegmentationModel model = shop(4000, true, 1).fit(Map.of());
        assertTrue(english(model).stream().anyMatch(text -> text.startsWith("Who touches more often stays")));
        List<List<Object>> rows = table(model, "retention").rows();
        assertTrue((double) rows.get(3).get(4) > 0.6, "highest: " + rows.get(3));
        assertTrue((double) rows.get(0).get(4) < 0.2, "lowest: " + rows.get(0));
    }

    @Test
    void theRetentionCurveFallsAndCountsOnlyWhoWasLongEnoughThere() {
        Histories shop = shop(4000, true, 2);
        List<List<Object>> rows = table(shop.fit(Map.of()), "retention-curve").rows();
        assertEquals(16, rows.size());
        for (int band = 0; band < 4; band++) {
            long first = (long) rows.get(4 * band).get(2);
            long last = (long) rows.get(4 * band + 3).get(2);
            assertTrue(last <= first, "no more are observed for 180 days than for 30");
        }
        assertTrue((double) rows.get(15).get(3) < (double) rows.get(12).get(3), "fewer are still there");
        TraitTable table = shop.table(Map.of());
        long observed = 0;
        for (int i = 0; i < table.size(); i++) {
            observed += table.column("first-order").number(i) >= 270 ? 1 : 0;
        }
        assertEquals(
                observed,
                (long) rows.get(3).get(2)
                        + (long) rows.get(7).get(2)
                        + (long) rows.get(11).get(2)
                        + (long) rows.get(15).get(2));
    }

    @Test
    void whereNobodyIsObservedForLongNothingIsSaidOfStaying() {
        Histories young = new Histories();
        for (int i = 0; i < 60; i++) {
            young.add(40 + i % 5, 20 - i % 7, 5);
        }
        SegmentationModel model = young.fit(Map.of());
        assertTrue(english(model).stream()
                .anyMatch(text -> text.contains("whether frequency is a sign of staying is not known")));
        assertFalse(english(model).stream().anyMatch(text -> text.startsWith("Who touches")));
    }

    @Test
    void newCustomersWhoTouchLittleAreAtRiskAndTheRiskHoldsForOthers() {
        Histories shop = shop(6000, true, 3);
        shop.add(10).add(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        SegmentationModel model = shop.fit(Map.of());
        TraitTable table = shop.table(Map.of());
        assertTrue(Assignments.of(model, table.at(6000)).contains("at-risk-early"));
        assertFalse(Assignments.of(model, table.at(6001)).contains("at-risk-early"));
        Estimate risk = model.estimates(table.at(6000)).stream()
                .filter(estimate -> estimate.id().equals("gives-up"))
                .findFirst()
                .orElseThrow();
        assertTrue(risk.number() > 0.3, "risk " + risk.number());
        for (List<Object> row : table(model, "early-risk").rows()) {
            if ((long) row.get(6) >= 100) {
                assertEquals((double) row.get(3), (double) row.get(7), 0.12, "calibrated: " + row);
            }
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused("cuts", Map.of("cuts", List.of(2, 1)));
        assertRefused("bands", Map.of("bands", 1));
        assertRefused("channels", Map.of("channels", List.of("Web", "web")));
        assertRefused("help.topic", Map.of("help", Map.of("topic", "amount")));
        assertRefused("help.minutes", Map.of("help", Map.of("minutes", -1)));
        assertRefused("steady-within", Map.of("steady-within", -0.1));
    }

    private static void assertRefused(String place, Map<String, Object> parameters) {
        HalteException refused =
                assertThrows(HalteException.class, () -> new EngagementStrategy().traits(Parameters.of(parameters)));
        assertTrue(
                refused.failure().message().contains(place), refused.failure().message());
    }
}
