package halte.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.segmentation.api.SegmentationModel;
import halte.testkit.trait.Tables;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitRow;
import halte.trait.api.TraitTable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    /** Segment i holds customers whose value lies in its stripe; each customer is in about a twentieth of the segments. */
    private record Stripes(int count, List<Segment> segments) implements SegmentationModel {

        static Stripes of(int count) {
            return new Stripes(
                    count,
                    IntStream.range(0, count)
                            .mapToObj(i -> new Segment("stripe-" + i, Text.of("Stripe"), Text.of("Stripe.")))
                            .toList());
        }

        @Override
        public void assign(TraitRow row, IntConsumer segment) {
            for (int i = count - 1; i >= 0; i--) {
                double value = row.number(i % 4);
                double from = i * 0.95 / count;
                if (value >= from && value < from + 0.05) {
                    segment.accept(i);
                }
            }
        }

        @Override
        public List<Reason> explain(TraitRow row) {
            return List.of();
        }

        @Override
        public List<Text> findings() {
            return List.of();
        }

        @Override
        public Map<String, Object> data() {
            return Map.of();
        }
    }

    @Test
    void equalsOneRowAfterTheOtherOrderedByRowAndSegment() {
        Stripes model = Stripes.of(40);
        TraitTable table = random(50_000);
        IntStream.Builder rows = IntStream.builder();
        IntStream.Builder segments = IntStream.builder();
        long unassigned = 0;
        for (int row = 0; row < table.size(); row++) {
            IntStream.Builder found = IntStream.builder();
            model.assign(table.at(row), found);
            int[] sorted = found.build().sorted().toArray();
            unassigned += sorted.length == 0 ? 1 : 0;
            for (int segment : sorted) {
                rows.add(row);
                segments.add(segment);
            }
        }
        Assignment assignment = assign(model, table);
        assertArrayEquals(rows.build().toArray(), assignment.rows());
        assertArrayEquals(segments.build().toArray(), assignment.segments());
        assertEquals(unassigned, assignment.unassigned());
    }

    @Test
    void twoHundredSegmentsOverManyCustomersTakeSeconds() {
        int customers = Integer.getInteger("halte.segmentation.speed", 100_000);
        TraitTable table = random(customers);
        Stripes model = Stripes.of(200);
        long started = System.nanoTime();
        Assignment assignment = assign(model, table);
        System.out.printf(
                "%,d customers x 200 segments, %,d memberships: %,d ms%n",
                customers, assignment.size(), (System.nanoTime() - started) / 1_000_000);
        assertEquals(10.0, (double) assignment.size() / customers, 0.5);
    }

    private static Assignment assign(Stripes model, TraitTable table) {
        Scene scene = new Scene();
        try (Strategies strategies = new Strategies(scene.guests, Strategies.LONGEST_FIT)) {
            return strategies.with(
                    SpendBands.ID,
                    strategy -> strategy.assign(model, model.segments().size(), table));
        }
    }

    private static TraitTable random(int customers) {
        Random random = new Random(3);
        return Tables.of(IntStream.range(0, 4)
                .mapToObj(i -> Tables.numbers("t" + i, random.doubles(customers).toArray()))
                .toArray(TraitColumn[]::new));
    }
}
