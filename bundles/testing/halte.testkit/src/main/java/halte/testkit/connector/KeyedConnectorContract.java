package halte.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import halte.connector.api.Connector;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadRequest;
import halte.model.HalteException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a connector that lists its keys must do besides. */
public abstract class KeyedConnectorContract extends ConnectorContract {

    @Override
    protected abstract KeyedConnector working();

    @Override
    protected abstract KeyedConnector broken();

    private static String stream(Connector connector) {
        return connector.discover().get(0).name();
    }

    @Test
    void keysListEveryRecord() {
        KeyedConnector connector = working();
        RecordedRead keys = new RecordedRead();
        connector.keys(stream(connector), keys);
        List<Long> read = read(connector, ReadRequest.all(stream(connector))).records().stream()
                .map(RecordedRead.Given::position)
                .sorted()
                .toList();
        assertEquals(
                read,
                keys.records().stream()
                        .map(RecordedRead.Given::position)
                        .sorted()
                        .toList());
    }

    @Test
    void keysOfABrokenSourceFail() {
        String stream = stream(working());
        KeyedConnector broken = broken();
        assertThrows(HalteException.class, () -> broken.keys(stream, new RecordedRead()));
    }
}
