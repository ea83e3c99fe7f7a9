package halte.connector.csv;

import halte.connector.api.CheckOutcome;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Text;
import java.util.List;

/** Reads delimited text. Wrong settings and unreadable files are told at use, so that an administrator gets to see why. */
public final class CsvConnector implements KeyedConnector {

    public static final ConnectorDescriptor DESCRIPTOR =
            new ConnectorDescriptor("csv", new Text("CSV files", "CSV-bestanden"), "halte.connector.csv");

    private final CsvSettings settings;

    public CsvConnector(CsvSettings settings) {
        this.settings = settings;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public CheckOutcome check() {
        try {
            CsvFiles files = CsvFiles.of(settings.path());
            int fields = fields(files).size();
            return new CheckOutcome.Ready(files.files().size() + " file(s), " + fields + " fields.");
        } catch (SourceFailed failed) {
            return new CheckOutcome.Failed(failed.failure());
        }
    }

    @Override
    public List<StreamDescriptor> discover() {
        try {
            return List.of(new StreamDescriptor(settings.stream(), fields(CsvFiles.of(settings.path())), true));
        } catch (SourceFailed failed) {
            throw failed.failure().asException(failed);
        }
    }

    private List<StreamDescriptor.Field> fields(CsvFiles files) throws SourceFailed {
        FieldTypes types = new FieldTypes();
        read(files, new ReadRequest(settings.stream(), null, FieldTypes.SAMPLE), types);
        return types.result();
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        try {
            if (!settings.stream().equals(request.stream())) {
                throw Failures.noStream(request.stream(), settings.stream());
            }
            read(CsvFiles.of(settings.path()), request, sink);
            return new ReadOutcome.Completed();
        } catch (SourceFailed failed) {
            return new ReadOutcome.Failed(failed.failure());
        }
    }

    private void read(CsvFiles files, ReadRequest request, RecordSink sink) throws SourceFailed {
        CsvCursor from = request.cursor() == null ? null : CsvCursor.parse(request.cursor());
        new CsvReading(files, CsvFormat.of(settings), request, sink).read(from);
    }

    @Override
    public void keys(String stream, RecordSink sink) {
        KeyedConnector.readAll(this, stream, sink, failed -> {
            throw failed.failure().asException();
        });
    }
}
