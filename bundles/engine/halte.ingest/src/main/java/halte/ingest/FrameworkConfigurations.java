package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Configures connectors through Configuration Admin; what there is to configure is what bundles declare as components. */
final class FrameworkConfigurations implements Configurations {

    private final ConfigurationAdmin admin;
    private final ServiceComponentRuntime components;
    private final BundleContext framework;
    private final MetaTypeService types;

    FrameworkConfigurations(
            BundleContext framework,
            ConfigurationAdmin admin,
            ServiceComponentRuntime components,
            MetaTypeService types) {
        this.framework = framework;
        this.admin = admin;
        this.components = components;
        this.types = types;
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        return offered()
                .map(FrameworkConfigurations::descriptor)
                .distinct()
                .sorted(Comparator.comparing(ConnectorDescriptor::type))
                .toList();
    }

    private Stream<ComponentDescriptionDTO> offered() {
        return components.getComponentDescriptionDTOs().stream()
                .filter(one -> Stream.of(one.serviceInterfaces).anyMatch(Connector.class.getName()::equals));
    }

    private Stream<ComponentDescriptionDTO> offered(String factoryPid) {
        return offered().filter(one -> one.configurationPid[0].equals(factoryPid));
    }

    private static ConnectorDescriptor descriptor(ComponentDescriptionDTO component) {
        String pid = component.configurationPid[0];
        Object type = component.properties.get(Connector.TYPE);
        String name = type == null ? pid.substring(pid.lastIndexOf('.') + 1) : type.toString();
        return new ConnectorDescriptor(name, Text.of(name), pid);
    }

    @Override
    public Set<String> settings(String factoryPid) {
        return offered(factoryPid)
                .map(one -> framework.getBundle(one.bundle.id))
                .filter(Objects::nonNull)
                .map(types::getMetaTypeInformation)
                .filter(declared -> List.of(declared.getFactoryPids()).contains(factoryPid))
                .map(declared -> declared.getObjectClassDefinition(factoryPid, null))
                .flatMap(declared -> Stream.of(declared.getAttributeDefinitions(ObjectClassDefinition.ALL)))
                .map(AttributeDefinition::getID)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Map<String, Object>> read(String factoryPid, String connection) {
        return configurations("(service.pid=" + pid(factoryPid, connection) + ")")
                .findFirst()
                .map(Configuration::getProperties)
                .map(FrameworkConfigurations::settings);
    }

    private static String pid(String factoryPid, String connection) {
        return factoryPid + "~" + connection;
    }

    private static Map<String, Object> settings(Dictionary<String, Object> properties) {
        Map<String, Object> settings = new TreeMap<>();
        for (String name : Collections.list(properties.keys())) {
            settings.put(name, properties.get(name));
        }
        settings.remove(Constants.SERVICE_PID);
        settings.remove(ConfigurationAdmin.SERVICE_FACTORYPID);
        return settings;
    }

    private Stream<Configuration> configurations(String filter) {
        try {
            Configuration[] found = admin.listConfigurations(filter);
            return found == null ? Stream.empty() : Stream.of(found);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public Optional<String> failure(String factoryPid, String connection, Map<String, Object> settings) {
        return components(factoryPid, connection)
                .filter(one -> settings.entrySet().stream()
                        .allMatch(each -> Objects.deepEquals(each.getValue(), one.properties.get(each.getKey()))))
                .filter(one -> one.failure != null && !one.failure.isBlank())
                .map(one -> Reason.of(one.failure))
                .findFirst();
    }

    @Override
    public Optional<String> awaited(String factoryPid, String connection) {
        return components(factoryPid, connection)
                .filter(one -> one.unsatisfiedReferences != null && one.unsatisfiedReferences.length > 0)
                .map(one -> "it waits for " + names(one.unsatisfiedReferences))
                .findFirst();
    }

    private Stream<ComponentConfigurationDTO> components(String factoryPid, String connection) {
        return offered(factoryPid)
                .flatMap(one -> components.getComponentConfigurationDTOs(one).stream())
                .filter(one -> pid(factoryPid, connection).equals(one.properties.get(Constants.SERVICE_PID)));
    }

    private static String names(UnsatisfiedReferenceDTO[] references) {
        return Stream.of(references)
                .map(one -> one.target == null ? one.name : one.name + " " + one.target)
                .collect(Collectors.joining(", "));
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
        configurations("(&(service.factoryPid=" + factoryPid + ")(connection=" + connection + "))")
                .forEach(FrameworkConfigurations::delete);
    }

    private static void delete(Configuration configuration) {
        try {
            configuration.delete();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
