package halte.testkit.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.model.Decimals;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestTimelineTest {

    private static final TestTimeline TIMELINE = TestTimeline.of(7)
            .refund("a", "2024-01-05", "-10")
            .order("a", "2024-01-01", "30")
            .refund("unknown", "2024-01-06", "-4")
            .touch("page-view", "2024-01-02T09:30:00+01:00")
            .channel("web")
            .property("query", "tent")
            .build();

    @Test
    void touchesComeInOrderOfTime() {
        assertEquals("order", TIMELINE.type(0));
        assertEquals("page-view", TIMELINE.type(1));
        assertEquals(9, TIMELINE.localHour(1));
        assertEquals("tent", TIMELINE.property(1, "query"));
    }

    @Test
    void anOrderIsNetOfTheRefundsThatNameItAndOtherRefundsStayAsTheyAre() {
        assertEquals(20 * Decimals.ONE, TIMELINE.net(0));
        assertEquals(Decimals.MISSING, TIMELINE.net(1));
        assertEquals(0, TIMELINE.net(2));
        assertEquals(-4 * Decimals.ONE, TIMELINE.net(3));
    }

    @Test
    void whatIsNotKnownYetDoesNotCountButWhatIsCutOffDoes() {
        Instant third = Instant.parse("2024-01-03T00:00:00Z");
        assertEquals(30 * Decimals.ONE, TIMELINE.upTo(third).net(0));
        assertEquals(20 * Decimals.ONE, TIMELINE.cutAt(third).net(0));
        assertEquals(2, TIMELINE.cutAt(third).size());
        assertEquals(20 * Decimals.ONE, TIMELINE.narrowedTo(Set.of("order")).net(0));
    }
}
