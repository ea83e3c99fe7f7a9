package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import halte.connector.api.KeyedConnector;
import halte.model.HalteException;
import halte.testkit.connector.ConnectorCertification.Ability;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Listing what the source still has. The engine refuses to reconcile connectors of another type. */
interface KeySuite extends ConnectorSuite {

    @Test
    default void keysListEveryRecord() {
        if (working() instanceof KeyedConnector connector) {
            RecordedRead keys = new RecordedRead();
            connector.keys(stream(connector), keys);
            assertTrue(positions(keys).containsAll(positions(all())), "a record that is there was not listed");
            assertTrue(keys.records().size() <= records() + rejects(), "more was listed than is there");
        } else {
            assertCannotListKeys();
        }
    }

    @Test
    default void keysOfABrokenSourceFail() {
        if (broken() instanceof KeyedConnector broken) {
            String stream = stream(working());
            assertThrows(HalteException.class, () -> broken.keys(stream, new RecordedRead()));
        } else {
            assertCannotListKeys();
        }
    }

    private void assertCannotListKeys() {
        assertTrue(!abilities().contains(Ability.KEYS), "a connector that lists keys is a KeyedConnector");
    }

    private static Set<Long> positions(RecordedRead read) {
        return read.records().stream().map(RecordedRead.Given::position).collect(Collectors.toSet());
    }
}
