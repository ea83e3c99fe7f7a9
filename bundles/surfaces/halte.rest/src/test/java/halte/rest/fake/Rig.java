package halte.rest.fake;

import halte.access.AccessComponent;
import halte.access.api.Access;
import halte.access.api.Role;
import halte.identity.api.Identities;
import halte.kpi.api.Kpis;
import halte.rest.RestServlet;
import halte.rest.contract.Contract;
import halte.rest.gate.Policy;
import halte.rest.resource.Room;
import halte.rest.run.Runs;
import halte.runtime.api.Addons;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Upkeep;
import halte.shell.fake.FakeAddons;
import halte.shell.fake.FakeFocus;
import halte.shell.fake.FakeHealth;
import halte.shell.fake.FakeIdentities;
import halte.shell.fake.FakeInsight;
import halte.shell.fake.FakeKpis;
import halte.shell.fake.FakeLayers;
import halte.shell.fake.FakeSegmentations;
import halte.shell.fake.FakeTimelines;
import halte.shell.fake.FakeWorkspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The API on a real HTTP server of its own, with fakes behind it and a token for each role. */
public final class Rig implements AutoCloseable {

    /** Warns of every resource that is no provider, and of optional libraries. */
    private static final java.util.logging.Logger JERSEY = java.util.logging.Logger.getLogger("org.glassfish.jersey");

    public final SqlStore store = new SqlStore();
    public final DeskImports imports = new DeskImports(store.documents());
    public final FakeSegmentations segmentations = new FakeSegmentations();
    public final FakeInsight insight = new FakeInsight();
    public final FakeFocus focus = new FakeFocus();
    public final FakeLayers layers = new FakeLayers();
    public final FakeKpis kpis = new FakeKpis();
    public final FakeHealth health = new FakeHealth();
    public final Access access = new AccessComponent(store);
    public final List<Object> doors = new CopyOnWriteArrayList<>();
    public final Contract contract = new Contract();
    private final Map<Role, String> secrets = new EnumMap<>(Role.class);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(quiet()));

    public Rig() {
        this(new Policy(Set.of("halte.example.org"), false), Duration.ofSeconds(30));
    }

    public Rig(Policy policy, Duration patience) {
        doors.addAll(
                List.of(store, imports, access, health, new FakeTimelines(), new FakeWorkspace(Path.of("unused"))));
        doors.add(Journaled.by(store, Identities.class, new FakeIdentities()));
        doors.add(Journaled.by(store, Segmentations.class, segmentations));
        doors.add(Journaled.by(store, Upkeep.class, segmentations));
        doors.add(Journaled.by(store, Insight.class, insight));
        doors.add(Journaled.by(store, Focus.class, focus));
        doors.add(Journaled.by(store, Layers.class, layers));
        doors.add(Journaled.by(store, Kpis.class, kpis));
        doors.add(Journaled.by(store, Addons.class, new FakeAddons()));
        for (Role role : Role.values()) {
            secrets.put(role, access.create(role.name(), role, null, "test").secret());
        }
        Clock clock = Clock.systemUTC();
        start(new RestServlet(new Room(() -> doors, new Runs(clock, 2), clock, "0.1.0", patience), policy));
    }

    private void start(RestServlet servlet) {
        JERSEY.setLevel(java.util.logging.Level.SEVERE);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/api/v1/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception failed) { // NOPMD: the server declares nothing narrower
            throw new IllegalStateException(failed);
        }
    }

    /** As the HTTP service of the archive is: it does not say what it is. */
    private static HttpConfiguration quiet() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return http;
    }

    public int port() {
        return connector.getLocalPort();
    }

    public String secret(Role role) {
        return secrets.get(role);
    }

    /** A caller with a role. */
    public Client as(Role role) {
        return new Client(this, secrets.get(role));
    }

    /** A caller with this header, or none. */
    public Client with(String secret) {
        return new Client(this, secret);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) { // NOPMD: the server declares nothing narrower
            throw new IllegalStateException(failed);
        }
    }
}
