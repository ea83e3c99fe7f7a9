package halte.shell.command;

import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows how Halte is. */
@Command(
        name = "status",
        header = "Say how Halte is: health checks, data folder, how much there is, what is missing.",
        description = "Exit code 3 when a health check fails.",
        footer = {"", "Examples:", "  halte status", "  halte status --json"})
final class StatusCommand implements Callable<Integer> {

    private final Session session;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        StatusView view = StatusView.of(session);
        if (session.console().forPrograms()) {
            session.console().answer(view);
        } else {
            show(view);
        }
        return view.healthy() ? ExitCode.OK : ExitCode.CONFIGURATION;
    }

    private String verdict(StatusView view) {
        if (!view.healthy()) {
            return session.console().say("NOT healthy", "NIET gezond");
        }
        int gaps = view.gaps().size();
        return gaps == 0
                ? session.console().say("healthy", "gezond")
                : session.console().say("works, with gaps: " + gaps, "werkt, met gaten: " + gaps);
    }

    private void show(StatusView view) {
        Console console = session.console();
        console.heading("Halte " + view.version() + ": " + verdict(view));
        console.line(console.say("data folder: ", "gegevensmap: ") + view.data());
        console.line(console.say("time zone ", "tijdzone ") + view.zone() + console.say(", currency ", ", munt ")
                + (view.currency() == null ? "–" : view.currency()) + ", Java " + view.java());
        if (view.extent() != null) {
            console.line("");
            CustomersCommand.extent(session, view.extent());
        }
        console.line("");
        Table checks = new Table()
                .left(console.say("health check", "gezondheidstoets"), console.say("status", "toestand"))
                .left(console.say("says", "zegt"));
        view.checks().forEach(check -> checks.row(check.name(), check.status(), check.message()));
        console.table(checks, console.say("No health checks.", "Geen gezondheidstoetsen."));
        gaps(console, view);
    }

    private static void gaps(Console console, StatusView view) {
        if (view.gaps().isEmpty()) {
            return;
        }
        console.line("");
        Table table = new Table()
                .left(console.say("gap", "ontbreekt"), console.say("what happened", "wat er is"))
                .left(console.say("what to do", "wat te doen"));
        view.gaps()
                .forEach(gap -> table.row(
                        gap.what(), gap.failure().message(), gap.failure().advice()));
        console.table(table, "");
    }
}
