package halte.segmentation.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Parameters;
import halte.segmentation.api.SegmentationModel;
import halte.segmentation.api.Table;
import halte.testkit.trait.FoldTimelines;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.Pass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The stage as of a moment is what came out at that moment, whichever way it is computed. */
class AnyMomentTest {

    private static final List<String> NAMES = List.of("see", "think", "do", "care", "quiet");

    private final List<TestTimeline> customers = new RandomShop(60, 7).customers();

    @Test
    void laterTouchesDoNotChangeAnEarlierStage() {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(200 * 86_400));
            List<TestTimeline> then =
                    customers.stream().map(one -> one.upTo(at)).toList();
            assertEquals(new Touches(then).stages(Map.of(), at), new Touches(customers).stages(Map.of(), at));
        }
    }

    @Test
    void theWayThroughThePastMeetsTheTraitsAtEveryMidnight() {
        Instant end = Instant.parse("2027-06-01T00:00:00Z");
        for (TestTimeline customer : customers) {
            Touches alone = new Touches(List.of(customer));
            Walk walk = (Walk) new FoldTimelines(List.of(customer))
                    .pass(new Pass(end, List.of(), Touches.STRATEGY.folds(Parameters.NONE)))
                    .results()
                    .get(0);
            Random random = new Random(customer.customer());
            for (int i = 0; i < 12; i++) {
                int day = (int) LocalDate.parse("2026-01-01").toEpochDay() + random.nextInt(280);
                Instant at = LocalDate.ofEpochDay(day).atStartOfDay().toInstant(ZoneOffset.UTC);
                boolean begun = !customer.touches().get(0).at().toInstant().isAfter(at);
                List<Integer> walked = walk.spells().all().stream()
                        .filter(spell -> spell.at(day))
                        .map(Spells.Spell::from)
                        .toList();
                List<String> stages = begun ? alone.stages(Map.of(), at) : List.of();
                assertEquals(stages, walked.stream().map(NAMES::get).toList(), customer.customer() + " at " + at);
            }
        }
    }

    @Test
    void theMonthsAddUpToAllCustomersWhoWereThere() {
        Instant at = Instant.parse("2026-06-10T15:00:00Z");
        SegmentationModel model = new Touches(customers).fit(Touches.STRATEGY, Map.of(), at);
        Table months = model.tables().get(2);
        assertEquals("months", months.id());
        for (List<Object> row : months.rows()) {
            Instant first = LocalDate.parse((String) row.get(0)).atStartOfDay().toInstant(ZoneOffset.UTC);
            long there = customers.stream()
                    .filter(one -> !one.touches().get(0).at().toInstant().isAfter(first))
                    .count();
            long sum = row.stream().skip(1).mapToLong(cell -> (long) cell).sum();
            assertEquals(there, sum, first.toString());
            List<String> stages = new Touches(customers.stream()
                            .filter(one ->
                                    !one.touches().get(0).at().toInstant().isAfter(first))
                            .toList())
                    .stages(Map.of(), first);
            for (int stage = 0; stage < NAMES.size(); stage++) {
                String name = NAMES.get(stage);
                assertEquals(stages.stream().filter(name::equals).count(), row.get(stage + 1), name + " at " + first);
            }
        }
    }
}
