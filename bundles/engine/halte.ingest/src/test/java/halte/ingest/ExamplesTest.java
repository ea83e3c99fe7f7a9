package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Imports;
import halte.connector.api.Imports.ImportReport;
import halte.ingest.mapping.MappingReader;
import halte.testkit.RealData;
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents show works as shown. */
class ExamplesTest {

    private static final Path DOCS = Path.of("../../../docs");

    private static String example(String name) throws IOException {
        return Files.readString(DOCS.resolve("examples").resolve(name).resolve("mapping.json"));
    }

    @Test
    void mappingsInTheGuideAreValid() throws IOException {
        Matcher blocks = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve("mapping.md")));
        int count = 0;
        while (blocks.find()) {
            new MappingReader().read(blocks.group(1));
            count++;
        }
        assertTrue(count > 0, "the guide shows no mapping");
    }

    @Test
    void exampleOfOnlineRetailIsTheOneThatIsTested() throws IOException {
        assertEquals(OnlineRetailTest.mapping(), example("online-retail"));
    }

    @Test
    void ordersOfTheRfmReferenceAllBecomeTouches() throws IOException {
        Path path = RealData.path("rfm_reference/rfm_data_orders.csv");
        MemoryStore store = new MemoryStore();
        ImportDesk desk = Desk.of(store, Desk.csv(path), Settings.DEFAULT);
        desk.map("shop", example("rfm-reference"));
        ImportReport report = desk.run("shop", null, Imports.Progress.NONE);
        assertEquals(4906, report.read());
        assertEquals(4906, report.touches());
        assertEquals(0, report.unattributed());
        Set<Long> customers = new HashSet<>();
        try (var snapshot = store.touches().snapshot()) {
            snapshot.customers((identifier, customer) -> customers.add(customer));
        }
        assertEquals(995, customers.size());
    }
}
