package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class WhenTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2012-01-01T23:30:00Z");

    @Test
    void aDateIsItsLastMillisecondItsBeginningOrTheNextMidnight() {
        When day = When.parse("2011-12-10");
        assertEquals(Instant.parse("2011-12-10T22:59:59.999Z"), day.asMoment(ZONE, NOW));
        assertEquals(Instant.parse("2011-12-09T23:00:00Z"), day.asBeginning(ZONE));
        assertEquals(Instant.parse("2011-12-10T23:00:00Z"), day.asEnd(ZONE));
    }

    @Test
    void todayIsNowAsAMomentOfAskingAndTomorrowItsLastMillisecond() {
        assertEquals(NOW, When.parse("2012-01-02").asMoment(ZONE, NOW), "it is past midnight in Amsterdam");
        assertEquals(
                Instant.parse("2012-01-03T22:59:59.999Z"),
                When.parse("2012-01-03").asMoment(ZONE, NOW));
    }

    @Test
    void aDayOnWhichTheClockChangesIsAsLongAsItIs() {
        When day = When.parse("2011-03-27");
        assertEquals(Instant.parse("2011-03-26T23:00:00Z"), day.asBeginning(ZONE));
        assertEquals(Instant.parse("2011-03-27T22:00:00Z"), day.asEnd(ZONE));
    }

    @Test
    void timesAreTakenAsTheyAre() {
        assertEquals(
                Instant.parse("2011-12-10T17:00:00Z"),
                When.parse("2011-12-10T18:00").asMoment(ZONE, NOW));
        assertEquals(
                Instant.parse("2011-12-10T18:00:00Z"),
                When.parse("2011-12-10T18:00:00Z").asEnd(ZONE));
        assertEquals(
                Instant.parse("2011-12-10T16:00:00Z"),
                When.parse("2011-12-10T18:00+02:00").asBeginning(ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2011-02-30", "10-12-2011", "T", "2011-12-10T25:00", "2011-12-10T18:00+99:00"})
    void whatIsNoMomentIsRefused(String text) {
        assertThrows(TypeConversionException.class, () -> When.parse(text));
    }
}
