package halte.shell.command;

import halte.segmentation.api.Coverage;
import halte.segmentation.api.Focus;
import halte.segmentation.api.Focus.Board;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.SegmentRef;
import halte.shell.print.Console;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Focus: which segments to travel with. */
@Command(
        name = "focus",
        header = "Decide which segments to travel with: now, later, or deliberately not.",
        description = "Without a subcommand: all decisions, and how many focus groups there may be.",
        footer = {
            "",
            "Examples:",
            "  halte focus",
            "  halte focus --segmentation rfm",
            "  halte focus decide rfm/champions focus --reason 'Nearly half of the revenue' --owner ann",
            "  halte focus suppressed"
        })
final class FocusCommand implements Runnable {

    private final Session session;
    private final Console console;

    @Option(names = "--segmentation", paramLabel = "ID", description = "Only decisions about this segmentation.")
    private String segmentation;

    private FocusCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    static CommandLine build(Session session) {
        return new CommandLine(new FocusCommand(session))
                .addSubcommand(new FocusDecideCommand(session))
                .addSubcommand(new FocusSuppressedCommand(session));
    }

    @Override
    public void run() {
        Board board = session.need(Focus.class).board(segmentation);
        if (console.forPrograms()) {
            console.answer(board);
        } else {
            new FocusViews(session).board(board);
        }
    }

    @Command(
            name = "withdraw",
            header = "Take a decision back; its history stays.",
            footer = {"", "Examples:", "  halte focus withdraw rfm/champions"})
    void withdraw(@Parameters(paramLabel = "ID/SEGMENT", description = "The segment.") String segment) {
        SegmentRef ref = SegmentRef.of(segment);
        session.need(Focus.class).withdraw(ref, session.who());
        console.line(console.say("Taken back: ", "Teruggenomen: ") + ref);
    }

    @Command(
            name = "coverage",
            header = "Show who would get which message when segments get a variant of their own, and who the default.",
            description = "A customer in several segments gets the variant of the first one named; who shall not be"
                    + " addressed gets none.",
            footer = {"", "Examples:", "  halte focus coverage rfm/champions rfm/at-risk"})
    void coverage(
            @Parameters(
                            paramLabel = "ID/SEGMENT",
                            arity = "1..50",
                            description = "The segments with a variant of their own, the most important first.")
                    List<String> segments) {
        Coverage coverage = session.need(Focus.class)
                .coverage(segments.stream().map(SegmentRef::of).toList());
        if (console.forPrograms()) {
            console.answer(coverage);
        } else {
            new FocusViews(session).coverage(coverage);
        }
    }

    @Command(
            name = "cap",
            header = "Set how many focus groups there may be.",
            footer = {"", "Examples:", "  halte focus cap 5"})
    void cap(@Parameters(paramLabel = "MOST", description = "The most focus groups, from 1 to 1000.") int most) {
        session.need(Focus.class).cap(most, session.who());
        console.line(console.say(
                "There may be " + most + " focus groups at most.",
                "Er mogen hoogstens " + most + " focusgroepen zijn."));
    }

    @Command(
            name = "history",
            header = "List all decisions about a segment, newest first.",
            footer = {"", "Examples:", "  halte focus history rfm/champions"})
    void history(@Parameters(paramLabel = "ID/SEGMENT", description = "The segment.") String segment) {
        List<Decision> decisions = session.need(Focus.class).history(SegmentRef.of(segment));
        if (console.forPrograms()) {
            console.answer(decisions);
        } else {
            new FocusViews(session).decisions(decisions);
        }
    }
}
