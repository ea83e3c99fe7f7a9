package halte.segmentation.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Synthetic customers of whom the truth is known: views of the last week lead to orders, e-mails to nothing. */
class JourneysTest {

    private static final Map<String, Object> WEEK = Map.of("horizon-days", 7);

    private static Shop shop;
    private static SegmentationModel model;
    private static TraitTable table;
    private static Told told;

    @BeforeAll
    static void fit() {
        shop = Journeys.shop(4000, 4);
        model = shop.fit(WEEK, Journeys.AT);
        table = shop.table(WEEK, Journeys.AT);
        told = new Told(model);
    }

    @Test
    void theProbabilitiesComeTrueAndBeatRecency() {
        assertTrue(told.right(false) >= 9, "tenths: " + told.right(false));
        assertTrue(told.finds("The probabilities come true"), told.findings().toString());
        double[] slope = told.measure(false, "calibration slope");
        assertTrue(slope[1] < 1 && slope[2] > 1, "slope");
        assertTrue(told.measure(false, "AUC above it")[1] > 0, "above recency");
        assertTrue(told.measure(false, "Brier skill")[0] > 0);
        assertTrue(told.measure(true, "AUC")[1] > 0.5, "in time");
    }

    @Test
    void viewsCountMost() {
        String strongest = null;
        double most = 0;
        List<List<Object>> rows = told.table("coefficients").rows();
        for (List<Object> row : rows.subList(1, rows.size())) {
            if (Math.abs(Told.number(row.get(2))) > most) {
                most = Math.abs(Told.number(row.get(2)));
                strongest = (String) row.get(0);
            }
        }
        assertTrue(strongest.contains("product-view"), strongest);
    }

    @Test
    void whoViewedMoreIsLikelier() {
        int week = table.index("product-view-7");
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int row = 0; row < table.size(); row++) {
            double probability = told.probability(table.at(row));
            int much = table.at(row).number(week) >= 4 ? 1 : 0;
            sums[much] += Double.isNaN(probability) ? 0 : probability;
            counts[much]++;
        }
        assertTrue(sums[1] / counts[1] > 2 * sums[0] / counts[0]);
    }

    @Test
    void segmentsFollowProbabilities() {
        double least = 1;
        double most = 0;
        for (int row = 0; row < table.size(); row++) {
            double probability = told.probability(table.at(row));
            List<String> segments = Assignments.of(model, table.at(row));
            assertEquals(1, segments.size());
            if (segments.contains("ready-to-buy")) {
                least = Math.min(least, probability);
            } else if (!Double.isNaN(probability)) {
                most = Math.max(most, probability);
            } else {
                assertEquals(List.of("not-enough-known"), segments);
            }
        }
        assertTrue(least > most && most > 0 && least < 1, least + " above " + most);
    }

    @Test
    void reasonsAreHisOwnAndTrueInBothLanguages() {
        int viewer = IntStream.range(0, table.size())
                .filter(row -> table.at(row).number(table.index("product-view-7")) >= 6)
                .findFirst()
                .orElseThrow();
        TraitRow row = table.at(viewer);
        List<Reason> reasons = model.explain(row);
        assertEquals(
                1,
                reasons.stream()
                        .filter(each -> each.segment() != null && each.held())
                        .count());
        List<Text> own = reasons.stream()
                .filter(each -> each.segment() == null)
                .map(Reason::text)
                .toList();
        assertTrue(!own.isEmpty() && own.size() <= 3, own.toString());
        Text first = own.get(0);
        assertTrue(first.en().contains("viewed") && first.nl().contains("bekeek"), first.toString());
        assertTrue(first.en().endsWith("which is more usual among customers who order within 7 days"), first.en());
        assertTrue(first.nl().endsWith("wat vaker voorkomt bij klanten die binnen 7 dagen bestellen"), first.nl());
        assertEquals(first, told.estimate(row, "strongest-reason").text());
        double times = told.estimate(row, "times-as-likely").number();
        assertTrue(times > 1, "times as likely: " + times);
    }

    @Test
    void theSameComesOutAgainAndNothingLaterMatters() {
        assertEquals(model.data(), shop.fit(WEEK, Journeys.AT).data());
        Shop other = Journeys.shop(4000, 4);
        for (int customer = 1; customer < 500; customer++) {
            other.touch(customer, Journeys.AT.toEpochMilli() + 1, "product-view");
            other.order(customer, Journeys.AT.toEpochMilli() + 1, 10, -customer, null);
        }
        assertEquals(model.data(), other.fit(WEEK, Journeys.AT).data());
    }

    /** What happened after the moment that is looked back to changes labels, never what was known then: only coefficients may change. */
    @Test
    void whatHappenedAfterTheCutoffIsNotAmongTheFeatures() {
        Shop other = Journeys.shop(4000, 4);
        long cutoff = Journeys.AT.toEpochMilli() - 7 * Shop.DAY;
        for (long customer = 1; customer < 12_000; customer += 3) {
            other.touch(customer, cutoff + Shop.DAY, "search");
            other.touch(customer, cutoff + Shop.DAY, "product-view");
        }
        SegmentationModel same = other.fit(WEEK, Journeys.AT);
        assertEquals(model.data(), same.data());
        assertNotEquals(
                told.probability(table.at(0)),
                new Told(same).probability(other.table(WEEK, Journeys.AT).at(0)),
                "asked now, the searches count");
    }

    @Test
    void boundsAreSetOrLearned() {
        SegmentationModel precise = shop.fit(
                Map.of("horizon-days", 7, "ready", Map.of("precision", 0.2), "warming", Map.of("probability", 0.05)),
                Journeys.AT);
        SegmentationModel never = shop.fit(Map.of("horizon-days", 7, "ready", Map.of("precision", 0.999)), Journeys.AT);
        Told told = new Told(precise);
        for (int row = 0; row < table.size(); row += 7) {
            List<String> segments = Assignments.of(precise, table.at(row));
            double probability = told.probability(table.at(row));
            assertFalse(segments.contains("unlikely") && probability >= 0.05);
            assertFalse(Assignments.of(never, table.at(row)).contains("ready-to-buy"));
        }
        assertTrue(new Told(never).finds("No probability reaches the precision"));
    }
}
