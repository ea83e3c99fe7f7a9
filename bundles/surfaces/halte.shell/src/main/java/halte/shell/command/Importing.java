package halte.shell.command;

import halte.connector.api.Imports;
import halte.connector.api.Imports.ConnectionStatus;
import halte.connector.api.Imports.ImportReport;
import halte.identity.api.Identities;
import halte.identity.api.Identities.Resolution;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs imports one after another, keeping the accounts and all failures. */
final class Importing {

    private final Session session;
    private final Imports imports;
    private final List<ImportReport> reports = new ArrayList<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    Importing(Session session) {
        this.session = session;
        this.imports = session.need(Imports.class);
    }

    /** Runs one stream, or all mapped streams of a connection when none is named. */
    void run(String connection, String stream, boolean reconcile) {
        for (String each : streams(connection, stream)) {
            ImportReport report = imports.run(connection, each, session.console()::progress);
            check(report);
            reports.add(report);
            session.journal("import.run", connection + "/" + each, report.touches() + " touches");
            if (reconcile) {
                reconcile(connection, each, stream != null);
            }
        }
    }

    /** Returns the stream that was asked for, or all that have a mapping; without any, the engine says what is missing. */
    List<String> streams(String connection, String stream) {
        List<String> mapped = stream == null ? streams(connection) : List.of(stream);
        return mapped.isEmpty() ? Collections.singletonList(null) : mapped;
    }

    /** A stream that cannot be compared keeps the others from it only when it was asked for by name. */
    private void reconcile(String connection, String stream, boolean named) {
        session.console().busy("Comparing with the source", "Vergelijken met de bron");
        try {
            withdrawn.add(new Withdrawn(connection, stream, imports.reconcile(connection, stream)));
            session.journal("import.reconcile", connection + "/" + stream, null);
        } catch (HalteException refused) {
            session.console().checkCancelled();
            if (named) {
                throw refused;
            }
            failures.add(refused.failure());
        }
    }

    /** Runs all connections; one that fails does not keep the others from running. */
    void runAll(boolean reconcile) {
        for (ConnectionStatus connection : imports.connections()) {
            try {
                run(connection.name(), null, reconcile);
            } catch (HalteException failed) {
                session.console().checkCancelled();
                failures.add(failed.failure());
            }
        }
    }

    private List<String> streams(String connection) {
        return imports.connections().stream()
                .filter(status -> status.name().equals(connection))
                .findFirst()
                .orElseThrow(() -> new Failure(
                                "CONNECTION_UNKNOWN",
                                Actor.USER,
                                "There is no connection '" + connection + "'.",
                                "'halte connections' lists them.")
                        .asException())
                .streams();
    }

    private static void check(ImportReport report) {
        if (report.read() != report.mapped() + report.rejected() + report.skipped()) {
            throw new Failure(
                            "ACCOUNT_WRONG",
                            Actor.ENGINE,
                            "The account of '" + report.connection() + "' does not add up: " + report.read()
                                    + " records read, but " + report.mapped() + " mapped, " + report.rejected()
                                    + " rejected and " + report.skipped() + " skipped.",
                            "Report it to the makers of Halte with the mapping.")
                    .asException();
        }
    }

    /** Returns the answer, after working out the customers anew when asked for. */
    Answer answer(boolean resolve) {
        Resolution resolution = null;
        if (resolve) {
            session.console().busy("Working out the customers", "Klanten bepalen");
            resolution = session.need(Identities.class).resolve();
        }
        return new Answer(List.copyOf(reports), List.copyOf(withdrawn), resolution, List.copyOf(failures));
    }

    /** How many touches of a stream were withdrawn since the source has them no longer. */
    record Withdrawn(String connection, String stream, long touches) {}

    /** What the imports brought. */
    record Answer(
            List<ImportReport> imports, List<Withdrawn> withdrawn, Resolution resolution, List<Failure> failures) {}
}
