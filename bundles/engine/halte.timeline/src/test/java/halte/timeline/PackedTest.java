package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.Decimals;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PackedTest {

    private static Packed unchanged(long... values) {
        Packed packed = Packer.pack(values.clone(), values.length);
        long[] out = new long[values.length];
        packed.copy(0, values.length, out);
        assertArrayEquals(values, out);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], packed.get(i));
        }
        return packed;
    }

    @Test
    void anyValuesComeBackUnchanged() {
        Random random = new Random(1);
        for (long span : new long[] {1, 2, 255, 256, 257, 65_535, 65_536, 70_000, 1L << 32, 1L << 50, Long.MAX_VALUE}) {
            for (long factor : new long[] {1, 100, 1000, 7, 60_000, 86_400_000}) {
                long most = Math.max(1, span / factor);
                unchanged(LongStream.range(0, 3000)
                        .map(i -> random.nextInt(50) == 0
                                ? Decimals.MISSING
                                : (random.nextLong() >>> 1) % most * factor - span / 3)
                        .toArray());
            }
        }
        unchanged();
        unchanged(Decimals.MISSING, Decimals.MISSING);
        unchanged(Long.MAX_VALUE, Long.MIN_VALUE, 0, Long.MIN_VALUE + 1);
    }

    @Test
    void wholeSecondsTakeFourBytesAndFewDifferentValuesOne() {
        long[] seconds = LongStream.range(0, 1000)
                .map(i -> 1_600_000_000_000L + i * i * 100_000)
                .toArray();
        assertEquals(4000, unchanged(seconds).bytes());
        long[] few = LongStream.range(0, 1000).map(i -> i % 3 * 123_456_789).toArray();
        assertTrue(unchanged(few).bytes() < 1100);
        assertEquals(8, unchanged(5, 5, 5).bytes());
    }

    @Test
    void rareValuesTakeRoomForThemselvesOnly() {
        Random random = new Random(2);
        long[] values = LongStream.range(0, 10_000)
                .map(i -> random.nextInt(25) == 0 ? random.nextInt(20_000) * 100L : Decimals.MISSING)
                .toArray();
        Packed packed = unchanged(values);
        assertTrue(packed.bytes() < 4_000, "bytes: " + packed.bytes());
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from);
            long[] out = new long[to - from];
            packed.copy(from, to, out);
            assertArrayEquals(Arrays.copyOfRange(values, from, to), out);
        }
        assertEquals(LongStream.of(values).max().orElseThrow(), packed.largest());
    }
}
