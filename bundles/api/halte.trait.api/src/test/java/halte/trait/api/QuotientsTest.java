package halte.trait.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class QuotientsTest {

    private final Random random = new Random(1);

    private TraitColumn.Numbers column(DoubleSupplier value) {
        return new TraitColumn.Numbers(
                "some",
                DoubleStream.generate(() -> random.nextInt(5) == 0 ? Double.NaN : value.getAsDouble())
                        .limit(2_000)
                        .toArray());
    }

    private static TraitColumn same(TraitColumn.Numbers column) {
        TraitColumn compact = TraitColumn.compact(column);
        assertEquals(column.name(), compact.name());
        assertEquals(column.size(), compact.size());
        for (int row = 0; row < column.size(); row++) {
            assertEquals(column.number(row), compact.number(row));
            assertEquals(column.text(row), compact.text(row));
        }
        return compact;
    }

    @Test
    void wholesCentsTenThousandthsAndDaysBecomeSmallAndStayTheSame() {
        for (int span : new int[] {1, 100, 128, 129, 30_000, 33_000, 1_000_000, Integer.MAX_VALUE}) {
            for (double divisor : new double[] {1, 100, 10_000, 86_400}) {
                TraitColumn.Numbers column = column(() -> (random.nextInt(span) - span / 2) / divisor);
                assertNotSame(column, same(column));
            }
        }
    }

    @Test
    void whatFitsNowhereStaysAsItIs() {
        TraitColumn.Numbers fractions = column(random::nextDouble);
        assertSame(fractions, same(fractions));
        TraitColumn.Numbers huge = column(() -> random.nextInt() * 1e9);
        assertSame(huge, same(huge));
        same(new TraitColumn.Numbers("odd", new double[] {0.0, -0.0, Double.POSITIVE_INFINITY, Double.NaN}));
        same(new TraitColumn.Numbers("none", new double[0]));
    }
}
