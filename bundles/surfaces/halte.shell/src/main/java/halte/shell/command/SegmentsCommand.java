package halte.shell.command;

import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Membership;
import halte.segmentation.api.Segmentations.Move;
import halte.segmentation.api.Segmentations.Status;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Segmentations: look at what is there. */
@Command(
        name = "segments",
        header = "List, define, run and look at segmentations.",
        description =
                "Without a subcommand: all segmentations with the sizes of their segments, and what keeps them from "
                        + "running.",
        footer = {
            "",
            "Examples:",
            "  halte segments",
            "  halte segments rfm --at 2011-12-10",
            "  halte segments define value.json",
            "  halte segments run value",
            "  halte segments show value --json"
        })
final class SegmentsCommand implements Runnable {

    private final Session session;
    private final Console console;

    private SegmentsCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    static CommandLine build(Session session) {
        return new CommandLine(new SegmentsCommand(session))
                .addSubcommand(new SegmentsRunCommand(session))
                .addSubcommand(new SegmentsRfmCommand(session))
                .addSubcommand(new SegmentsDefineCommand(session))
                .addSubcommand(new SegmentsPreviewCommand(session))
                .addSubcommand(new SegmentsExportCommand(session))
                .addSubcommand(new SegmentsRankCommand(session))
                .addSubcommand(new SegmentsSufficiencyCommand(session))
                .addSubcommand(new SegmentsPerspectiveCommand(session))
                .addSubcommand(new SegmentsCompareCommand(session))
                .addSubcommand(new SegmentsOutcomeCommand(session))
                .addSubcommand(new SegmentsReturnCommand(session))
                .addSubcommand(new SegmentsTouchpointsCommand(session))
                .addSubcommand(new SegmentsDriftCommand(session))
                .addSubcommand(new SegmentsRefreshCommand(session));
    }

    @Override
    public void run() {
        List<Status> all = segmentations().list();
        if (console.forPrograms()) {
            console.answer(all);
        } else {
            new SegmentViews(session).list(all);
        }
    }

    private Segmentations segmentations() {
        return session.need(Segmentations.class);
    }

    @Command(
            name = "show",
            header = "Show what the last run of a segmentation brought: sizes, revenue, whether the data suffices.",
            footer = {"", "Examples:", "  halte segments show rfm", "  halte segments show rfm --lang nl"})
    void show(@Parameters(paramLabel = "ID", description = "The segmentation's name.") String id) {
        new SegmentViews(session).answer(List.of(segmentations().last(id).orElseThrow(() -> SegmentViews.neverRan(id)
                .asException())));
    }

    @Command(
            name = "members",
            header = "List the customers in a segment, by number.",
            footer = {"", "Examples:", "  halte segments members rfm champions --limit 20"})
    void members(
            @Parameters(paramLabel = "ID", description = "The segmentation's name.") String id,
            @Parameters(paramLabel = "SEGMENT", description = "The segment's name.") String segment,
            @Option(
                            names = "--after",
                            defaultValue = "0",
                            description = "Only customers with a higher number than this.")
                    long after,
            @Option(
                            names = "--limit",
                            defaultValue = "50",
                            description = "How many at most; ${DEFAULT-VALUE} unless said otherwise.")
                    int limit) {
        List<Membership> members = segmentations().members(id, segment, after, limit);
        if (console.forPrograms()) {
            console.answer(members);
            return;
        }
        Table table = new Table()
                .right(console.say("customer", "klant"))
                .left(console.say("since", "sinds"))
                .right(console.say("version", "versie"));
        members.forEach(each -> table.row(each.customer(), session.format().minute(each.since()), each.version()));
        console.table(table, console.say("No members.", "Geen leden."));
        if (members.size() == limit) {
            console.line(console.say("More: ", "Meer: ") + "halte segments members " + id + " " + segment + " --after "
                    + members.get(limit - 1).customer());
        }
    }

    @Command(
            name = "history",
            header = "Show who moved between two moments: number of customers by segment then and segment later.",
            footer = {"", "Examples:", "  halte segments history rfm --from 2011-06-30 --to 2011-12-10"})
    void history(
            @Parameters(paramLabel = "ID", description = "The segmentation's name.") String id,
            @Option(
                            names = "--from",
                            required = true,
                            description = "The earlier moment; a date means the end of that day, today means now.")
                    When from,
            @Option(names = "--to", description = "The later moment; now unless said otherwise.") When to) {
        Instant later = session.momentOrNow(to);
        List<Move> moves = segmentations().diff(id, session.momentOrNow(from), later);
        if (console.forPrograms()) {
            console.answer(moves);
            return;
        }
        Table table = new Table()
                .left(console.say("from", "van"), console.say("to", "naar"))
                .right(console.say("customers", "klanten"));
        String none = console.say("(none)", "(geen)");
        moves.forEach(move -> table.row(
                move.from() == null ? none : move.from(),
                move.to() == null ? none : move.to(),
                session.format().whole(move.customers())));
        console.table(
                table,
                console.say("Nobody was in a segment then or is now.", "Niemand zat toen of zit nu in een doelgroep."));
    }

    @Command(
            name = "strategies",
            header = "List the strategies that bundles offer.",
            footer = {"", "Examples:", "  halte segments strategies"})
    void strategies() {
        var strategies = segmentations().strategies();
        if (console.forPrograms()) {
            console.answer(strategies);
            return;
        }
        Table table = new Table()
                .left(console.say("strategy", "strategie"), console.say("title", "naam"))
                .left(console.say("description", "omschrijving"))
                .right(console.say("min. customers", "min. klanten"), console.say("min. days", "min. dagen"));
        strategies.forEach(each -> table.row(
                each.id(),
                console.say(each.title()),
                console.say(each.description()),
                each.minimumCustomers(),
                each.minimumHistoryDays()));
        console.table(table, console.say("No bundle offers a strategy.", "Geen bundel biedt een strategie."));
    }

    @Command(
            name = "remove",
            header = "Remove a segmentation; its history stays.",
            footer = {"", "Examples:", "  halte segments remove value"})
    void remove(@Parameters(paramLabel = "ID", description = "The segmentation's name.") String id) {
        segmentations().remove(id, session.who());
        console.line(console.say("Removed: ", "Verwijderd: ") + id);
    }
}
