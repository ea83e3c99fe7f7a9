package halte.connector.csv;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Registers one {@link CsvConnector} per configuration. */
@Component(
        service = Connector.class,
        configurationPid = "halte.connector.csv",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Connector.TYPE + "=csv")
@Designate(ocd = CsvConfig.class, factory = true)
public final class CsvComponent implements KeyedConnector {

    private final KeyedConnector csv;

    /** Takes the configuration; nothing is touched yet. */
    @Activate
    public CsvComponent(CsvConfig config) {
        csv = new CsvConnector(CsvSettings.of(config));
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return csv.descriptor();
    }

    @Override
    public CheckOutcome check() {
        return csv.check();
    }

    @Override
    public List<StreamDescriptor> discover() {
        return csv.discover();
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        return csv.read(request, sink);
    }

    @Override
    public void keys(String stream, RecordSink sink) {
        csv.keys(stream, sink);
    }
}
