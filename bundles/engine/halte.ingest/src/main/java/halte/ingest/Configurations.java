package halte.ingest;

import halte.connector.api.ConnectorDescriptor;
import java.util.List;
import java.util.Map;

/** Where connections are configured: the framework, seen from the plain logic. */
interface Configurations {

    /** Returns the connectors that bundles offer, by type. */
    List<ConnectorDescriptor> connectors();

    /** Writes a configuration; tells whether it differs from what there was. */
    boolean write(String factoryPid, String connection, Map<String, Object> settings);

    /** Removes a configuration, if there is one. */
    void remove(String factoryPid, String connection);
}
