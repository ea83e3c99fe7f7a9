package halte.example.diary;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Reads a diary. The cursor is the number of lines read. */
@Component(name = "halte.example.diary", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DiaryConfig.class, factory = true)
public final class DiaryConnector implements Connector {

    private static final List<StreamDescriptor.Field> FIELDS = List.of(
            new StreamDescriptor.Field("when", "date-time"),
            new StreamDescriptor.Field("what", "text"),
            new StreamDescriptor.Field("who", "text"));

    private final Path path;

    /** Keeps the path; the file is opened at every read. */
    @Activate
    public DiaryConnector(DiaryConfig config) {
        this(Path.of(config.path()));
    }

    DiaryConnector(Path path) {
        this.path = path;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor("diary", new Text("Diary", "Dagboek"), "halte.example.diary");
    }

    @Override
    public CheckOutcome check() {
        return Files.isReadable(path)
                ? new CheckOutcome.Ready("The diary is there.")
                : new CheckOutcome.Failed(unreadable("it is not there or may not be read"));
    }

    @Override
    public List<StreamDescriptor> discover() {
        if (check() instanceof CheckOutcome.Failed failed) {
            throw failed.failure().asException();
        }
        return List.of(new StreamDescriptor("diary", FIELDS, true));
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        long done = request.cursor() == null ? 0 : Long.parseLong(request.cursor());
        sink.fields(FIELDS.stream().map(StreamDescriptor.Field::name).toList());
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            return read(lines, done, request.limit(), sink);
        } catch (IOException broken) {
            return new ReadOutcome.Failed(unreadable(broken.toString()));
        }
    }

    private ReadOutcome read(BufferedReader lines, long done, long limit, RecordSink sink) throws IOException {
        long position = 0;
        for (String line = lines.readLine(); line != null && position - done < limit; line = lines.readLine()) {
            if (++position > done) {
                give(position, line, sink);
            }
        }
        sink.cursor(Long.toString(Math.max(position, done)));
        return new ReadOutcome.Completed();
    }

    private static void give(long position, String line, RecordSink sink) {
        String[] parts = line.split("\t", -1);
        if (parts.length == FIELDS.size()) {
            sink.record(position, parts);
        } else {
            Failure wrong = new Failure(
                    "DIARY_PARTS",
                    Actor.USER,
                    "The entry has " + parts.length + " parts instead of 3.",
                    "Write when, what and who, with tabs between them.");
            sink.reject(position, line, wrong);
        }
    }

    private Failure unreadable(String why) {
        return new Failure(
                "DIARY_UNREADABLE",
                Actor.CONFIGURATION,
                "The diary " + path.getFileName() + " cannot be read: " + why + ".",
                "Check the path of this connection and the rights on the file.");
    }
}
