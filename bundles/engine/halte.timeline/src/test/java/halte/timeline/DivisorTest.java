package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DivisorTest {

    @Test
    void itDividesAsTheProcessorDoes() {
        Random random = new Random(1);
        for (long value : new long[] {1, 2, 3, 7, 100, 1_000, 10_000, 60_000, 86_400_000, Long.MAX_VALUE}) {
            Divisor divisor = new Divisor(value);
            for (int i = 0; i < 2_000; i++) {
                long number = random.nextLong() >>> 1 + random.nextInt(62);
                assertEquals(number % value == 0, divisor.divides(number), number + " / " + value);
                long multiple = number / value * value;
                assertTrue(divisor.divides(multiple));
                assertEquals(multiple / value, divisor.quotient(multiple));
            }
        }
    }
}
