#set($type = $package.substring($package.lastIndexOf(".")).replace(".", ""))
package ${package};

import halte.connector.api.CheckOutcome;
import halte.connector.api.Connector;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Reads a file with one JSON object per line, from top to bottom. The cursor is the number of lines read. */
@Component(
        name = "${package}",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Connector.TYPE + "=${type}")
@Designate(ocd = JsonLinesConfig.class, factory = true)
public final class JsonLinesConnector implements Connector {

    private static final int FIRST_LINES = 100;
    private static final int LINES_BETWEEN_CURSORS = 1000;

    private final Path path;

    /** Keeps the settings; the file is opened at every read. */
    @Activate
    public JsonLinesConnector(JsonLinesConfig config) {
        this(Path.of(config.path()));
    }

    JsonLinesConnector(Path path) {
        this.path = path;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor("${type}", new Text("JSON lines", "JSON-regels"), "${package}");
    }

    @Override
    public CheckOutcome check() {
        try {
            return new CheckOutcome.Ready("The first lines have " + names().size() + " fields.");
        } catch (IOException broken) {
            return new CheckOutcome.Failed(unreadable(broken));
        }
    }

    @Override
    public List<StreamDescriptor> discover() {
        try {
            List<StreamDescriptor.Field> fields = names().stream()
                    .map(name -> new StreamDescriptor.Field(name, "text"))
                    .toList();
            return List.of(new StreamDescriptor("lines", fields, true));
        } catch (IOException broken) {
            throw unreadable(broken).asException();
        }
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        long done = request.cursor() == null ? 0 : Long.parseLong(request.cursor());
        try (BufferedReader lines = open()) {
            read(lines, done, request.limit(), new LineReader(names(), sink));
            return new ReadOutcome.Completed();
        } catch (IOException broken) {
            return new ReadOutcome.Failed(unreadable(broken));
        }
    }

    private static void read(BufferedReader lines, long done, long limit, LineReader reader) throws IOException {
        long position = 0;
        for (String line = lines.readLine(); line != null && position - done < limit; line = lines.readLine()) {
            if (++position > done) {
                reader.give(position, line);
            }
            if (position > done && position % LINES_BETWEEN_CURSORS == 0) {
                reader.cursor(position);
            }
        }
        reader.cursor(Math.max(position, done));
    }

    /** Returns the names in the first lines; the reader adds those that come up later. */
    private Set<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (BufferedReader lines = open()) {
            String line = lines.readLine();
            for (int i = 0; i < FIRST_LINES && line != null; i++) {
                LineReader.object(line).ifPresent(object -> object.fieldNames().forEachRemaining(names::add));
                line = lines.readLine();
            }
        }
        return names;
    }

    private BufferedReader open() throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }

    private Failure unreadable(IOException broken) {
        return new Failure(
                "LINES_UNREADABLE",
                Actor.CONFIGURATION,
                "The file " + path.getFileName() + " cannot be read: "
                        + broken.getClass().getSimpleName() + ".",
                "Check the path of this connection and the rights on the file.");
    }
}
