package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Configures connectors through Configuration Admin; what there is to configure is what bundles declare as components. */
final class FrameworkConfigurations implements Configurations {

    private final ConfigurationAdmin admin;
    private final ServiceComponentRuntime components;

    FrameworkConfigurations(ConfigurationAdmin admin, ServiceComponentRuntime components) {
        this.admin = admin;
        this.components = components;
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(one -> Stream.of(one.serviceInterfaces).anyMatch(Connector.class.getName()::equals))
                .map(FrameworkConfigurations::descriptor)
                .sorted(Comparator.comparing(ConnectorDescriptor::type))
                .toList();
    }

    private static ConnectorDescriptor descriptor(ComponentDescriptionDTO component) {
        String pid = component.configurationPid[0];
        Object type = component.properties.get(Connector.TYPE);
        String name = type == null ? pid.substring(pid.lastIndexOf('.') + 1) : type.toString();
        return new ConnectorDescriptor(name, Text.of(name), pid);
    }

    @Override
    public boolean write(String factoryPid, String connection, Map<String, Object> settings) {
        try {
            return admin.getFactoryConfiguration(factoryPid, connection, "?")
                    .updateIfDifferent(new Hashtable<>(settings));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void remove(String factoryPid, String connection) {
        try {
            String filter = "(&(service.factoryPid=" + factoryPid + ")(connection=" + connection + "))";
            Configuration[] found = admin.listConfigurations(filter);
            for (Configuration one : found == null ? new Configuration[0] : found) {
                one.delete();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
