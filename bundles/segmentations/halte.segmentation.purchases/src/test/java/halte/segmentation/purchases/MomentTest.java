package halte.segmentation.purchases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.segmentation.Assignments;
import halte.trait.api.TraitTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gifts that customers buy again at any time within years: a wide window is no moment, unless it is asked for. */
class MomentTest {

    private static final String GIFTS = "gifts";

    private static Shop shop;
    private static TraitTable table;
    private static SegmentationModel careful;
    private static SegmentationModel any;

    @BeforeAll
    static void fit() {
        Random random = new Random(8);
        shop = new Shop(LocalDate.parse("2026-06-01"), false);
        for (int customer = 0; customer < 1_000; customer++) {
            double gap = -400 * Math.log(1 - random.nextDouble());
            TreeMap<Integer, List<Shop.Line>> days = new TreeMap<>();
            for (double day = shop.today() - 2_000;
                    day < shop.today();
                    day += 1 - (gap + 100) * Math.log(1 - random.nextDouble())) {
                days.put((int) day, List.of(new Shop.Line(GIFTS, GIFTS, 10)));
            }
            shop.add(days);
        }
        table = shop.table();
        Map<String, Object> categories = Map.of(GIFTS, "consumable");
        careful = shop.fit(Map.of("hold-out", 0, "categories", categories));
        any = shop.fit(Map.of("hold-out", 0, "likely", 0, "categories", categories));
    }

    private static Estimate estimate(int row, String id) {
        return careful.estimates(table.at(row)).stream()
                .filter(estimate -> estimate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHardlyBuysWithinTheHorizonIsNotDue() {
        int unclear = 0;
        for (int row = 0; row < table.size(); row++) {
            List<String> before = Assignments.of(any, table.at(row));
            List<String> now = Assignments.of(careful, table.at(row));
            boolean coming = before.contains("due-now") || before.contains("due-soon");
            boolean likely = estimate(row, "bought-in-time").number() >= 0.2;
            assertTrue(
                    !coming || (likely ? now.equals(before) : now.equals(List.of("no-clear-moment"))), now.toString());
            unclear += coming && !likely ? 1 : 0;
        }
        assertTrue(unclear > 50, "unclear: " + unclear);
    }

    @Test
    void whoIsPastTheMiddleIsToldThatHeIsOverdue() {
        int overdue = 0;
        for (int row = 0; row < table.size(); row++) {
            double days = estimate(row, "days-until-needed").number();
            Text timing = estimate(row, "timing").text();
            if (days < 0) {
                String number = Text.number(-days).en();
                assertTrue(timing.en().matches(".+, " + number + " days? overdue"), timing.en());
                assertTrue(timing.nl().matches(".+, .+ dag(en)? over tijd"), timing.nl());
                overdue++;
            } else {
                assertTrue(timing == null || !timing.en().contains("overdue"));
            }
        }
        assertTrue(overdue > 50, "overdue: " + overdue);
    }

    @Test
    void itIsExplainedWhyThereIsNoMoment() {
        int row = 0;
        while (!Assignments.of(careful, table.at(row)).contains("no-clear-moment")) {
            row++;
        }
        Text text = careful.explain(table.at(row)).stream()
                .filter(reason -> "no-clear-moment".equals(reason.segment()))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(text.en().matches(".+; no clear moment: \\d+ % buy it within 30 days\\."), text.en());
        assertTrue(text.nl().matches(".+; geen duidelijk moment: \\d+ % koopt het binnen 30 dagen\\."), text.nl());
        assertEquals("gifts", estimate(row, "next-needed").text().en());
    }
}
