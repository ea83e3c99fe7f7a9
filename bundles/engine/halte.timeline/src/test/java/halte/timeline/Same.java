package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Compares images bit by bit. */
final class Same {

    private Same() {}

    static void images(TimelineImage one, TimelineImage other) {
        assertArrayEquals(one.numbers(), other.numbers());
        assertEquals(one.touches(), other.touches());
        assertEquals(one.foreignAmounts(), other.foreignAmounts());
        assertEquals(one.refunds().size(), other.refunds().size());
        assertEquals(one.bytes(), other.bytes());
        for (int i = 0; i < Shards.COUNT; i++) {
            segments(one.shards().get(i).base(), other.shards().get(i).base());
            segments(one.shards().get(i).overlay(), other.shards().get(i).overlay());
        }
    }

    private static void segments(Segment one, Segment other) {
        assertArrayEquals(one.customers(), other.customers());
        assertArrayEquals(one.starts(), other.starts());
        assertArrayEquals(one.lineStarts(), other.lineStarts());
        assertEquals(
                List.of(one.firstTime(), one.lastTime(), (long) one.most(), one.bytes()),
                List.of(other.firstTime(), other.lastTime(), (long) other.most(), other.bytes()));
        keyed(one.orders(), other.orders());
        keyed(one.refunds(), other.refunds());
        for (Column column : Column.ALL) {
            int lines = one.lineStarts()[one.size()];
            int size = column.ofLines() ? lines : one.rows();
            assertArrayEquals(values(one, column, size), values(other, column, size), column.name());
            assertEquals(one.largest(column), other.largest(column), column.name());
        }
        assertEquals(one.properties().keySet(), other.properties().keySet());
        for (String name : one.properties().keySet()) {
            for (int row = 0; row < one.rows(); row++) {
                assertEquals(one.property(name, row), other.property(name, row), name);
            }
        }
    }

    private static void keyed(Keyed one, Keyed other) {
        assertArrayEquals(one.rows(), other.rows());
        assertArrayEquals(one.keys(), other.keys());
    }

    private static long[] values(Segment segment, Column column, int size) {
        long[] values = new long[size];
        segment.copy(column, 0, size, values);
        return values;
    }
}
