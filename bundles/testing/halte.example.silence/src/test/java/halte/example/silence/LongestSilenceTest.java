package halte.example.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import halte.testkit.trait.TestTimeline;
import halte.testkit.trait.TraitCertification;
import halte.trait.api.TraitFold;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LongestSilenceTest extends TraitCertification {

    @Override
    public TraitFold trait() {
        return new LongestSilence();
    }

    @Test
    void theSilenceSinceTheLastTouchCounts() {
        TestTimeline customer = TestTimeline.of(1)
                .touch("page-view", "2024-01-01")
                .touch("page-view", "2024-01-11")
                .touch("page-view", "2024-01-14")
                .build();
        assertEquals(10, foldOn(customer, "2024-01-20T12:00:00Z"));
        assertEquals(20, foldOn(customer, "2024-02-03T12:00:00Z"));
    }

    private double foldOn(TestTimeline customer, String moment) {
        return trait().fold(customer, Instant.parse(moment).toEpochMilli());
    }
}
