package halte.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trait that a bundle offers as a class, dropped in, used by rules, and taken away. */
class TraitAddonTest {

    private static final String BUNDLE = "halte.example.silence";
    private static final String VISITS = """
            id,when,who
            1,2026-01-01T12:00:00Z,card-1
            2,2026-03-01T12:00:00Z,card-1
            3,2026-03-01T12:00:00Z,card-2
            """;
    private static final String MAPPING = """
            {"id": "{id}", "at": "{when}", "identifiers": [{"kind": "loyalty-card", "value": "{who}"}],
             "touch": {"type": "store-visit", "channel": "store"}}
            """;
    private static final String SEGMENTATION = """
            {"id": "quiet", "title": {"en": "Quiet", "nl": "Stil"}, "strategy": "rules", "parameters": {"segments": [
              {"id": "quiet", "title": {"en": "Quiet", "nl": "Stil"},
               "when": {"trait": "longest-silence", "is": "above", "value": 30}}]}}
            """;

    @TempDir
    Path folder;

    @Test
    void aTraitWorksWhenDroppedInAndLeavesANamedGapWhenTakenOut() {
        try (Installed halte = Installed.in(folder).started()) {
            Dropped silence = Dropped.into(halte, BUNDLE);
            importVisits(halte);
            halte.halte(
                            "segments",
                            "define",
                            halte.write("quiet.json", SEGMENTATION).toString())
                    .expect(0);
            assertEquals(1, quietCustomers(halte));
            assertExplained(halte, 59);

            silence.takeOut();
            String refused = run(halte).err();
            assertTrue(refused.contains("TRAIT_GAP") && refused.contains(BUNDLE), refused);
            JsonNode kept = halte.sql("SELECT count(*) AS n FROM touch");
            assertEquals(3, kept.get("rows").get(0).get("n").asInt());

            Dropped.into(halte, BUNDLE);
            assertEquals(1, quietCustomers(halte));
        }
    }

    private static void importVisits(Installed halte) {
        Path visits = halte.write("visits.csv", VISITS);
        Path mapping = halte.write("visits.json", MAPPING);
        halte.json("import", visits.toString(), "--name", "visits", "--mapping", mapping.toString());
    }

    private static Installed.Answer run(Installed halte) {
        return halte.halte("segments", "run", "quiet", "--at", "2026-03-10");
    }

    private static long quietCustomers(Installed halte) {
        run(halte).expect(0);
        return halte.json("segments").get(0).get("sizes").get("quiet").asLong();
    }

    private static void assertExplained(Installed halte, int days) {
        String explained = halte.halte("explain", "loyalty-card:card-1", "quiet", "--at", "2026-03-10")
                .expect(0)
                .out();
        assertTrue(explained.contains("longest-silence = " + days), explained);
    }
}
