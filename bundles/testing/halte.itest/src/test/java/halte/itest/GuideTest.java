package halte.itest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides for authors, held against the examples that they walk through. */
class GuideTest {

    private static final Path ROOT = Path.of(System.getProperty("halte.root"));
    private static final Pattern CODE = Pattern.compile("^```java$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("<version\\.(bnd|osgi\\.component|osgi\\.metatype)>([^<]+)<");

    @ParameterizedTest
    @CsvSource({"connector-author.md, halte.example.diary", "strategy-author.md, halte.example.daypart"})
    void everyPieceOfCodeInAGuideStandsInItsExample(String guide, String example) {
        String sources = sources(ROOT.resolve("bundles/testing").resolve(example));
        List<String> pieces = CODE.matcher(read(ROOT.resolve("docs").resolve(guide)))
                .results()
                .map(piece -> folded(piece.group(1)))
                .toList();
        assertFalse(pieces.isEmpty(), guide + " shows no code");
        for (String piece : pieces) {
            assertTrue(
                    sources.contains(piece), () -> guide + " shows what does not stand in " + example + ": " + piece);
        }
    }

    @Test
    void thePomInTheGuideNamesTheVersionsThatHalteIsBuiltWith() {
        String guide = read(ROOT.resolve("docs/connector-author.md"));
        List<String> versions = VERSION.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .map((MatchResult version) -> version.group(2))
                .toList();
        assertTrue(versions.size() >= 3, "the root POM names no versions: " + versions);
        versions.forEach(version ->
                assertTrue(guide.contains("<version>" + version + "</version>"), () -> "the guide lacks " + version));
    }

    private static String sources(Path bundle) {
        try (Stream<Path> files = Files.walk(bundle.resolve("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folded(read(file)))
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String folded(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
