package halte.connector.jdbc;

import halte.connector.api.CheckOutcome;
import halte.connector.api.ConnectorDescriptor;
import halte.connector.api.KeyedConnector;
import halte.connector.api.ReadOutcome;
import halte.connector.api.ReadRequest;
import halte.connector.api.RecordSink;
import halte.connector.api.StreamDescriptor;
import halte.model.Text;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reads a database. Wrong settings are told at use, so that an administrator gets to see why. */
final class JdbcConnector implements KeyedConnector {

    static final ConnectorDescriptor DESCRIPTOR =
            new ConnectorDescriptor("jdbc", new Text("Database (JDBC)", "Database (JDBC)"), "halte.connector.jdbc");

    private final JdbcSettings settings;
    private final Database database;

    JdbcConnector(JdbcSettings settings, Drivers drivers) {
        this.settings = settings;
        this.database = new Database(settings, drivers);
    }

    /** What is done with the streams while a connection is open. */
    private interface Work<T> {
        T with(Session session, Catalog catalog) throws SourceFailed, SQLException;
    }

    private <T> T connected(Work<T> work) throws SourceFailed {
        checkNumbers();
        Selection selection = Selection.of(settings.choice());
        try (Session session = Session.open(database, settings.timeoutSeconds())) {
            return work.with(session, new Catalog(session, selection));
        } catch (SQLException thrown) {
            throw SqlFaults.working(thrown, "the database's description of itself");
        }
    }

    private void checkNumbers() throws SourceFailed {
        if (settings.fetchSize() < 1 || settings.timeoutSeconds() < 1 || settings.overlap() < 0) {
            throw Failures.setting("fetch.size', 'timeout' or 'overlap", "is too small");
        }
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public CheckOutcome check() {
        try {
            return new CheckOutcome.Ready(connected(JdbcConnector::found));
        } catch (SourceFailed failed) {
            return new CheckOutcome.Failed(failed.failure());
        }
    }

    private static String found(Session session, Catalog catalog) throws SourceFailed, SQLException {
        DatabaseMetaData metadata = session.connection().getMetaData();
        int streams = catalog.all().size();
        String forbidden = catalog.forbidden().isEmpty()
                ? ""
                : "; " + catalog.forbidden().size() + " more that the account may not read";
        return metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion() + ", " + streams
                + " stream(s)" + forbidden + ".";
    }

    @Override
    public List<StreamDescriptor> discover() {
        try {
            return connected((session, catalog) -> catalog.all()).stream()
                    .map(Source::descriptor)
                    .toList();
        } catch (SourceFailed failed) {
            throw failed.failure().asException(failed);
        }
    }

    @Override
    public ReadOutcome read(ReadRequest request, RecordSink sink) {
        try {
            connected((session, catalog) -> {
                reading(session, catalog, catalog.find(request.stream()), sink).read(request);
                return null;
            });
            return new ReadOutcome.Completed();
        } catch (SourceFailed failed) {
            return new ReadOutcome.Failed(failed.failure());
        }
    }

    private Reading reading(Session session, Catalog catalog, Source source, RecordSink sink) {
        Overlap overlap = new Overlap(settings.overlap(), Instant.now());
        return new Reading(session, catalog.sql(), source, new Reading.Reach(overlap, settings.fetchSize()), sink);
    }

    /** Gives whole rows: only the mapping knows from which columns it makes the ids of touches. */
    @Override
    public void keys(String stream, RecordSink sink) {
        try {
            connected((session, catalog) -> {
                reading(session, catalog, catalog.find(stream).unordered(), sink)
                        .read(ReadRequest.all(stream));
                return null;
            });
        } catch (SourceFailed failed) {
            throw failed.failure().asException(failed);
        }
    }
}
