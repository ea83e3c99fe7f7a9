package halte.shell.command;

import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Result;
import halte.shell.print.Console;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs segmentations. */
@Command(
        name = "run",
        header = "Fit and assign all customers, and store who is in which segment.",
        footer = {"", "Examples:", "  halte segments run", "  halte segments run rfm value --at 2011-12-10"})
final class SegmentsRunCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The segmentations' names; all unless said otherwise.")
    private List<String> ids = List.of();

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "The moment of asking: a date means the end of that day in the workspace's time zone; now unless said "
                            + "otherwise.")
    private When at;

    SegmentsRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Segmentations segmentations = session.need(Segmentations.class);
        Instant moment = session.momentOrNow(at);
        List<String> wanted = ids.isEmpty()
                ? segmentations.list().stream()
                        .map(status -> status.definition().id())
                        .toList()
                : ids;
        List<Result> results = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String id : wanted) {
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

    static Result run(Session session, String id, Instant at) {
        Console console = session.console();
        console.busy("Running " + id, id + " uitvoeren");
        Result result = session.need(Segmentations.class).run(id, at);
        session.journal("segmentation.run", id, "at " + at);
        return result;
    }
}
