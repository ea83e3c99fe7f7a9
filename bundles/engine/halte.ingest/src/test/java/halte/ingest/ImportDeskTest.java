package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.Imports.DryRun;
import halte.connector.api.Imports.ImportReport;
import halte.model.HalteException;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.testkit.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ImportDeskTest {

    private static final String MAPPING = """
            {"id": "{nr}", "at": "{day}", "identifiers": [{"kind": "card", "value": "{card}"}, {"kind": "email", "value": "{mail}"}],
             "skip": [{"when": {"field": "amount", "is": "0"}, "code": "FREE"}],
             "touch": {"type": "order", "group": true, "groupWindow": 3, "line": {"product": "{nr}", "amount": "{amount}"},
                       "amount": "sum", "currency": "EUR"}}
            """;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private ImportDesk desk(String... lines) throws IOException {
        Path path = folder.resolve("a.csv");
        Files.writeString(path, "nr,day,card,mail,amount\n" + String.join("\n", lines) + "\n");
        return Desk.of(store, Desk.csv(path), Desk.QUICK);
    }

    private static ImportReport run(ImportDesk desk) {
        return desk.run("shop", null, Imports.Progress.NONE);
    }

    private static String code(Executable call) {
        return assertThrows(HalteException.class, call).failure().code();
    }

    @Test
    void everyRecordIsMappedRejectedOrSkipped() throws IOException {
        ImportDesk desk = desk(
                "1,2024-01-02,c1,a@x,5",
                "1,2024-01-01,c1,b@x,6",
                "2,2024-01-01,,,7",
                "3,2024-01-01,c1,a@x,0",
                "4,nope,c1,a@x,1",
                "5");
        desk.map("shop", MAPPING);
        ImportReport report = run(desk);
        assertEquals(6, report.read());
        assertEquals(2, report.mapped());
        assertEquals(3, report.rejected());
        assertEquals(1, report.skipped());
        assertEquals(
                Map.of("ROWS_CONFLICT", 1L, "DATE_INVALID", 1L, "CSV_FIELD_COUNT", 1L, "FREE", 1L), report.reasons());
        assertEquals(1, report.unattributed());
        assertEquals(1, report.unattributedRecords());
        assertEquals(3, desk.rejects("shop", 0, 10).size());
        assertTrue(desk.rejects("shop", 0, 10).stream()
                .anyMatch(reject -> reject.raw().equals("5")));
    }

    @Test
    void aMappingForAnotherVersionThanTheNewestIsRefused() throws IOException {
        ImportDesk desk = desk("1,2024-01-02,c1,a@x,5");
        assertEquals(1, desk.map("shop", MAPPING, 0));
        HalteException refused = assertThrows(HalteException.class, () -> desk.map("shop", MAPPING, 0));
        assertEquals("DOCUMENT_CHANGED", refused.failure().code());
        assertEquals(2, desk.map("shop", MAPPING, 1));
    }

    @Test
    void recordsThatComeTooLateForTheirTouchAreRejected() throws IOException {
        ImportDesk desk = desk(
                "1,2024-01-01,c1,,5",
                "2,2024-01-01,c1,,5",
                "3,2024-01-01,c1,,5",
                "4,2024-01-01,c1,,5",
                "1,2024-01-01,c1,,5");
        desk.map("shop", MAPPING);
        assertEquals(Map.of("ROWS_APART", 1L), run(desk).reasons());
    }

    @Test
    void importingTwiceChangesNothing() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,a@x,5", "2,2024-01-01,c2,,5");
        desk.map("shop", MAPPING);
        assertEquals(2, run(desk).touches());
        assertEquals(0, run(desk).read());
        ImportDesk replaced = desk("2,2024-01-01,c2,,5", "1,2024-01-01,c1,a@x,5", "3,2024-01-01,c1,,5");
        ImportReport report = run(replaced);
        assertEquals(1, report.touches());
        assertEquals(2, report.duplicates());
    }

    @Test
    void otherColumnsThanMappedFailBeforeAnythingIsStored() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,a@x,5");
        desk.map("shop", MAPPING.replace("{card}", "{Kaart}").replace("{mail}", "{Post}"));
        HalteException thrown = assertThrows(HalteException.class, () -> run(desk));
        assertEquals("MAPPING_FIELDS_MISSING", thrown.failure().code());
        assertTrue(thrown.failure().message().contains("Kaart, Post"));
        assertEquals("MAPPING_FIELDS_MISSING", code(() -> desk.dryRun("shop", null, 10)));
    }

    @Test
    void dryRunShowsWhatWouldBecomeAndStoresNothing() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,a@x,5", "2,2024-01-01,c1,,0", "3,nope,c1,,5");
        desk.map("shop", MAPPING);
        DryRun dry = desk.dryRun("shop", "rows", 100);
        assertEquals(3, dry.previews().size());
        assertEquals("order", dry.previews().get(0).becomes().get("touch"));
        assertTrue(dry.previews().get(1).becomes().get("skipped").startsWith("FREE"));
        assertEquals("DATE_INVALID", dry.rejects().get(0).code());
        assertEquals(1, dry.report().touches());
        assertEquals(1, run(desk).touches(), "the dry run stored something");
    }

    @Test
    void dryRunCountsWhatTheRecordsRepeatAsTheImportDoes() throws IOException {
        ImportDesk desk =
                desk("1,2024-01-01,c1,a@x,5", "2,2024-01-01,,,5", "2,2024-01-01,,,5", "1,2024-01-01,c1,a@x,5");
        desk.map("shop", MAPPING.replace("\"group\": true, \"groupWindow\": 3, ", ""));
        ImportReport dry = desk.dryRun("shop", null, 100).report();
        ImportReport report = run(desk);
        assertEquals(2, report.duplicates());
        assertEquals(
                List.of(report.touches(), report.duplicates(), report.unattributed()),
                List.of(dry.touches(), dry.duplicates(), dry.unattributed()));
    }

    @Test
    void newColumnIsToldByTheNextDryRun() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,a@x,5");
        desk.map("shop", MAPPING);
        run(desk);
        Files.writeString(folder.resolve("a.csv"), "nr,day,card,mail,amount,shoe\n2,2024-01-01,c1,a@x,5,42\n");
        assertEquals(List.of("new: shoe"), desk.dryRun("shop", null, 10).drift());
    }

    @Test
    void reconcileWithdrawsWhatTheSourceDeleted() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,,5", "2,2024-01-01,c1,,5", "3,2024-01-01,c1,,5");
        desk.map("shop", MAPPING);
        run(desk);
        assertEquals(1, desk("1,2024-01-01,c1,,5", "3,2024-01-01,c1,,5").reconcile("shop", null));
        assertEquals("RECONCILE_EMPTY", code(() -> desk().reconcile("shop", null)));
        desk.map("shop", MAPPING.replace("{nr}\", \"at", "{_position}\", \"at"));
        assertEquals("RECONCILE_UNSUPPORTED", code(() -> desk.reconcile("shop", null)));
    }

    @Test
    void connectionWhoseConnectorLeftIsANamedGap() throws IOException {
        ImportDesk desk = desk("1,2024-01-01,c1,,5");
        desk.map("shop", MAPPING);
        ConnectorDescriptor csv = Desk.csv(folder).descriptor();
        ImportDesk made =
                new ImportDesk(store, new Guests<>("connection", Clock.systemUTC()), new Offering(csv), Desk.QUICK);
        made.guestList().arrived(new Guest<>("shop", Desk.csv(folder), "csv 1", 1));
        made.connect("shop", "csv", Map.of());
        made.guestList().left(1);
        Imports.ConnectionStatus status = made.connections().get(0);
        assertFalse(status.active());
        assertEquals("CONNECTION_GAP", status.gap().code());
        assertEquals(List.of("rows"), status.streams());
        assertEquals("CONNECTION_GAP", code(() -> made.run("shop", null, Imports.Progress.NONE)));
        assertEquals("CONNECTOR_UNKNOWN", code(() -> made.connect("x", "sap", Map.of())));
        assertEquals("CONNECTION_FAILED", code(() -> made.connect("x", "csv", Map.of())));
        assertEquals("CONNECTION_FAILED", code(() -> made.connect("a/b", "csv", Map.of())));
    }

    /** Offers one kind of connector that is configured already. */
    private record Offering(ConnectorDescriptor descriptor) implements Configurations {

        @Override
        public List<ConnectorDescriptor> connectors() {
            return List.of(descriptor);
        }

        @Override
        public Set<String> settings(String factoryPid) {
            return Set.of();
        }

        @Override
        public Optional<Map<String, Object>> read(String factoryPid, String connection) {
            return Optional.empty();
        }

        @Override
        public Optional<String> failure(String factoryPid, String connection, Map<String, Object> settings) {
            return Optional.empty();
        }

        @Override
        public Optional<String> awaited(String factoryPid, String connection) {
            return Optional.empty();
        }

        @Override
        public boolean write(String factoryPid, String connection, Map<String, Object> settings) {
            assertEquals(connection, settings.get(Connector.CONNECTION));
            return false;
        }

        @Override
        public void remove(String factoryPid, String connection) {}
    }
}
