package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strategy that throws, hangs, or eats the memory: it is put out of service with a reason, and everything else goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineTest {

    private static final String CONFIGURATION = """
            {":configurator:resource-version": 1, ":configurator:symbolic-name": "mine", ":configurator:version": "1.0",
             "halte.runtime": {"patience.seconds": 10}}
            """;
    private static final String OTHERS = """
            {"id": "early", "title": {"en": "Early", "nl": "Vroeg"}, "strategy": "daypart", "parameters": {"noon": 12}}
            """;

    private Installed halte;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        halte = Installed.in(folder);
        Files.writeString(halte.home().resolve("conf/mine.json"), CONFIGURATION);
        Files.writeString(halte.home().resolve("conf/halte.properties"), "zone=Europe/Amsterdam\nmemory=256m\n");
        Example.drop(halte, Example.jar(Variant.BUNDLE), "chameleon.jar");
        Example.drop(halte, Example.jar("halte.example.daypart"), "daypart.jar");
        halte.started();
        Installed.await("the add-on serves", () -> state().equals("active"));
        halte.halte(Counting.importing(halte, "counter", 0)).expect(0);
        Counting.segmentation(halte, "regulars");
        halte.halte("segments", "define", halte.write("early.json", OTHERS).toString())
                .expect(0);
    }

    @AfterAll
    void end() {
        halte.close();
    }

    private String state() {
        return addon().get("state").asText();
    }

    private JsonNode addon() {
        return Serving.addons(halte, Variant.BUNDLE).get(0);
    }

    private Installed.Answer inMood(String mood) {
        Path definition = halte.write("mood.json", """
                {"id": "moody", "title": {"en": "Moody", "nl": "Nukkig"}, "strategy": "regulars", "parameters": {"mood": "%s"}}
                """.formatted(mood));
        return halte.halte("segments", "preview", definition.toString());
    }

    @ParameterizedTest
    @CsvSource({"sleeps,did not get on for 10 s", "eats,memory"})
    void aStrategyThatHangsOrEatsMemoryIsOutOfServiceUntilItIsReleased(String mood, String why) {
        Installed.Answer refused = inMood(mood);
        assertNotEquals(0, refused.exit(), refused.out());
        Installed.await("quarantine", () -> state().equals("quarantined"));
        assertTrue(addon().get("problem").asText().contains(why), addon().toString());
        assertOutOfService();
        assertOthersGoOn();
        release();
    }

    /** Once is an accident. */
    @Test
    void aStrategyThatFailsFiveTimesInARowIsOutOfServiceUntilItIsReleased() {
        for (int i = 1; i < 5; i++) {
            assertTrue(inMood("throws").err().contains("GUEST_FAILED"));
            assertEquals("active", state());
        }
        inMood("throws");
        assertEquals("quarantined", state());
        assertTrue(addon().get("problem").asText().contains("5 times in a row"));
        assertOutOfService();
        assertOthersGoOn();
        release();
    }

    private void assertOutOfService() {
        assertTrue(halte.halte("segments", "run", "regulars").err().contains("GUEST_QUARANTINED"));
        JsonNode status = Counting.status(halte, "regulars");
        assertEquals("GUEST_QUARANTINED", status.get("gap").get("code").asText());
        assertEquals(Counting.CUSTOMERS, status.get("sizes").get("many").asLong());
    }

    /** With the memory that is there: what was eaten is free again. */
    private void assertOthersGoOn() {
        halte.halte("segments", "run", "early").expect(0);
        halte.halte("kpis", "revenue", "--from", "2026-01-01", "--until", "2026-01-31")
                .expect(0);
        halte.halte("status").expect(0);
    }

    private void release() {
        halte.halte("addons", "release", Variant.BUNDLE).expect(0);
        assertEquals("active", state());
        halte.halte("segments", "run", "regulars").expect(0);
    }
}
