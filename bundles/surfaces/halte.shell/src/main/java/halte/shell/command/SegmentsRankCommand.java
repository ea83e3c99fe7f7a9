package halte.shell.command;

import halte.segmentation.api.Estimate;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Ranking;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Placed;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.List;
import java.util.function.LongPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ranks members by what the model says of them. */
@Command(
        name = "rank",
        header = "List the members of whom an estimate is highest or lowest.",
        description = {
            "Members of whom it is not known are left out, and customers who shall not be addressed ('halte focus"
                    + " suppressed') unless asked for.",
            "'halte explain' shows which estimates a model makes."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments rank value expected-purchases --limit 20",
            "  halte segments rank value alive --segment high --lowest"
        })
final class SegmentsRankCommand implements Runnable {

    private final Session session;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", index = "0", description = "The segmentation's name.")
    private String id;

    @Parameters(paramLabel = "ESTIMATE", index = "1", description = "The estimate's name; it must be a number.")
    private String estimate;

    @Option(names = "--segment", description = "Only members of this segment.")
    private String segment;

    @Option(names = "--lowest", description = "The lowest first instead of the highest.")
    private boolean lowest;

    @Option(names = "--with-suppressed", description = "Also customers who shall not be addressed.")
    private boolean withSuppressed;

    @Option(
            names = "--limit",
            defaultValue = "50",
            description = "How many at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    SegmentsRankCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        console.busy("Ranking", "Rangschikken");
        LongPredicate silent =
                withSuppressed ? customer -> false : session.need(Focus.class).suppression();
        List<Placed> ranked =
                session.need(Segmentations.class).ranked(id, new Ranking(segment, estimate, !lowest, limit, silent));
        if (console.forPrograms()) {
            console.answer(ranked);
        } else {
            show(ranked);
        }
    }

    private void show(List<Placed> ranked) {
        Table table = new Table()
                .right(console.say("customer", "klant"))
                .left(console.say("segment", "doelgroep"), console.say("since", "sinds"))
                .right(estimate)
                .left("");
        ModelViews views = new ModelViews(session);
        for (Placed each : ranked) {
            Estimate chosen = each.estimates().stream()
                    .filter(other -> other.id().equals(estimate))
                    .findFirst()
                    .orElseThrow();
            table.row(
                    each.membership().customer(),
                    each.membership().segment(),
                    session.format().minute(each.membership().since()),
                    views.value(chosen),
                    views.interval(chosen));
        }
        console.table(table, console.say("No members of whom it is known.", "Geen leden van wie het bekend is."));
    }
}
