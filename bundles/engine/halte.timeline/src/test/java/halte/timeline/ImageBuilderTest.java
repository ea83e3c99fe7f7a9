package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.model.HalteException;
import halte.model.LineColumns;
import halte.model.TouchColumns;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageBuilderTest {

    private static final TimelineImage EMPTY = TimelineImage.empty("EUR");

    /** A block holds so much more than any sample that all is packed at once, by one thread. */
    private static TimelineImage atOnce(Sample sample, TimelineImage older, int from, int to) {
        Workers alone = new Workers(1);
        return new Feed(sample, 1).image(new ImageBuilder(older, alone, 1 << 20), sample.rows.subList(from, to), alone);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void blocksPackedByThreadsGiveTheSameImageBitByBit(long seed) {
        Random random = new Random(seed);
        Sample sample = new Sample(seed, 15_000, 1 + random.nextInt(9_000));
        int middle = 9_000 + random.nextInt(6_000);
        try (Workers workers = new Workers(2 + (int) seed % 3)) {
            TimelineImage expected = atOnce(sample, EMPTY, 0, middle);
            int block = 32 + random.nextInt(5_000);
            TimelineImage image = new Feed(sample, seed + 1)
                    .image(new ImageBuilder(EMPTY, workers, block), sample.rows.subList(0, middle), workers);
            Same.images(expected, image);
            Same.images(
                    atOnce(sample, expected, middle, 15_000),
                    new Feed(sample, seed + 2)
                            .image(
                                    new ImageBuilder(image, workers, block),
                                    sample.rows.subList(middle, 15_000),
                                    workers));
        }
    }

    /** Blocks so large that every shard packs its rows straight from them. */
    @Test
    void largeBlocksGiveTheSameImageAsSmallOnes() {
        Sample sample = new Sample(7, 200_000, 50);
        try (Workers workers = new Workers(3)) {
            TimelineImage large =
                    new Feed(sample, 1).image(new ImageBuilder(EMPTY, workers, 60_000), sample.rows, workers);
            TimelineImage small =
                    new Feed(sample, 2).image(new ImageBuilder(EMPTY, workers, 777), sample.rows, workers);
            Same.images(large, small);
        }
    }

    @Test
    void aChunkLargerThanABlockIsTakenInPieces() {
        TouchColumns touches = touches(10_000);
        try (Workers workers = new Workers(2)) {
            ImageBuilder pieces = new ImageBuilder(EMPTY, workers, 3_000);
            ImageBuilder whole = new ImageBuilder(EMPTY, workers, 1 << 20);
            pieces.touches(touches);
            whole.touches(touches);
            Same.images(whole.build(workers), pieces.build(workers));
        }
    }

    @Test
    void theSendersArraysAreFreeAsSoonAsTheyAreTaken() {
        TouchColumns touches = touches(10_000);
        try (Workers workers = new Workers(2)) {
            ImageBuilder builder = new ImageBuilder(EMPTY, workers, 4_000);
            builder.touches(touches);
            Arrays.fill(touches.occurredAt(), 7);
            Arrays.fill(touches.identifier(), 9);
            TimelineImage image = builder.build(workers);
            assertEquals(1_000, image.customers());
            assertEquals(1_000_001, image.first().toEpochMilli());
        }
    }

    @Test
    void linesHandedOverBetweenTouchesFindTheTouchesBefore() {
        Sample sample = new Sample(8, 3_000, 200);
        try (Workers workers = new Workers(2)) {
            ImageBuilder builder = new ImageBuilder(EMPTY, workers, 500).terms(sample.terms);
            TouchColumns touches = touches(1_000);
            LineColumns lines = new LineColumns(
                    1_000, touches.touch(), new int[1_000], new int[1_000], touches.touch(), touches.touch());
            builder.touches(touches);
            builder.lines(lines);
            Arrays.setAll(touches.touch(), i -> i + 1_001L);
            builder.touches(touches);
            builder.lines(lines);
            TimelineImage image = builder.build(workers);
            assertEquals(2_000, image.touches());
            long held = image.shards().stream()
                    .mapToLong(shard -> shard.base().lineStarts()[shard.base().size()])
                    .sum();
            assertEquals(2_000, held);
        }
    }

    @Test
    void aNumberBeyondAnImageIsNamed() {
        TouchColumns touches = touches(100);
        touches.identifier()[50] = Long.MAX_VALUE;
        try (Workers workers = new Workers(2)) {
            ImageBuilder builder = new ImageBuilder(EMPTY, workers, 64);
            HalteException thrown = assertThrows(HalteException.class, () -> {
                builder.touches(touches);
                builder.build(workers);
            });
            assertEquals("IMAGE_TOO_LARGE", thrown.failure().code());
        }
    }

    @Test
    void anInterruptedCallerGetsHisImageAndStaysInterrupted() {
        try (Workers workers = new Workers(3)) {
            ImageBuilder builder = new ImageBuilder(EMPTY, workers, 2_000);
            Thread.currentThread().interrupt();
            builder.touches(touches(20_000));
            TimelineImage image = builder.build(workers);
            assertTrue(Thread.interrupted());
            assertEquals(20_000, image.touches());
        }
    }

    private static TouchColumns touches(int size) {
        TouchColumns touches = TouchColumns.ofSize(size);
        for (int i = 0; i < size; i++) {
            touches.touch()[i] = i + 1;
            touches.identifier()[i] = 1 + i % 1_000;
            touches.occurredAt()[i] = 1_000_001 + i * 37L % 1_000;
        }
        return touches;
    }
}
