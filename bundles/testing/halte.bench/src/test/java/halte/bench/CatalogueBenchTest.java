package halte.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueBenchTest {

    private static String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new CatalogueBench(2_000, 400, out).run(Catalogue.all(), 1);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> fingerprints(String printed) {
        return printed.lines().filter(line -> line.contains("fingerprint")).toList();
    }

    @Test
    void everySegmentationRunsOverTheSameCustomersAndSaysTheSameTwice() {
        String printed = printed();
        assertEquals(Catalogue.all().size(), fingerprints(printed).size(), printed);
        assertEquals(fingerprints(printed), fingerprints(printed()));
        Catalogue.all().forEach(each -> assertTrue(printed.contains(each.name() + ", round 1: fit and assign")));
    }
}
