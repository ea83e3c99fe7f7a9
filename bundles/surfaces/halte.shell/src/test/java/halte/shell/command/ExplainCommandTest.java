package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.print.Units;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path data;

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new Rig(data);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void traitsReadAsPeopleWriteThem() throws IOException {
        String dutch = rig.run("explain", "1", "rfm", "--lang", "nl").out();
        assertTrue(dutch.contains("    revenue = 697,54\n"), dutch);
        assertTrue(dutch.contains("    last-order-at = 2012-01-01 13:00\n"), dutch);
        assertTrue(dutch.contains("    card = 1325419200000\n"), dutch);
        assertTrue(dutch.contains("    categories = tents, 20 cups\n"), dutch);
    }

    @Test
    void zerosAndDiariesAreCountedOnlyAndGivenToPrograms() throws IOException {
        String english = rig.run("explain", "1", "rfm").out();
        assertFalse(english.contains("bought"), english);
        assertFalse(english.contains("returns"), english);
        assertTrue(
                english.contains("    Not shown: traits that are 0 and diaries, 2 in all; --json has them.\n"),
                english);
        assertEquals(
                "0",
                new ObjectMapper()
                        .readTree(rig.run("explain", "1", "rfm", "--json").out())
                        .at("/rfm/traits/returns")
                        .asText());
    }

    @Test
    void unitsAreTheReadersAndStrangeOnesStay() {
        assertEquals("contacten", Units.of("touches").nl());
        assertEquals("EUR", Units.of("EUR").nl());
    }
}
