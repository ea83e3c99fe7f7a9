package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.Imports;
import halte.connector.api.StreamDescriptor;
import halte.runtime.Guests;
import halte.runtime.Reception;
import halte.runtime.Reception.Door;
import halte.store.api.Store;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.MetaTypeService;

/** Registers the front door and lets connectors in and out. */
@Component(immediate = true)
public final class ImportsComponent implements Imports {

    private final ImportDesk desk;
    private final Door door;

    /** Takes what imports need. */
    @Activate
    public ImportsComponent(
            BundleContext framework,
            @Reference Reception reception,
            @Reference Store store,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components,
            @Reference MetaTypeService types) {
        Guests<Connector> guests = reception.guests("connection");
        Configurations present = new FrameworkConfigurations(framework, configurations, components, types);
        desk = new ImportDesk(store, guests, present, Settings.DEFAULT);
        door = reception.open(framework, Connector.class, guests, desk.host());
    }

    @Deactivate
    void stop() {
        door.close();
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
    public int map(String connection, String mapping, int expected) {
        return desk.map(connection, mapping, expected);
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
