package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.StreamDescriptor;
import halte.runtime.Guest;
import halte.runtime.Guests;
import halte.store.api.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.MetaTypeService;

/** Registers the front door and lets connectors in and out. */
@Component
public final class ImportsComponent implements Imports {

    private final ImportDesk desk;

    /** Takes what imports need. */
    @Activate
    public ImportsComponent(
            BundleContext framework,
            @Reference Store store,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components,
            @Reference MetaTypeService types) {
        desk = new ImportDesk(
                store,
                new Guests<>("connection", Clock.systemUTC()),
                new FrameworkConfigurations(framework, configurations, components, types),
                Settings.DEFAULT);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindConnector(Connector connector, ServiceReference<Connector> reference) {
        Object name = reference.getProperty(Connector.CONNECTION);
        if (name != null) {
            desk.guestList().arrived(new Guest<>(name.toString(), connector, bundle(reference), number(reference)));
        }
    }

    void unbindConnector(ServiceReference<Connector> reference) {
        desk.guestList().left(number(reference));
    }

    private static long number(ServiceReference<Connector> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    private static String bundle(ServiceReference<Connector> reference) {
        return reference.getBundle().getSymbolicName() + " "
                + reference.getBundle().getVersion();
    }

    @Override
    public void connect(String connection, String type, Map<String, Object> settings) {
        desk.connect(connection, type, settings);
    }

    @Override
    public void disconnect(String connection) {
        desk.disconnect(connection);
    }

    @Override
    public List<ConnectionStatus> connections() {
        return desk.connections();
    }

    @Override
    public List<ConnectorDescriptor> connectors() {
        return desk.connectors();
    }

    @Override
    public List<StreamDescriptor> discover(String connection) {
        return desk.discover(connection);
    }

    @Override
    public void map(String connection, String mapping) {
        desk.map(connection, mapping);
    }

    @Override
    public DryRun dryRun(String connection, String stream, int limit) {
        return desk.dryRun(connection, stream, limit);
    }

    @Override
    public ImportReport run(String connection, String stream, Progress progress) {
        return desk.run(connection, stream, progress);
    }

    @Override
    public long reconcile(String connection, String stream) {
        return desk.reconcile(connection, stream);
    }

    @Override
    public List<RejectedRecord> rejects(String connection, long after, int limit) {
        return desk.rejects(connection, after, limit);
    }
}
