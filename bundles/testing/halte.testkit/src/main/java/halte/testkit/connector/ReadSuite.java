package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.Connector;
import halte.connector.api.ReadRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading a source from its beginning. */
interface ReadSuite extends ConnectorSuite {

    @Test
    default void readGivesEveryRecordAndReject() {
        RecordedRead read = all();
        assertEquals(records(), read.records().size());
        assertEquals(rejects(), read.rejectCodes().size());
    }

    @Test
    default void fieldsAreThoseThatDiscoverNamed() {
        assertEquals(names(), all().fields().get(0));
    }

    @Test
    default void readingTwiceGivesTheSame() {
        assertEquals(all().given(), all().given());
    }

    @Test
    default void limitCountsRecordsAndRejects() {
        List<RecordedRead.Given> all = all().given();
        for (int limit : new int[] {1, 2, all.size() - 1, all.size(), all.size() + 1}) {
            List<RecordedRead.Given> some = from(null, limit).given();
            assertEquals(all.subList(0, Math.min(limit, all.size())), some, "limit " + limit);
        }
    }

    @Test
    default void whatTheSinkThrowsPassesThrough() {
        Connector connector = working();
        ReadRequest everything = ReadRequest.all(stream(connector));
        IllegalStateException full = new IllegalStateException("full");
        ThrowingSink sink = new ThrowingSink(records() / 2, full);
        assertSame(full, assertThrows(IllegalStateException.class, () -> connector.read(everything, sink)));
        RecordedRead again = ConnectorCertification.read(connector, everything);
        assertEquals(records(), again.records().size(), "the connector is spoilt by it");
    }

    @Test
    default void readLeavesNoThreadBehind() {
        all();
        int before = Thread.activeCount();
        all();
        assertTrue(Thread.activeCount() <= before, "a read left a thread running");
    }
}
