package halte.segmentation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.testkit.trait.Tables;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.TraitTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Order days gathered from timelines, kept in few bytes, and cut in two. */
class OrderDaysTest {

    @Test
    void ordersOfADayCountOnceAndRefundedOnesDoNot() {
        TestTimeline timeline = TestTimeline.of(7)
                .order("1", "2026-01-01T09:00:00Z", "10")
                .order("2", "2026-01-01T18:00:00Z", "10")
                .order("3", "2026-01-05T18:00:00Z", "10")
                .refund("3", "2026-01-06T18:00:00Z", "-10")
                .order("4", "2026-02-01T00:00:00Z", "5")
                .build();
        OrderDays fold = new OrderDays(null);
        Histories histories = fold.create();
        fold.add(histories, timeline);
        int first = (int) LocalDate.parse("2026-01-01").toEpochDay();
        assertEquals(List.of(List.of(7, first, first + 31)), all(histories));
    }

    @Test
    void mergedHistoriesAreThoseOfBothParts() {
        Random random = new Random(2);
        Histories left = new Histories();
        Histories right = new Histories();
        List<List<Integer>> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Histories part = i < 100 ? left : right;
            TreeSet<Integer> days = new TreeSet<>();
            random.ints(random.nextInt(40), -50_000, 50_000).forEach(days::add);
            part.begin(i);
            days.forEach(part::day);
            part.end();
            if (!days.isEmpty()) {
                List<Integer> history = new ArrayList<>(List.of(i));
                history.addAll(days);
                expected.add(history);
            }
        }
        assertEquals(expected, all(new OrderDays(null).merge(left, right)));
        assertEquals(expected.size(), left.customers());
    }

    @Test
    void theSplitSeesOnlyWhoIsInThePopulationAndCameBeforeItsEnd() {
        Histories histories = new Histories();
        add(histories, 1, 100, 110, 130, 190);
        add(histories, 2, 150);
        add(histories, 3, 185);
        add(histories, 4, 100, 120);
        TraitTable population = Tables.of(Tables.numbers(ValueTraits.DAYS, 4, 1, 1, Double.NaN));
        Split split = new Split(histories, population, new ValueParameters.HoldOutPlan(20, null), 200);
        assertTrue(split.possible());
        assertEquals(2, split.customers());
        assertEquals(new Habit(2, 30, 80, Double.NaN, 0), split.habit(0));
        assertEquals(1, split.foretold(0));
        assertEquals(new Habit(0, 0, 30, Double.NaN, 0), split.habit(1));
        assertEquals(0, split.foretold(1));
        assertEquals(1, split.repeats(90));
        assertEquals(0, split.births(85));
    }

    private static void add(Histories histories, long customer, int... days) {
        histories.begin(customer);
        for (int day : days) {
            histories.day(day);
        }
        histories.end();
    }

    private static List<List<Integer>> all(Histories histories) {
        List<List<Integer>> all = new ArrayList<>();
        for (Histories.Reader reader = histories.read(); reader.next(); ) {
            List<Integer> history = new ArrayList<>(List.of((int) reader.customer()));
            for (int i = 0; i < reader.days(); i++) {
                history.add(reader.day(i));
            }
            all.add(history);
        }
        return all;
    }
}
