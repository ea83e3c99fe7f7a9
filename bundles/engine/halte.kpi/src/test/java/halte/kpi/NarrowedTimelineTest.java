package halte.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.testkit.trait.SampleTimelines;
import halte.testkit.trait.TestTimeline;
import halte.trait.api.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrowedTimelineTest {

    private final NarrowedTimeline view = new NarrowedTimeline();

    @Test
    void itShowsTheChosenTouchesAsTheyAre() {
        for (TestTimeline base : SampleTimelines.of(5, 50)) {
            view.reset(base);
            int[] odd = IntStream.range(0, base.size()).filter(i -> i % 2 == 1).toArray();
            IntStream.of(odd).forEach(view::choose);
            view.extendTo(Long.MAX_VALUE);
            assertEquals(odd.length, view.size());
            assertEquals(base.customer(), view.customer());
            for (int i = 0; i < odd.length; i++) {
                assertEquals(fields(base, odd[i]), fields(view, i));
            }
        }
    }

    @Test
    void theEndIsNotPartOfIt() {
        TestTimeline base = TestTimeline.of(1)
                .order("a", "2024-01-01", "1")
                .order("b", "2024-01-02", "1")
                .build();
        view.reset(base);
        view.choose(0);
        view.choose(1);
        view.extendTo(base.occurredAt(1));
        assertEquals(1, view.size());
        assertThrows(IndexOutOfBoundsException.class, () -> view.net(1));
    }

    @Test
    void itHoldsTimelinesOfAnyLength() {
        TestTimeline base = SampleTimelines.of(1, 1).get(0);
        view.reset(base);
        IntStream.range(0, 1_000).forEach(i -> view.choose(0));
        view.extendTo(Long.MAX_VALUE);
        assertEquals(1_000, view.size());
    }

    private static List<Object> fields(Timeline timeline, int i) {
        boolean lines = timeline.lines(i) > 0;
        return List.of(
                timeline.occurredAt(i),
                timeline.localHour(i),
                timeline.type(i),
                "" + timeline.channel(i),
                "" + timeline.touchpoint(i) + timeline.campaign(i) + timeline.coupon(i) + timeline.property(i, "x"),
                timeline.amount(i),
                timeline.net(i),
                timeline.duration(i) + timeline.rating(i),
                lines ? timeline.product(i, 0) + timeline.category(i, 0) : "",
                lines ? timeline.quantity(i, 0) + timeline.lineAmount(i, 0) : 0L);
    }
}
