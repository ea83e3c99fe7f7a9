package halte.ingest;

import halte.connector.api.Connector;
import halte.connector.api.Imports.ImportReport;
import halte.connector.api.Imports.Progress;
import halte.connector.api.ReadRequest;
import halte.ingest.mapping.MappingPlan;
import halte.model.Actor;
import halte.model.Failure;
import halte.model.HalteException;
import halte.model.Text;
import halte.runtime.Guests;
import halte.runtime.Stay;
import halte.store.api.TouchStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import: reads a stream to its end, again from the stored cursor when the connected system fails for a while. */
final class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);
    private static final Text READING = new Text("Reading", "Inlezen");

    private final Guests<Connector> guests;
    private final TouchStore store;
    private final Settings settings;
    private final String connection;
    private final MappingPlan plan;
    private final Account account = new Account();
    private final Instant started = Instant.now();
    private List<String> names = List.of();

    Importing(Guests<Connector> guests, TouchStore store, Settings settings, String connection, MappingPlan plan) {
        this.guests = guests;
        this.store = store;
        this.settings = settings;
        this.connection = connection;
        this.plan = plan;
    }

    /** Reads; returns why it went no further, or null. */
    Failure run(Progress progress) {
        Failure failure = read(progress);
        long delay = settings.firstDelay().toMillis();
        for (int retry = 1; retry <= settings.retries() && mayPass(failure); retry++) {
            LOG.warn("Import of {}: {}, trying again in {} ms", connection, failure.code(), delay);
            pause(delay);
            delay *= 2;
            failure = read(progress);
        }
        return failure;
    }

    private static boolean mayPass(Failure failure) {
        return failure != null && failure.actor() == Actor.EXTERNAL;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.cancelled().asException(interrupted);
        }
    }

    /** Reads on with another version as often as one takes the place of the one before. */
    private Failure read(Progress progress) {
        while (true) {
            try (Stay<Connector> stay = guests.stay(connection)) {
                Failure failure = guests.apart(List.of(stay), () -> attempt(stay, progress));
                if (failure == null || !stay.replaced()) {
                    return failure;
                }
                LOG.info(
                        "Import of {} goes on with another version than {}",
                        connection,
                        stay.guest().bundle());
            }
        }
    }

    private Failure attempt(Stay<Connector> stay, Progress progress) {
        String stream = plan.mapping().stream();
        String cursor = store.cursor(connection, stream).orElse(null);
        ReadRequest request = new ReadRequest(stream, cursor, Long.MAX_VALUE);
        ImportRun run = new ImportRun(
                sink -> guests.patiently(
                        settings.silence(), () -> stay.call(connector -> connector.read(request, sink))),
                guests::alive);
        Intake intake =
                new Intake(connection, plan, settings, run::hand, (done, total) -> progress.at(READING, done, total));
        try {
            return run.run(
                    connection,
                    new Reading(guests, stay, intake),
                    intake,
                    pending -> account.add(pending, store.append(pending.batch())));
        } finally {
            names = intake.names();
        }
    }

    /** Closes the account. */
    ImportReport report() {
        return account.report(connection, plan.mapping().stream(), started, Instant.now());
    }

    List<String> names() {
        return names;
    }

    /** Tells the log how it went, in numbers only. */
    void log(ImportReport report, HalteException failed) {
        long millis =
                Math.max(1, report.ended().toEpochMilli() - report.started().toEpochMilli());
        LOG.info(
                "Import of {}/{} {}: {} read ({}/s), {} mapped, {} rejected, {} skipped; {} touches, {} duplicates, {} without "
                        + "identifier, {} traits, {} consents",
                report.connection(),
                report.stream(),
                failed == null
                        ? "complete"
                        : "broke off with " + failed.failure().code(),
                report.read(),
                report.read() * 1000 / millis,
                report.mapped(),
                report.rejected(),
                report.skipped(),
                report.touches(),
                report.duplicates(),
                report.unattributed(),
                report.traits(),
                report.consents());
    }
}
