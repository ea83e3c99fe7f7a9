package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitProgramTest {

    private static final Workers WORKERS = new Workers(3);
    private static final TimelineImage EMPTY = TimelineImage.empty("EUR");

    private static TraitTable pass(TimelineImage image, List<TraitDeclaration> traits, long at) {
        return TraitProgram.compile(image, Facts.NONE, traits, List.of())
                .pass(Instant.ofEpochMilli(at), Enrolled.in(image), WORKERS)
                .table();
    }

    private static void assertSame(TraitTable expected, TraitTable actual) {
        assertEquals(expected.size(), actual.size());
        for (int column = 0; column < expected.columns().size(); column++) {
            TraitColumn one = expected.columns().get(column);
            TraitColumn other = actual.columns().get(column);
            for (int row = 0; row < expected.size(); row++) {
                assertEquals(expected.customer(row), actual.customer(row));
                assertEquals(one.text(row), other.text(row), one.name());
                assertEquals(one.number(row), other.number(row), one.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aPassEqualsThePlainDefinition(long seed) {
        Sample sample = new Sample(seed, 600, 30 + (int) seed * 500);
        List<TraitDeclaration> traits = new Declarations(seed).some(200);
        TimelineImage image = new Feed(sample, seed).image(EMPTY, sample.rows, WORKERS);
        for (long at : new long[] {Sample.START + 230 * Sample.DAY, Sample.START + 90 * Sample.DAY}) {
            TraitTable table = pass(image, traits, at);
            Naive naive = new Naive(sample, sample.rows, at);
            for (int row = 0; row < Math.min(30, table.size()); row++) {
                for (int i = 0; i < traits.size(); i++) {
                    assertValue(traits.get(i), naive.value(traits.get(i), table.customer(row)), table, i, row);
                }
            }
        }
    }

    private static void assertValue(TraitDeclaration trait, Object expected, TraitTable table, int i, int row) {
        TraitColumn column = table.columns().get(i);
        String about = trait + " of " + table.customer(row);
        if (expected == null) {
            assertNull(column.text(row), about);
        } else if (expected instanceof String text) {
            assertEquals(text, column.text(row), about);
        } else {
            double number = (Double) expected;
            assertEquals(number, column.number(row), Math.abs(number) * 1e-9 + 1e-9, about);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void oneCustomerAloneHasTheValuesOfThePass(long seed) {
        Sample sample = new Sample(seed, 3000, 500);
        List<TraitDeclaration> traits = new Declarations(seed).some(200);
        TimelineImage image = new Feed(sample, seed).image(EMPTY, sample.rows, WORKERS);
        long at = Sample.START + 120 * Sample.DAY;
        TraitTable table = pass(image, traits, at);
        TraitProgram program = TraitProgram.compile(image, Facts.NONE, traits, List.of());
        for (int row = 0; row < table.size(); row++) {
            TraitTable alone = program.of(table.customer(row), Instant.ofEpochMilli(at), Enrolled.in(image))
                    .orElseThrow();
            for (int i = 0; i < traits.size(); i++) {
                assertEquals(table.at(row).text(i), alone.at(0).text(i));
                assertEquals(table.at(row).number(i), alone.at(0).number(i));
            }
        }
        assertTrue(program.of(999_999, Instant.ofEpochMilli(at)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void touchesAddedBitByBitGiveWhatARebuiltImageGives(long seed) {
        Sample sample = new Sample(seed, 12_000, 3000);
        List<TraitDeclaration> traits = new Declarations(seed).some(120);
        Feed feed = new Feed(sample, seed);
        TimelineImage grown = EMPTY;
        int from = 0;
        boolean overlaid = false;
        for (int to : new int[] {10_000, 10_001, 10_020, 10_100, 11_900, 11_903, 12_000}) {
            grown = feed.image(grown, sample.rows.subList(from, to), WORKERS);
            from = to;
            overlaid |=
                    grown.shards().stream().anyMatch(shard -> shard.overlay().size() > 0);
            if (to != 10_100 && to != 12_000) {
                continue;
            }
            TimelineImage rebuilt = feed.image(EMPTY, sample.rows.subList(0, to), WORKERS);
            long at = Sample.START + 150 * Sample.DAY;
            assertSame(pass(rebuilt, traits, at), pass(grown, traits, at));
            assertEquals(rebuilt.touches(), grown.touches());
            assertEquals(rebuilt.foreignAmounts(), grown.foreignAmounts());
            assertEquals(rebuilt.last(), grown.last());
        }
        assertTrue(overlaid, "some shard had an overlay");
    }

    @Test
    void chunksAndThreadsMakeNoDifference() {
        Sample sample = new Sample(31, 20_000, 5000);
        List<TraitDeclaration> traits = new Declarations(31).some(100);
        long at = Sample.START + 200 * Sample.DAY;
        TraitTable one = pass(new Feed(sample, 1).image(EMPTY, sample.rows, new Workers(1)), traits, at);
        TraitTable other = pass(new Feed(sample, 2).image(EMPTY, sample.rows, WORKERS), traits, at);
        assertSame(one, other);
        for (int column = 0; column < traits.size(); column++) {
            if (one.columns().get(column) instanceof TraitColumn.Texts texts) {
                TraitColumn.Texts others = (TraitColumn.Texts) other.columns().get(column);
                assertArrayEquals(texts.codes(), others.codes());
                assertArrayEquals(texts.texts(), others.texts());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_000, 60_000})
    void aTableComputedInSlicesIsTheSame(long room) {
        Sample sample = new Sample(41, 3000, 500);
        List<TraitDeclaration> traits = new Declarations(41).some(100);
        TimelineImage image = new Feed(sample, 41).image(EMPTY, sample.rows, WORKERS);
        Instant at = Instant.ofEpochMilli(Sample.START + 200 * Sample.DAY);
        TraitProgram program = TraitProgram.compile(image, Facts.NONE, traits, List.of());
        assertSame(
                program.whole(at, Enrolled.in(image), WORKERS).table(),
                program.pass(at, Enrolled.in(image), WORKERS, room).table());
    }
}
