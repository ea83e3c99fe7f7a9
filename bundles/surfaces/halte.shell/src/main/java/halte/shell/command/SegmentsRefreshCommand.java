package halte.shell.command;

import halte.model.Failure;
import halte.model.HalteException;
import halte.segmentation.api.Upkeep;
import halte.segmentation.api.Upkeep.Ran;
import halte.shell.print.Console;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings segmentations up to date. */
@Command(
        name = "refresh",
        header = "Bring memberships up to date with the model of the last run, looking only at who may have changed.",
        footer = {"", "Examples:", "  halte segments refresh rfm", "  halte segments refresh --all --at 2011-12-10"})
final class SegmentsRefreshCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The segmentations' names.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All segmentations, each after those it depends on.")
    private boolean all;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    SegmentsRefreshCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (all != ids.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name segmentations, or --all.");
        }
        Console console = session.console();
        console.busy("Refreshing", "Bijwerken");
        List<Ran> ran = refresh(session.need(Upkeep.class), session.momentOrNow(at));
        if (console.forPrograms()) {
            console.answer(ran);
        } else {
            new UpkeepViews(session).refreshed(ran);
        }
        List<Failure> failures =
                ran.stream().map(Ran::failure).filter(Objects::nonNull).toList();
        failures.forEach(console::failure);
        return failures.stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
    }

    private List<Ran> refresh(Upkeep upkeep, Instant moment) {
        List<Ran> ran = all
                ? upkeep.refreshAll(moment)
                : ids.stream().map(id -> refresh(upkeep, id, moment)).toList();
        ran.stream()
                .filter(each -> each.refreshed() != null)
                .forEach(each -> session.journal("segmentation.refresh", each.segmentation(), "at " + moment));
        return ran;
    }

    private Ran refresh(Upkeep upkeep, String id, Instant moment) {
        try {
            return new Ran(id, upkeep.refresh(id, moment), null);
        } catch (HalteException failed) {
            session.console().checkCancelled();
            return new Ran(id, null, failed.failure());
        }
    }
}
