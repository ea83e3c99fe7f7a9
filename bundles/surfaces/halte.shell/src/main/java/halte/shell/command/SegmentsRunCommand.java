package halte.shell.command;

import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Upkeep;
import halte.segmentation.api.Upkeep.Ran;
import halte.shell.print.Console;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs segmentations. */
@Command(
        name = "run",
        header = "Fit and assign all customers, and store who is in which segment.",
        description =
                "All are run in the order of what depends on what; when one fails, those that depend on it are left out.",
        footer = {"", "Examples:", "  halte segments run --all", "  halte segments run rfm value --at 2011-12-10"})
final class SegmentsRunCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The segmentations' names; all unless said otherwise.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All segmentations; the same as naming none.")
    private boolean all;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "The moment of asking: a date means the end of that day in the workspace's time zone, and today means "
                            + "now; now unless said otherwise.")
    private When at;

    SegmentsRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (all && !ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name segmentations, or --all.");
        }
        Instant moment = session.momentOrNow(at);
        List<Result> results = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        if (ids.isEmpty()) {
            runAll(moment, results, failures);
        }
        for (String id : ids) {
            try {
                results.add(run(session, id, moment));
            } catch (HalteException failed) {
                session.console().checkCancelled();
                failures.add(failed.failure());
            }
        }
        new SegmentViews(session).answer(results);
        failures.forEach(session.console()::failure);
        return failures.stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
    }

    private void runAll(Instant moment, List<Result> results, List<Failure> failures) {
        session.console().busy("Running all segmentations", "Alle segmentaties uitvoeren");
        for (Ran ran : session.need(Upkeep.class).runAll(moment)) {
            if (ran.failure() == null) {
                results.add(ran.refreshed().result());
                session.journal("segmentation.run", ran.segmentation(), "at " + moment);
            } else {
                failures.add(ran.failure());
            }
        }
        session.console().checkCancelled();
    }

    static Result run(Session session, String id, Instant at) {
        Console console = session.console();
        console.busy("Running " + id, id + " uitvoeren");
        Result result = session.need(Segmentations.class).run(id, at);
        session.journal("segmentation.run", id, "at " + at);
        return result;
    }
}
