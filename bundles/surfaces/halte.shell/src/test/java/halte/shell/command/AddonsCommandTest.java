package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddonsCommandTest {

    private static final String RFM = "halte.segmentation.rfm";

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

    private String out(String... args) throws IOException {
        Answer answer = rig.run(args);
        assertEquals(0, answer.exit(), answer::err);
        return answer.out();
    }

    @Test
    void anAddOnIsShownWithOriginLicenceChecksumAndWhatNeedsIt() throws IOException {
        String shown = out("addons", "show", RFM);
        assertTrue(shown.contains("licence: Apache-2.0"), shown);
        assertTrue(shown.contains("SHA-256: ab12"), shown);
        assertTrue(shown.contains("version before: 0.0.9"), shown);
        assertTrue(shown.contains("needed by: segmentation value (strategy rfm)"), shown);
        assertEquals(1, rig.run("addons", "show", "nobody").exit());
    }

    @Test
    void aStagedJarIsSentWholeAndAnUnreadableOneIsTheCallersMistake() throws IOException {
        Files.writeString(data.resolve("rfm-2.jar"), "12345");
        assertTrue(out("addons", "stage", "rfm-2.jar").contains("halte addons preview " + RFM));
        assertEquals(List.of("stage rfm-2.jar 5 command:tester"), rig.addons.asked);
        assertTrue(rig.run("addons", "stage", "none.jar").err().contains("none.jar cannot be read"));
    }

    @Test
    void thePreviewSaysWhoWouldMoveWhatWouldBeLostAndWhatSpeaksAgainstIt() throws IOException {
        String preview = out("addons", "preview", RFM);
        assertTrue(preview.contains("2 of 10 customers would move"), preview);
        assertTrue(preview.contains("(none)"), preview);
        assertTrue(preview.contains("no longer offered: KPI orders"), preview);
        assertTrue(preview.contains("A gap would be left."), preview);
        assertTrue(out("addons", "preview", RFM, "--lang", "nl").contains("2 van de 10 klanten"));
    }

    @Test
    void aSwapRunsAgainWhatTheOldVersionMadeUnlessToldNotTo() throws IOException {
        assertTrue(out("addons", "swap", RFM, "--no-run").contains("serves instead of 0.1.0 (42 ms)"));
        assertFalse(rig.store.journal.toString().contains("segmentation.run"));
        Answer failed = rig.run("addons", "swap", RFM);
        assertTrue(failed.out().contains("serves instead of 0.1.0"), failed::out);
        assertEquals(2, rig.addons.asked.size());
    }

    @Test
    void theWayBackSaysWhenNotAllWorkHadFinished() throws IOException {
        assertTrue(out("addons", "back", RFM).contains("had not finished"));
        String json = out("addons", "back", RFM, "--json");
        assertEquals("2.0.0", new ObjectMapper().readTree(json).at("/before").asText());
    }

    @Test
    void aRemovalOnlySaysWhatItWouldLeaveUntilItIsConfirmed() throws IOException {
        String would = out("addons", "remove", RFM);
        assertTrue(would.contains("left without: segmentation value"), would);
        assertEquals(List.of(), rig.addons.asked);
        assertTrue(out("addons", "remove", RFM, "--yes").startsWith("Removed"));
        out("addons", "release", RFM);
        out("addons", "discard", RFM);
        assertEquals(3, rig.addons.asked.size());
    }
}
