package halte.ingest;

import halte.connector.api.ConnectorDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where connections are configured: the framework, seen from the plain logic. */
interface Configurations {

    /** Returns the connectors that bundles offer, by type. */
    List<ConnectorDescriptor> connectors();

    /** Returns the settings that a connector declares, by name; none when it declares nothing, and then nobody can check them. */
    Set<String> settings(String factoryPid);

    /** Returns a configuration, if there is one. */
    Optional<Map<String, Object>> read(String factoryPid, String connection);

    /** Writes a configuration; tells whether it differs from what there was. */
    boolean write(String factoryPid, String connection, Map<String, Object> settings);

    /** Returns why a connection failed to start; only if it was with these settings, so that no older attempt is taken for this one. */
    Optional<String> failure(String factoryPid, String connection, Map<String, Object> settings);

    /** Returns what a connection waits for, if it does; every connection waits for a moment while it starts. */
    Optional<String> awaited(String factoryPid, String connection);

    /** Removes a configuration, if there is one. */
    void remove(String factoryPid, String connection);
}
