package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.kpi.api.KpiDescriptor.Shape;
import halte.model.Interval;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Draws many samples from a population with known truth and counts how often the interval holds it. */
class SumsTest {

    private static final int SAMPLES = 500;
    private static final int CUSTOMERS = 400;

    @Test
    void theIntervalOfATotalCoversTheTruth() {
        Random random = new Random(11);
        double truth = CUSTOMERS * 0.6 * 40 * 1.5;
        double covered = coverage(Shape.TOTAL, truth, cell -> {
            cell.ask();
            if (random.nextDouble() < 0.6) {
                int orders = 1 + random.nextInt(2);
                cell.add(0, orders * 80 * random.nextDouble(), orders);
            }
            return cell;
        });
        assertCovers(covered);
    }

    @Test
    void theIntervalOfARatioCoversTheTruthThoughCustomersDifferInSizeAndPrice() {
        Random random = new Random(12);
        double covered = coverage(Shape.RATIO, (1 * 20 + 6 * 50) / 7.0, cell -> {
            cell.ask();
            boolean frequent = random.nextBoolean();
            int orders = frequent ? 6 : 1;
            double price = frequent ? 50 : 20;
            cell.add(0, orders * (price + 10 * random.nextGaussian()), orders);
            return cell;
        });
        assertCovers(covered);
    }

    @Test
    void theIntervalOfASmallProportionCoversTheTruth() {
        Random random = new Random(13);
        double covered = coverage(Shape.PROPORTION, 0.03, cell -> {
            cell.ask();
            cell.add(0, random.nextDouble() < 0.03 ? 1 : 0, 1);
            return cell;
        });
        assertCovers(covered);
    }

    @Test
    void wilsonGivesThePublishedExample() {
        Interval interval = new Sums(10, 10, 1, 10, 1, 10, 1).interval(Shape.PROPORTION);
        assertEquals(0.0179, interval.low(), 5e-5);
        assertEquals(0.4042, interval.high(), 5e-5);
        Interval none = new Sums(10, 10, 0, 10, 0, 10, 0).interval(Shape.PROPORTION);
        assertEquals(0, none.low(), 1e-12);
        assertEquals(0.2775, none.high(), 5e-5);
    }

    @Test
    void oneCustomerAllowsNoInterval() {
        Sums one = new Sums(9, 1, 5, 1, 25, 1, 5);
        for (Shape shape : Shape.values()) {
            assertEquals(Interval.UNKNOWN, one.interval(shape));
        }
    }

    @Test
    void nothingBelowTheLineIsNoNumber() {
        assertTrue(Double.isNaN(Sums.NONE.value(Shape.RATIO)));
        assertTrue(Double.isNaN(Sums.NONE.value(Shape.PROPORTION)));
        assertEquals(0, Sums.NONE.value(Shape.TOTAL));
        assertEquals(Interval.UNKNOWN, new Sums(5, 2, 1, 0, 1, 0, 0).interval(Shape.RATIO));
    }

    private static double coverage(Shape shape, double truth, Function<Cell, Cell> customer) {
        int covered = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Cell cell = new Cell();
            for (int i = 0; i < CUSTOMERS; i++) {
                customer.apply(cell);
            }
            Interval interval = cell.sums(0).interval(shape);
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        return covered / (double) SAMPLES;
    }

    private static void assertCovers(double covered) {
        assertTrue(covered >= 0.92 && covered <= 0.98, "the 95 % interval covered in " + 100 * covered + " %");
    }
}
