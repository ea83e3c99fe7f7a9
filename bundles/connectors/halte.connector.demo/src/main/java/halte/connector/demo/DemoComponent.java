package halte.connector.demo;

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Registers one {@link DemoConnector} per configuration. */
@Component(
        service = Connector.class,
        configurationPid = "halte.connector.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Connector.TYPE + "=demo")
@Designate(ocd = DemoConfig.class, factory = true)
public final class DemoComponent implements Connector {

    private final Connector demo;

    /** Takes the configuration; nothing is made up yet. */
    @Activate
    public DemoComponent(DemoConfig config) {
        demo = new DemoConnector(
                () -> DemoSettings.of(config.seed(), config.customers(), config.months(), config.until()));
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return demo.descriptor();
    }

    @Override
    public CheckOutcome check() {
        return demo.check();
    }

    @Override
    public List<StreamDescriptor> discover() {
        return demo.discover();
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        return demo.read(request, sink);
    }
}
