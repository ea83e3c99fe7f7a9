package halte.shell.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import halte.shell.command.Commands;
import halte.shell.command.FrontDoors;
import halte.shell.command.Product;
import halte.shell.command.ShippedFiles;
import halte.shell.fake.TestClient.Answer;
import halte.shell.socket.Limits;
import halte.shell.socket.Listener;
import halte.shell.socket.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A listening server whose engines are fakes. */
public final class Rig implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2012-01-01T12:00:00Z");

    public final Path data;
    public final FakeImports imports = new FakeImports();
    public final FakeIdentities identities = new FakeIdentities();
    public final FakeSegmentations segmentations = new FakeSegmentations();
    public final FakeLayers layers = new FakeLayers();
    public final FakeInsight insight = new FakeInsight();
    public final FakeFocus focus = new FakeFocus();
    public final FakeKpis kpis = new FakeKpis();
    public final FakeStore store = new FakeStore();
    public final FakeAddons addons = new FakeAddons();
    public final FakeHealth health = new FakeHealth();
    public final List<Object> doors = new ArrayList<>();
    public final Place place;
    private final Listener listener;

    public Rig(Path data) throws IOException {
        this(data, Limits.USUAL);
    }

    public Rig(Path data, Limits limits) throws IOException {
        this.data = data;
        ShippedFiles files = (bundle, folder, pattern) -> new TreeMap<>(Map.of("web.json", "{}", "pos.json", "{ }"));
        doors.addAll(List.of(new FakeWorkspace(data), new Product("0.1.0"), files, addons, imports, identities));
        doors.addAll(List.of(segmentations, insight, focus, layers, kpis, store, health, new FakeTimelines()));
        FrontDoors present = () -> doors;
        Commands commands = new Commands(present, Clock.fixed(NOW, ZoneOffset.UTC), "command:tester");
        place = new Place(data);
        listener = new Listener(place, commands, limits);
        listener.start();
    }

    /** Runs a command line from a terminal without width, in English. */
    public Answer run(String... args) throws IOException {
        return ask(Map.of("args", args, "cwd", data.toString(), "columns", 0, "ansi", false, "language", "en_US"));
    }

    public Answer ask(Map<String, Object> request) throws IOException {
        String json = new ObjectMapper().writeValueAsString(request);
        try (TestClient client = client()) {
            client.send(json);
            return client.receive();
        }
    }

    public TestClient client() throws IOException {
        return new TestClient(place.socket());
    }

    @Override
    public void close() {
        listener.stop();
    }
}
