package halte.shell.command;

import halte.connector.api.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows rejected records. */
@Command(
        name = "rejects",
        header = "List the records of a connection that could not be used, with the reason, oldest first.",
        footer = {"", "Examples:", "  halte rejects orders", "  halte rejects orders --after 100 --limit 100 --json"})
final class RejectsCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "CONNECTION", description = "The connection's name.")
    private String connection;

    @Option(names = "--after", defaultValue = "0", description = "Only rejects with a higher number than this.")
    private long after;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "How many at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    RejectsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var rejects = session.need(Imports.class).rejects(connection, after, limit);
        if (session.console().forPrograms()) {
            session.console().answer(rejects);
            return;
        }
        new ImportViews(session).rejects(rejects);
        if (rejects.size() == limit) {
            long last = rejects.get(limit - 1).number();
            session.console()
                    .line(session.console().say("More: ", "Meer: ") + "halte rejects " + connection + " --after "
                            + last);
        }
    }
}
