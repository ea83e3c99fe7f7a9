package halte.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.Imports.ImportReport;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.testkit.store.MemoryStore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BrokenOffTest {

    private static final String MAPPING =
            "{\"id\": \"{id}\", \"at\": \"2024-01-01\", \"touch\": {\"type\": \"order\"}}";

    private final MemoryStore store = new MemoryStore();

    /** Gives numbered records; fails after some of them as often as it is told. */
    private static final class Numbers implements Connector {

        private final Actor actor;
        private int failures;

        Numbers(Actor actor, int failures) {
            this.actor = actor;
            this.failures = failures;
        }

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            sink.fields(List.of("id"));
            int from = request.cursor() == null ? 0 : Integer.parseInt(request.cursor());
            for (int i = from + 1; i <= 1000; i++) {
                if (failures > 0 && i == from + 100) {
                    failures--;
                    return new ReadOutcome.Failed(new Failure("SOURCE_DOWN", actor, "It is down.", "Wait."));
                }
                sink.record(i, new Object[] {i});
                sink.cursor(Integer.toString(i));
            }
            return new ReadOutcome.Completed();
        }

        @Override
        public ConnectorDescriptor descriptor() {
            return new ConnectorDescriptor("numbers", Text.of("Numbers"), "numbers");
        }

        @Override
        public CheckOutcome check() {
            return new CheckOutcome.Ready("There are numbers.");
        }

        @Override
        public List<StreamDescriptor> discover() {
            return List.of(new StreamDescriptor("rows", List.of(new StreamDescriptor.Field("id", "whole")), true));
        }
    }

    private ImportDesk desk(Connector connector) {
        ImportDesk desk = Desk.of(store, connector, Desk.QUICK);
        desk.map("shop", MAPPING);
        return desk;
    }

    @Test
    void systemThatIsDownForAWhileIsTriedAgain() {
        ImportReport report = desk(new Numbers(Actor.EXTERNAL, 3)).run("shop", null, Imports.Progress.NONE);
        assertEquals(1000, report.touches());
        assertEquals(1000, report.read());
        assertEquals(0, report.duplicates());
    }

    @Test
    void systemThatStaysDownFailsWithItsOwnReasonAndWhatCameCounts() {
        ImportDesk desk = desk(new Numbers(Actor.EXTERNAL, 5));
        HalteException thrown = assertThrows(HalteException.class, () -> desk.run("shop", null, Imports.Progress.NONE));
        assertEquals("SOURCE_DOWN", thrown.failure().code());
        assertEquals("1000", cursorAfter(desk));
    }

    @Test
    void mistakeOfAPersonIsNotTriedAgain() {
        ImportDesk desk = desk(new Numbers(Actor.USER, 1));
        assertThrows(HalteException.class, () -> desk.run("shop", null, Imports.Progress.NONE));
        assertEquals("99", store.touches().cursor("shop", "rows").orElseThrow());
    }

    private String cursorAfter(ImportDesk desk) {
        desk.run("shop", null, Imports.Progress.NONE);
        return store.touches().cursor("shop", "rows").orElseThrow();
    }

    /** Hands out one record and then waits for good. */
    private record Hanging(CountDownLatch reached, AtomicReference<Thread> reader) implements RecordSource {

        @Override
        public ReadOutcome read(ReadRequest request, RecordSink sink) {
            reader.set(Thread.currentThread());
            reached.countDown();
            try {
                new CountDownLatch(1).await();
                return new ReadOutcome.Completed();
            } catch (InterruptedException interrupted) {
                return new ReadOutcome.Failed(new Failure("STOPPED", Actor.USER, "Stopped.", "Go on."));
            }
        }
    }

    /** A connector of which only reading matters. */
    interface RecordSource extends Connector {

        @Override
        default ConnectorDescriptor descriptor() {
            return new ConnectorDescriptor("source", Text.of("Source"), "source");
        }

        @Override
        default CheckOutcome check() {
            return new CheckOutcome.Ready("Fine.");
        }

        @Override
        default List<StreamDescriptor> discover() {
            return List.of(new StreamDescriptor("rows", List.of(), true));
        }
    }

    @Test
    void cancelledImportStopsItsReaderAndRefusesASecondMeanwhile() throws InterruptedException {
        Hanging hanging = new Hanging(new CountDownLatch(1), new AtomicReference<>());
        ImportDesk desk = desk(hanging);
        AtomicReference<String> code = new AtomicReference<>();
        Thread importing = new Thread(
                () -> code.set(assertThrows(HalteException.class, () -> desk.run("shop", null, Imports.Progress.NONE))
                        .failure()
                        .code()));
        importing.start();
        assertTrue(hanging.reached.await(60, TimeUnit.SECONDS));
        HalteException second = assertThrows(HalteException.class, () -> desk.run("shop", null, Imports.Progress.NONE));
        assertEquals("IMPORT_RUNNING", second.failure().code());
        importing.interrupt();
        importing.join(10_000);
        assertEquals("IMPORT_CANCELLED", code.get());
        hanging.reader.get().join(10_000);
        assertFalse(hanging.reader.get().isAlive(), "the reader goes on");
    }
}
