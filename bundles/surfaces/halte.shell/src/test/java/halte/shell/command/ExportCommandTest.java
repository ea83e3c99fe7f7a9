package halte.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Placed;
import halte.shell.fake.Rig;
import halte.shell.fake.TestClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String HEADER = "customer,segment,since,alive,wait,worth,offer\r\n";

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

    private static Placed placed(long customer, Estimate... estimates) {
        return new Placed(new Membership("rfm", "good", customer, Instant.EPOCH, null, 1), List.of(estimates));
    }

    private String file() throws IOException {
        return Files.readString(data.resolve("out.csv"));
    }

    private List<String> drafts() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(".halte-"))
                    .toList();
        }
    }

    @Test
    void membersAreWrittenWithAColumnForEachEstimate() throws IOException {
        Answer answer = rig.run("segments", "export", "rfm", "good", "--out", "out.csv");
        assertEquals("3 members written to " + data.resolve("out.csv") + "\n", answer.out());
        assertEquals(
                HEADER + "1,good,1970-01-01T00:00:00Z,0.75,12.345,,tea\r\n"
                        + "2,good,1970-01-01T00:00:00Z,0.75,12.345,,tea\r\n"
                        + "3,good,1970-01-01T00:00:00Z,0.75,12.345,,tea\r\n",
                file());
        assertEquals(List.of(), drafts());
    }

    @Test
    void customersWhoShallNotBeAddressedAreLeftOutUnlessAskedFor() throws IOException {
        rig.focus.silent.add(2L);
        Answer answer = rig.run("segments", "export", "rfm", "--out", "out.csv", "--json");
        JsonNode json = new ObjectMapper().readTree(answer.out());
        assertEquals(2, json.get("members").asInt());
        assertEquals(1, json.get("suppressed").asInt());
        assertFalse(file().contains("\n2,good"), file());
        rig.run("segments", "export", "rfm", "--out", "out.csv", "--overwrite", "--with-suppressed");
        assertTrue(file().contains("\n2,good"), file());
        rig.doors.remove(rig.focus);
        assertTrue(
                rig.run("segments", "export", "rfm", "--out", "other.csv").err().contains("SERVICE_GAP"));
    }

    @Test
    void whatIsThereAlreadyIsNotOverwrittenUnlessTold() throws IOException {
        Files.writeString(data.resolve("out.csv"), "mine");
        Answer refused = rig.run("segments", "export", "rfm", "--out", "out.csv");
        assertEquals(1, refused.exit());
        assertTrue(refused.err().contains("FILE_EXISTS"), refused::err);
        assertEquals("mine", file());
        assertEquals(
                0,
                rig.run("segments", "export", "rfm", "--out", "out.csv", "--overwrite")
                        .exit());
        assertTrue(file().startsWith(HEADER));
        Files.createDirectory(data.resolve("folder"));
        assertTrue(rig.run("segments", "export", "rfm", "--out", "folder", "--overwrite")
                .err()
                .contains("FILE_EXISTS"));
        assertTrue(rig.run("segments", "export", "rfm", "--out", "nowhere/out.csv")
                .err()
                .contains("FILE_UNWRITABLE"));
        assertEquals(2, rig.run("segments", "export", "rfm").exit());
    }

    @Test
    void textsNeverBecomeFormulasAndColumnsThatComeLaterAreEmptyBefore() throws IOException {
        Text name = Text.of("x");
        rig.segmentations.placed = List.of(
                placed(1),
                placed(2, Estimate.text("offer", name, Text.of("=1+1\n2"))),
                placed(3, Estimate.number("wait", name, -3, "days"), Estimate.text("offer", name, Text.of("a,\"b\""))),
                placed(4, Estimate.number("wait", name, 1e-7, "days")));
        rig.run("segments", "export", "rfm", "--out", "out.csv");
        String since = ",good,1970-01-01T00:00:00Z,";
        assertEquals(
                "customer,segment,since,offer,wait\r\n1" + since + ",\r\n2" + since + "'=1+1·2,\r\n3" + since
                        + "\"a,\"\"b\"\"\",-3\r\n4" + since + ",0.0000001\r\n",
                file());
    }

    @Test
    void anExportThatBreaksOffLeavesNothingBehind() throws IOException {
        rig.segmentations.placed = List.of(placed(1), placed(-1));
        Answer answer = rig.run("segments", "export", "rfm", "--out", "out.csv");
        assertTrue(answer.err().contains("GUEST_FAILED"), answer::err);
        assertFalse(Files.exists(data.resolve("out.csv")));
        assertEquals(List.of(), drafts());
    }

    @Test
    void anExportIsInTheJournal() throws IOException {
        rig.run("segments", "export", "rfm", "good", "--out", "out.csv");
        assertTrue(rig.store.journal.contains("command:tester segmentation.export rfm/good"));
    }

    @Test
    void membersAreRankedByAnEstimate() throws IOException {
        String ranked =
                rig.run("segments", "rank", "rfm", "alive", "--limit", "2").out();
        assertTrue(ranked.lines().anyMatch(line -> line.matches(" *1 +good .* 75\\.0 %  95 % interval 60.*")), ranked);
        assertEquals(3, ranked.lines().count());
        assertTrue(rig.run("segments", "rank", "rfm", "alive", "--lang", "nl")
                .out()
                .contains("95 %-interval 60,0 % – 85,0 %"));
        rig.focus.silent.add(1L);
        String left = rig.run("segments", "rank", "rfm", "alive").out();
        assertEquals(3, left.lines().count(), left);
        assertEquals(
                4,
                rig.run("segments", "rank", "rfm", "alive", "--with-suppressed")
                        .out()
                        .lines()
                        .count());
        rig.focus.silent.clear();
        rig.run("segments", "rank", "rfm", "alive", "--segment", "good", "--lowest");
        assertEquals("ranked rfm good alive lowest", rig.segmentations.calls.get(rig.segmentations.calls.size() - 1));
        assertTrue(rig.run("segments", "rank", "rfm", "offer").err().contains("ESTIMATE_UNKNOWN"));
        assertEquals(
                2, rig.run("segments", "rank", "rfm", "alive", "--limit", "0").exit());
        JsonNode json = new ObjectMapper()
                .readTree(rig.run("segments", "rank", "rfm", "alive", "--json").out());
        assertEquals(0.75, json.at("/0/estimates/0/number").asDouble());
    }
}
