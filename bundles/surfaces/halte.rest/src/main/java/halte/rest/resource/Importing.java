package halte.rest.resource;

import halte.connector.api.Imports;
import halte.connector.api.Imports.ConnectionStatus;
import halte.connector.api.Imports.ImportReport;
import halte.identity.api.Identities;
import halte.identity.api.Identities.Resolution;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.rest.run.Run;
import java.util.ArrayList;
import java.util.List;

/** Runs imports one after another, keeping the accounts and all failures; each is noted in the journal, however it ends. */
final class Importing {

    private final Room room;
    private final Imports imports;
    private final String who;
    private final Run.Report report;
    private final List<ImportReport> reports = new ArrayList<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Importing(Room room, String who, Run.Report report) {
        this.room = room;
        this.imports = room.need(Imports.class);
        this.who = who;
        this.report = report;
    }

    /** How many touches of a stream were withdrawn since the source has them no longer. */
    public record Withdrawn(String connection, String stream, long touches) {}

    /**
     * What the imports brought.
     *
     * @param imports the accounts
     * @param withdrawn what was withdrawn
     * @param resolution what resolving brought; null when that was not asked for
     * @param failures what failed
     */
    public record Imported(
            List<ImportReport> imports, List<Withdrawn> withdrawn, Resolution resolution, List<Failure> failures) {}

    /** Imports one stream, or all mapped streams of a connection when none is named. */
    void run(String connection, String stream, boolean reconcile) {
        List<String> streams =
                stream == null ? ConnectionsResource.find(imports, connection).streams() : List.of(stream);
        for (String each : streams.isEmpty() ? java.util.Collections.<String>singletonList(null) : streams) {
            one(connection, each);
            if (reconcile) {
                reconcile(connection, each);
            }
        }
    }

    private void one(String connection, String stream) {
        String outcome = "broke off";
        try {
            ImportReport account = imports.run(connection, stream, report::at);
            reports.add(account);
            outcome = account.touches() + " touches";
        } catch (HalteException failed) {
            outcome = failed.failure().code();
            throw failed;
        } finally {
            room.journal(who, "import.run", connection + "/" + stream, outcome);
        }
    }

    void reconcile(String connection, String stream) {
        report.at(new Text("Comparing with the source", "Vergelijken met de bron"), 0, 0);
        long touches = imports.reconcile(connection, stream);
        withdrawn.add(new Withdrawn(connection, stream, touches));
        room.journal(who, "import.reconcile", connection + "/" + stream, touches + " touches withdrawn");
    }

    /** Runs all connections; one that fails does not keep the others from running. */
    void runAll(boolean reconcile) {
        for (ConnectionStatus connection : imports.connections()) {
            try {
                run(connection.name(), null, reconcile);
            } catch (HalteException failed) {
                report.at(new Text("Going on", "Verder"), 0, 0);
                failures.add(failed.failure());
            }
        }
    }

    /** Returns the answer, after working out the customers anew when asked for. */
    Imported answer(boolean resolve) {
        Resolution resolution = resolve ? resolve(room, who, report) : null;
        return new Imported(List.copyOf(reports), List.copyOf(withdrawn), resolution, List.copyOf(failures));
    }

    static Resolution resolve(Room room, String who, Run.Report report) {
        report.at(new Text("Working out the customers", "Klanten bepalen"), 0, 0);
        Resolution resolution = room.need(Identities.class).resolve();
        room.journal(who, "identity.resolve", "identities", resolution.moved() + " identifiers moved");
        return resolution;
    }
}
