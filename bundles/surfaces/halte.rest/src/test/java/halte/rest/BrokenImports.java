package halte.rest;

import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.StreamDescriptor;
import java.util.List;
import java.util.Map;

/** Breaks off whatever one asks. */
final class BrokenImports implements Imports {

    private static RuntimeException broken() {
        return new IllegalStateException("inner secret");
    }

    @Override
    public void connect(String connection, String type, Map<String, Object> settings) {
        throw broken();
    }

    @Override
    public void disconnect(String connection) {
        throw broken();
    }

    @Override
    public List<ConnectionStatus> connections() {
        throw broken();
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        throw broken();
    }

    @Override
    public List<StreamDescriptor> discover(String connection) {
        throw broken();
    }

    @Override
    public int map(String connection, String mapping, int expected) {
        throw broken();
    }

    @Override
    public DryRun dryRun(String connection, String stream, int limit) {
        throw broken();
    }

    @Override
    public ImportReport run(String connection, String stream, Progress progress) {
        throw broken();
    }

    @Override
    public long reconcile(String connection, String stream) {
        throw broken();
    }

    @Override
    public List<RejectedRecord> rejects(String connection, long after, int limit) {
        throw broken();
    }
}
