package halte.connector.jdbc;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;

/** Registers one {@link JdbcConnector} per configuration; drivers come and go. */
@Component(
        service = Connector.class,
        configurationPid = "halte.connector.jdbc",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Connector.TYPE + "=jdbc")
@Designate(ocd = JdbcConfig.class, factory = true)
public final class JdbcComponent implements KeyedConnector {

    private final Drivers drivers = new Drivers();
    private final KeyedConnector jdbc;

    /** Takes the configuration; nothing is connected to yet. */
    @Activate
    public JdbcComponent(JdbcConfig config) {
        jdbc = new JdbcConnector(JdbcSettings.of(config), drivers);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDriver(DataSourceFactory factory, Map<String, Object> properties) {
        drivers.add(factory, properties);
    }

    void removeDriver(DataSourceFactory factory) {
        drivers.remove(factory);
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return jdbc.descriptor();
    }

    @Override
    public CheckOutcome check() {
        return jdbc.check();
    }

    @Override
    public List<StreamDescriptor> discover() {
        return jdbc.discover();
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        return jdbc.read(request, sink);
    }

    @Override
    public void keys(String stream, RecordSink sink) {
        jdbc.keys(stream, sink);
    }
}
