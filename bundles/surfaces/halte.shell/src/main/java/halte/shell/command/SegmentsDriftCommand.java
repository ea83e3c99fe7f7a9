package halte.shell.command;

import halte.segmentation.api.Drift;
import halte.segmentation.api.Insight;
import halte.shell.print.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a segmentation changed over time. */
@Command(
        name = "drift",
        header = "Show how a segmentation changed: sizes run by run, and whether customers still are as at the fit.",
        description = {
            "The index is the population stability index: below 0.1 nothing much happened, from 0.1 look at it, above 0.25 "
                    + "it is another population, so run the segmentation anew."
        },
        footer = {"", "Examples:", "  halte segments drift rfm", "  halte segments drift rfm --at 2011-12-10 --runs 20"
        })
final class SegmentsDriftCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    @Option(
            names = "--runs",
            defaultValue = "10",
            description = "How many runs to show at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int runs;

    SegmentsDriftCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Console console = session.console();
        console.busy("Looking for drift", "Verschuiving zoeken");
        Drift drift = session.need(Insight.class).drift(id, session.momentOrNow(at));
        if (console.forPrograms()) {
            console.answer(drift);
        } else {
            new DriftViews(session).show(drift, Math.max(0, runs));
        }
    }
}
