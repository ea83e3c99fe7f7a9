package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides for authors, held against the sources that they show. */
class GuideTest {

    /** Set this system property to write the guides anew: {@code -Dtest=GuideTest -DargLine=-Dhalte.docs.write=true}. */
    private static final String WRITE = "halte.docs.write";

    private static final Path ROOT = Path.of(System.getProperty("halte.root"));
    private static final Snippets SNIPPETS = new Snippets(ROOT);
    private static final Pattern UNMARKED = Pattern.compile("(?<!-->\n\n)^```(java|json|xml)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connector-author.md",
                "strategy-author.md",
                "trait-author.md",
                "kpi-author.md",
                "stage-author.md",
                "store-author.md"
            })
    void allCodeInAGuideIsThatOfTestedSources(String name) throws IOException {
        Path file = ROOT.resolve("docs").resolve(name);
        String guide = Files.readString(file);
        String renewed = SNIPPETS.renew(guide);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, renewed);
        }
        assertTrue(!UNMARKED.matcher(guide).find(), name + " shows code and does not say from where");
        assertEquals(renewed, Files.readString(file), name + " drifted: write it anew with -D" + WRITE + "=true");
    }

    @Test
    void whatTheGuidesPointAtIsThere() throws IOException {
        for (String name : List.of("connector", "strategy", "trait", "kpi", "stage", "store")) {
            Path guide = ROOT.resolve("docs").resolve(name + "-author.md");
            List<String> missing = LINK.matcher(Files.readString(guide))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(guide.resolveSibling(target)))
                    .toList();
            assertEquals(List.of(), missing, guide.toString());
        }
    }

    @Test
    void aPieceIsTheDeclarationThatTheGuideNames() {
        String guide = """
                Text before.

                <!-- code: LongestSilence.java | public final class -->

                ```java
                old
                ```
                """;
        String renewed = SNIPPETS.renew(guide);
        assertEquals(guide.replace("old", """
                /** The longest time without a touch, in days: between two touches, or from the last one until now. */
                @Component
                public final class LongestSilence implements TraitFold {"""), renewed);
    }
}
