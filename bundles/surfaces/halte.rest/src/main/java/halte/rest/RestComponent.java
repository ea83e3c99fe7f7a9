package halte.rest;

import halte.access.api.Access;
import halte.connector.api.Imports;
import halte.identity.api.Identities;
import halte.kpi.api.Kpis;
import halte.rest.gate.Policy;
import halte.rest.resource.Room;
import halte.rest.run.Runs;
import halte.runtime.api.Addons;
import halte.runtime.api.Workspace;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Upkeep;
import halte.store.api.Store;
import halte.trait.api.Timelines;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.runtime.HttpServiceRuntimeConstants;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Offers the API on the HTTP service. The front doors may come and go; an operation that needs a missing one says so. */
@Component(
        name = "halte.rest",
        service = {},
        immediate = true)
public final class RestComponent {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PARALLEL_RUNS = 2;

    private final Workspace workspace;
    private final BundleContext bundles;
    private final RestServlet servlet;
    private final String endpoint;
    private ServiceRegistration<Servlet> registration;

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

    /** For the component runtime. */
    @Activate
    public RestComponent(
            @Reference Workspace workspace,
            @Reference HttpServiceRuntime http,
            @Reference(service = HttpServiceRuntime.class) Map<String, Object> httpProperties,
            BundleContext bundles) {
        this.workspace = workspace;
        this.bundles = bundles;
        this.endpoint = endpoint(httpProperties);
        Clock clock = Clock.systemUTC();
        String version = bundles.getBundle().getVersion().toString();
        Room room = new Room(this::present, new Runs(clock, PARALLEL_RUNS), clock, version, PATIENCE);
        this.servlet = new RestServlet(room, policy(bundles));
    }

    private static String endpoint(Map<String, Object> properties) {
        Object endpoints = properties.get(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT);
        return endpoints instanceof String[] several && several.length > 0 ? several[0] : null;
    }

    private static Policy policy(BundleContext bundles) {
        String names = Objects.requireNonNullElse(bundles.getProperty("halte.http.names"), "");
        Set<String> all = Arrays.stream(names.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Policy(all, Boolean.parseBoolean(bundles.getProperty("halte.http.plain")));
    }

    private List<Object> present() {
        return Stream.of(
                        workspace,
                        access,
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
                        health)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Offers the servlet, then says in the data folder where it listens. */
    @Activate
    void start() throws IOException {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/api/v1/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "halte.rest");
        registration = bundles.registerService(Servlet.class, servlet, properties);
        if (endpoint != null) {
            Files.writeString(address(), endpoint + "api/v1\n");
        }
    }

    private Path address() {
        return workspace.data().resolve("halte.http");
    }

    @Deactivate
    void stop() throws IOException {
        Files.deleteIfExists(address());
        registration.unregister();
    }
}
