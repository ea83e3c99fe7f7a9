package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outside developer makes from the archetypes: built by his own Maven, certified, dropped in, used. */
class ArchetypeTest {

    private static final String CONNECTOR = "org.example.visits";
    private static final String STRATEGY = "org.example.dormancy";

    @TempDir
    Path folder;

    @Test
    void aConnectorAndAStrategyOfTheArchetypesAreBuiltCertifiedDroppedInAndUsed() throws IOException {
        Workshop workshop = Workshop.in(folder);
        Path connector = workshop.generate("halte.archetype.connector", CONNECTOR);
        Path strategy = workshop.generate("halte.archetype.strategy", STRATEGY);
        assertCertified(workshop.maven(connector, "verify"), 16);
        assertCertified(workshop.maven(strategy, "verify"), 50);
        assertNothingIsLeftToFillIn(connector);
        assertNothingIsLeftToFillIn(strategy);
        try (Installed halte =
                Installed.in(Files.createDirectory(folder.resolve("installed"))).started()) {
            drop(halte, connector);
            drop(halte, strategy);
            importVisits(halte, connector.resolve("example"));
            segment(halte, strategy.resolve("example"));
        }
    }

    private static void assertCertified(String said, int tests) {
        assertTrue(said.contains("BUILD SUCCESS"), said);
        int run = said.lines()
                .filter(line -> line.startsWith("[INFO] Tests run: "))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D+(\\d+).*", "$1")))
                .max()
                .orElse(0);
        assertTrue(run >= tests, () -> "only " + run + " tests ran\n" + said);
    }

    private static void assertNothingIsLeftToFillIn(Path project) throws IOException {
        assertTrue(Files.exists(project.resolve(".gitignore")), "no .gitignore");
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                assertFalse(source.contains("${") || source.contains("#set"), file + "\n" + source);
                assertTrue(source.startsWith("package " + project.getFileName() + ";"), file + "\n" + source);
            }
        }
    }

    private static void drop(Installed halte, Path project) {
        String name = project.getFileName().toString();
        Dropped.into(halte, name, project.resolve("target/" + name + "-1.0.0.jar"));
    }

    private static void importVisits(Installed halte, Path example) {
        JsonNode report = halte.json(
                        "import",
                        "--type",
                        "visits",
                        "--name",
                        "walks",
                        "--set",
                        "path=" + example.resolve("visits.jsonl"),
                        "--mapping",
                        example.resolve("mapping.json").toString())
                .get("imports")
                .get(0);
        assertEquals(4, report.get("read").asInt());
        assertEquals(3, report.get("touches").asInt());
        assertEquals(1, report.get("reasons").get("LINE_NO_OBJECT").asInt());
        assertEquals(3, halte.count("SELECT count(*) AS n FROM touch"));
    }

    private static void segment(Installed halte, Path example) {
        halte.halte("segments", "define", example.resolve("segmentation.json").toString())
                .expect(0);
        halte.halte("segments", "run", "dormancy", "--at", "2026-02-10").expect(0);
        String explained = halte.halte("explain", "loyalty-card:card-2", "dormancy", "--lang", "nl")
                .expect(0)
                .out();
        assertTrue(explained.contains("dagen geleden"), explained);
    }
}
