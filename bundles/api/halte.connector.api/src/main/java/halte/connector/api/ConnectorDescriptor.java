package halte.connector.api;

import halte.model.Text;
import java.util.Objects;

/**
 * What a connector is.
 *
 * @param type the kind of connector, such as {@code csv}; unique among bundles
 * @param title the name for people
 * @param factoryPid the factory PID whose metatype describes the settings
 */
public record ConnectorDescriptor(String type, Text title, String factoryPid) {

    /** Checks that nothing is missing. */
    public ConnectorDescriptor {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(factoryPid, "factoryPid");
    }
}
