package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.StreamDescriptor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do. Extend it in a test of the connector's bundle: give it a connector on a source that works (with some
 * hundreds of records, and some that cannot be read as records where the source may hold such) and one on a source that is not there.
 */
public abstract class ConnectorContract {

    /** Returns a connector on a source that works and holds still during the test. Called once per test. */
    protected abstract Connector working();

    /** Returns a connector whose source cannot be reached. */
    protected abstract Connector broken();

    /** Returns how many records the working source's first stream holds. */
    protected abstract int records();

    /** Returns how many entries of that stream are rejected; none unless overridden. */
    protected int rejects() {
        return 0;
    }

    /** Reads a stream to its end, or as far as the request goes, and fails when the source does. */
    protected static RecordedRead read(Connector connector, ReadRequest request) {
        RecordedRead read = new RecordedRead();
        ReadOutcome outcome = connector.read(request, read);
        assertInstanceOf(ReadOutcome.Completed.class, outcome, () -> "reading ended with " + outcome);
        return read;
    }

    private static String stream(Connector connector) {
        return connector.discover().get(0).name();
    }

    private RecordedRead everything() {
        Connector connector = working();
        return read(connector, ReadRequest.all(stream(connector)));
    }

    @Test
    void descriptorStaysTheSameAndNeedsNoSource() {
        assertEquals(working().descriptor(), broken().descriptor());
        assertFalse(working().descriptor().type().isBlank());
        assertFalse(working().descriptor().factoryPid().isBlank());
    }

    @Test
    void checkSaysReadyOrWhoMustAct() {
        assertInstanceOf(CheckOutcome.Ready.class, working().check());
        CheckOutcome.Failed failed = assertInstanceOf(CheckOutcome.Failed.class, broken().check());
        assertTells(failed.failure());
    }

    @Test
    void discoverNamesStreamsAndFieldsOnce() {
        List<StreamDescriptor> streams = working().discover();
        assertFalse(streams.isEmpty(), "there is no stream");
        assertEquals(
                streams.size(),
                streams.stream().map(StreamDescriptor::name).distinct().count());
        for (StreamDescriptor stream : streams) {
            List<String> names =
                    stream.fields().stream().map(StreamDescriptor.Field::name).toList();
            assertEquals(names.size(), names.stream().distinct().count(), "a field's name comes twice");
        }
    }

    @Test
    void brokenSourceFailsWithItsOwnCode() {
        Connector broken = broken();
        HalteException thrown = assertThrows(HalteException.class, broken::discover);
        assertTells(thrown.failure());
        ReadOutcome outcome = broken.read(ReadRequest.all(stream(working())), new RecordedRead());
        assertTells(assertInstanceOf(ReadOutcome.Failed.class, outcome).failure());
    }

    @Test
    void readGivesEveryRecordAndReject() {
        RecordedRead read = everything();
        assertEquals(records(), read.records().size());
        assertEquals(rejects(), read.rejectCodes().size());
    }

    @Test
    void fieldsAreThoseThatDiscoverNamed() {
        List<String> names = working().discover().get(0).fields().stream()
                .map(StreamDescriptor.Field::name)
                .toList();
        assertEquals(names, everything().fields().get(0));
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertEquals(everything().given(), everything().given());
    }

    @Test
    void limitCountsRecordsAndRejects() {
        Connector connector = working();
        List<RecordedRead.Given> all = everything().given();
        for (int limit : new int[] {1, 2, all.size() - 1, all.size(), all.size() + 1}) {
            RecordedRead some = read(connector, new ReadRequest(stream(connector), null, limit));
            assertEquals(all.subList(0, Math.min(limit, all.size())), some.given(), "limit " + limit);
        }
    }

    @Test
    void goingOnFromAnyCursorOmitsNothing() {
        Connector connector = working();
        boolean incremental = connector.discover().get(0).incremental();
        RecordedRead all = everything();
        assertTrue(!incremental || !all.marks().isEmpty(), "an incremental stream gave no cursor");
        for (RecordedRead.Mark mark : all.marks()) {
            RecordedRead rest = read(connector, new ReadRequest(stream(connector), mark.cursor(), Long.MAX_VALUE));
            List<RecordedRead.Given> owed =
                    all.given().subList(mark.given(), all.given().size());
            assertTrue(rest.given().size() >= owed.size(), "records are missing after a cursor");
            assertEquals(
                    owed,
                    rest.given()
                            .subList(
                                    rest.given().size() - owed.size(),
                                    rest.given().size()));
        }
    }

    @Test
    void cursorAfterALimitedReadLeadsToTheRest() {
        Connector connector = working();
        List<RecordedRead.Given> all = everything().given();
        RecordedRead first = read(connector, new ReadRequest(stream(connector), null, all.size() / 2));
        if (first.marks().isEmpty()) {
            return;
        }
        RecordedRead.Mark last = first.marks().get(first.marks().size() - 1);
        RecordedRead rest = read(connector, new ReadRequest(stream(connector), last.cursor(), Long.MAX_VALUE));
        List<RecordedRead.Given> owed = all.subList(last.given(), all.size());
        assertEquals(
                owed,
                rest.given()
                        .subList(rest.given().size() - owed.size(), rest.given().size()));
    }

    @Test
    void whatTheSinkThrowsPassesThrough() {
        Connector connector = working();
        String stream = stream(connector);
        IllegalStateException full = new IllegalStateException("full");
        ThrowingSink sink = new ThrowingSink(records() / 2, full);
        assertSame(
                full, assertThrows(IllegalStateException.class, () -> connector.read(ReadRequest.all(stream), sink)));
        assertEquals(
                records(), read(connector, ReadRequest.all(stream)).records().size(), "the connector is spoilt by it");
    }

    @Test
    void readLeavesNoThreadBehind() {
        everything();
        int before = Thread.activeCount();
        everything();
        assertTrue(Thread.activeCount() <= before, "a read left a thread running");
    }

    private static void assertTells(Failure failure) {
        assertTrue(failure.code().matches("[A-Z][A-Z0-9_]+"), "no stable code: " + failure.code());
        assertFalse(failure.message().isBlank(), "no message");
        assertFalse(failure.advice().isBlank(), "no advice");
    }
}
