package halte.shell;

import halte.access.api.Access;
import halte.connector.api.Imports;
import halte.identity.api.Identities;
import halte.kpi.api.Kpis;
import halte.runtime.api.Addons;
import halte.runtime.api.Workspace;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Upkeep;
import halte.shell.command.Commands;
import halte.shell.command.Product;
import halte.shell.socket.Limits;
import halte.shell.socket.Listener;
import halte.shell.socket.Place;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.apache.felix.service.command.CommandProcessor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Opens the command socket. The front doors may come and go; a command that needs a missing one says so. */
@Component(
        service = {},
        immediate = true)
@Designate(ocd = ShellConfig.class)
public final class ShellComponent {

    private final Workspace workspace;
    private final BundleFiles files;
    private final Product product;
    private final Listener listener;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Access access;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Store store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Imports imports;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Identities identities;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Timelines timelines;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Segmentations segmentations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Upkeep upkeep;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Insight insight;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Focus focus;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Layers layers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Kpis kpis;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Addons addons;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile HealthCheckExecutor health;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CommandProcessor gogo;

    @Activate
    public ShellComponent(@Reference Workspace workspace, BundleContext bundles, ShellConfig config) {
        this.workspace = workspace;
        this.files = new BundleFiles(bundles);
        this.product = new Product(bundles.getBundle().getVersion().toString());
        Limits limits = new Limits(
                config.parallel(),
                Limits.USUAL.request(),
                Limits.USUAL.patience(),
                Duration.ofSeconds(config.stop_seconds()));
        String who = "command:" + System.getProperty("user.name");
        Commands commands = new Commands(this::present, Clock.systemUTC(), who);
        this.listener = new Listener(new Place(workspace.data()), commands, limits);
    }

    private List<Object> present() {
        return Stream.of(
                        workspace,
                        files,
                        product,
                        store,
                        imports,
                        identities,
                        timelines,
                        segmentations,
                        upkeep,
                        insight,
                        focus,
                        layers,
                        kpis,
                        addons,
                        access,
                        health,
                        gogo)
                .filter(Objects::nonNull)
                .toList();
    }

    @Activate
    void start() throws IOException {
        listener.start();
    }

    @Deactivate
    void stop() {
        listener.stop();
    }
}
