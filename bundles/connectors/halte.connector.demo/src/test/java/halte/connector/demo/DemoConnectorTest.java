package halte.connector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import halte.connector.api.Connector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.testkit.connector.ConnectorCertification;
import halte.testkit.connector.RecordedRead;
import org.junit.jupiter.api.Test;

class DemoConnectorTest extends ConnectorCertification {

    @Override
    public Connector working() {
        return new DemoConnector(() -> DemoSettings.of(5, 90, 6, "2026-11-01"));
    }

    @Override
    public Connector broken() {
        return new DemoConnector(() -> DemoSettings.of(5, 0, 6, "2026-11-01"));
    }

    @Override
    public int records() {
        return read(working(), ReadRequest.all("web")).records().size();
    }

    @Test
    void aCursorOfOtherSettingsIsRefused() {
        assertRefused("DEMO_SETTINGS_CHANGED", new ReadRequest("web", "1000@6,90,6,2026-11-01", 10));
        assertRefused("DEMO_SETTINGS_CHANGED", new ReadRequest("web", "rubbish", 10));
        assertRefused("DEMO_NO_STREAM", ReadRequest.all("tills"));
    }

    private void assertRefused(String code, ReadRequest request) {
        ReadOutcome outcome = working().read(request, new RecordedRead());
        assertEquals(
                code,
                assertInstanceOf(ReadOutcome.Failed.class, outcome).failure().code());
    }

    @Test
    void theLastCursorLeadsToNothingMore() {
        RecordedRead all = read(working(), ReadRequest.all("pos"));
        String last = all.marks().get(all.marks().size() - 1).cursor();
        assertEquals(
                0,
                read(working(), new ReadRequest("pos", last, Long.MAX_VALUE))
                        .given()
                        .size());
    }
}
