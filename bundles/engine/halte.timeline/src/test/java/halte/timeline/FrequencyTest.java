package halte.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    private static final Workers WORKERS = new Workers(3);
    private static final Instant AT = Instant.ofEpochMilli(Sample.START + 9999 * Sample.DAY);
    private static final List<TraitDeclaration> TRAITS = List.of(
            trait("mode", Aggregate.MODE, "property:colour"),
            trait("hour", Aggregate.MODE, "hour"),
            trait("list", Aggregate.LIST, "property:colour"),
            trait("diary", Aggregate.DIARY, "property:colour"),
            trait("entropy", Aggregate.ENTROPY, "property:colour"),
            trait("hours", Aggregate.ENTROPY, "hour"),
            trait("deviation", Aggregate.GAP_DEVIATION, null));

    private final Sample sample = new Sample(1, 0, 3000);

    private static TraitDeclaration trait(String name, Aggregate aggregate, String field) {
        return TraitDeclaration.of(name, aggregate, field, TouchFilter.ALL);
    }

    /** Adds a touch a day after the one before. */
    private void touch(long customer, int hour, String colour) {
        int number = sample.rows.size();
        sample.customers.put(customer, customer);
        sample.rows.add(new Sample.Row(
                number + 1,
                customer,
                Sample.START + number * Sample.DAY,
                hour,
                Map.of("type", "order"),
                "EUR",
                10_000,
                -1,
                10_000,
                number + 1,
                0,
                List.of(),
                colour == null ? Map.of() : Map.of("colour", colour)));
    }

    private TraitTable pass(Workers workers) {
        return program().pass(AT, workers).table();
    }

    private TraitProgram program() {
        TimelineImage image = new Feed(sample, 3).image(TimelineImage.empty("EUR"), sample.rows, WORKERS);
        return TraitProgram.compile(image, Facts.NONE, TRAITS, List.of());
    }

    private void assertTexts(String mode, String list) {
        TraitTable table = pass(WORKERS);
        assertEquals(mode, table.column("mode").text(0));
        assertEquals(list, table.column("list").text(0));
    }

    @Test
    void ofEquallyFrequentValuesThatOfTheLatestTouchIsTheMode() {
        List.of("a", "b", "b", "a", "c").forEach(colour -> touch(1, 8, colour));
        assertTexts("a", "c\na\nb");
        touch(1, 9, "c");
        assertTexts("c", "c\na\nb");
        touch(1, 9, null);
        touch(1, 9, null);
        assertTexts("c", "c\na\nb");
        assertEquals(8, pass(WORKERS).column("hour").number(0));
    }

    @Test
    void nothingCanBeSaidOfCustomersWithoutValuesButOfThoseWithOne() {
        touch(1, 0, null);
        touch(2, 23, "a");
        TraitTable table = pass(WORKERS);
        for (String text : List.of("mode", "list", "diary", "entropy", "deviation")) {
            assertNull(table.column(text).text(0), text);
        }
        assertEquals("0", table.column("hour").text(0));
        assertEquals("0", table.column("hours").text(0));
        assertEquals("a", table.column("list").text(1));
        assertEquals("0", table.column("entropy").text(1));
    }

    @Test
    void aDiarySaysWhenEachValueOccurredLatestFirst() {
        List.of("a", "b", "b", "a", "c\nd").forEach(colour -> touch(1, 8, colour));
        long day = Sample.START / Sample.DAY;
        assertEquals(
                (day + 4) + " " + (day + 4) + " 1 c d\n" + day + " " + (day + 3) + " 2 a\n" + (day + 1) + " "
                        + (day + 2) + " 2 b",
                pass(WORKERS).column("diary").text(0));
    }

    @Test
    void entropyIsInBits() {
        List.of("a", "b", "c", "d").forEach(colour -> touch(1, 12, colour));
        assertEquals(2, pass(WORKERS).column("entropy").number(0), 1e-12);
        assertEquals(0, pass(WORKERS).column("hours").number(0));
        assertEquals(0, pass(WORKERS).column("deviation").number(0));
    }

    @Test
    void aListHoldsTheNewestFiftyAndNoLineBreaksButItsOwn() {
        IntStream.range(0, 400).forEach(i -> touch(1, i % 24, "colour " + i % 200));
        touch(1, 3, "two\nlines");
        String newest = IntStream.iterate(199, i -> i - 1)
                .limit(Aggregate.LIST_SIZE - 1)
                .mapToObj(i -> "colour " + i)
                .collect(Collectors.joining("\n"));
        assertTexts("colour 199", "two lines\n" + newest);
        double even = Math.log(200) / Math.log(2);
        assertEquals(even, pass(WORKERS).column("entropy").number(0), 0.05);
    }

    @Test
    void listsAreTheSameWhoeverMakesThem() {
        Random random = new Random(5);
        List<String> colours = new ArrayList<>(List.of("a", "b", "c", "d", "e\nf"));
        for (long customer = 1; customer <= 3000; customer++) {
            Collections.shuffle(colours, random);
            for (String colour : colours.subList(0, random.nextInt(colours.size()))) {
                touch(customer, random.nextInt(24), colour);
            }
        }
        TraitProgram program = program();
        TraitTable one = program.pass(AT, new Workers(1)).table();
        TraitColumn.Texts expected = (TraitColumn.Texts) one.column("list");
        for (long room : new long[] {1, Long.MAX_VALUE}) {
            TraitTable table = program.pass(AT, Members.NONE, WORKERS, room).table();
            TraitColumn.Texts lists = (TraitColumn.Texts) table.column("list");
            assertArrayEquals(expected.codes(), lists.codes());
            assertArrayEquals(expected.texts(), lists.texts());
        }
        for (int row = 0; row < one.size(); row++) {
            TraitTable alone = program.of(one.customer(row), AT).orElseThrow();
            assertEquals(expected.text(row), alone.column("list").text(0));
            assertEquals(
                    one.column("entropy").number(row), alone.column("entropy").number(0));
        }
    }
}
