package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.testkit.connector.ConnectorCertification.Ability;
import halte.testkit.connector.RecordedRead.Given;
import halte.testkit.connector.RecordedRead.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Going on from a cursor; a connector that cannot do it gives none. */
interface CursorSuite extends ConnectorSuite {

    @Test
    default void cursorsAreGivenWhereReadingCanGoOn() {
        boolean given = !all().marks().isEmpty();
        assertEquals(abilities().contains(Ability.INCREMENTAL), given, "a cursor was given");
    }

    @Test
    default void goingOnFromAnyCursorOmitsNothing() {
        RecordedRead all = all();
        for (Mark mark : all.marks()) {
            assertEndsWith(
                    all.given().subList(mark.given(), all.given().size()),
                    from(mark.cursor(), Long.MAX_VALUE).given());
        }
    }

    @Test
    default void cursorAfterALimitedReadLeadsToTheRest() {
        List<Given> all = all().given();
        List<Mark> marks = from(null, all.size() / 2).marks();
        assertFalse(abilities().contains(Ability.INCREMENTAL) && marks.isEmpty(), "a limited read gave no cursor");
        for (Mark mark : marks) {
            assertEndsWith(
                    all.subList(mark.given(), all.size()),
                    from(mark.cursor(), Long.MAX_VALUE).given());
        }
    }

    private static void assertEndsWith(List<Given> owed, List<Given> given) {
        assertTrue(given.size() >= owed.size(), "records are missing after a cursor");
        assertEquals(owed, given.subList(given.size() - owed.size(), given.size()));
    }
}
