package halte.segmentation.value;

import halte.segmentation.api.SegmentationStrategy;
import halte.testkit.segmentation.SegmentationCertification;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;

/** The strategy keeps what every strategy promises, with each model and each way of making tiers. */
class ValueCertificationTest {

    abstract static class Suite extends SegmentationCertification {

        @Override
        public SegmentationStrategy strategy() {
            return new ValueStrategy();
        }
    }

    @Nested
    class Defaults extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    }

    @Nested
    class ParetoNbdInDaysWithItsOwnTiersAndHistories extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "model",
                    "pareto-nbd",
                    "unit",
                    "days",
                    "hold-out",
                    100,
                    "tiers",
                    Map.of("shares", List.of(0.05, 0.5)),
                    "spend",
                    "all",
                    "gone",
                    0.4);
        }

        @Override
        public List<Object> measures() {
            Histories histories = new Histories();
            Random random = new Random(3);
            for (int customer = 1; customer < 300; customer++) {
                histories.begin(customer);
                int day = 20_500 - random.nextInt(500);
                for (int order = random.nextInt(4); order >= 0 && day <= 20_600; order--) {
                    histories.day(day);
                    day += 1 + random.nextInt(90);
                }
                histories.end();
            }
            return List.of(histories);
        }
    }

    @Nested
    class SetAmountsWithDiscount extends Suite {

        @Override
        public Map<String, Object> parameters() {
            return Map.of(
                    "tiers",
                    Map.of("amounts", List.of(500, 100.5, 20)),
                    "discount",
                    0.1,
                    "margin",
                    0.3,
                    "horizon",
                    730,
                    "channel",
                    "web",
                    "purpose",
                    "analysis",
                    "hold-out",
                    0);
        }
    }
}
