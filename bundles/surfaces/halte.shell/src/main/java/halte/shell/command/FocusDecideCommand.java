package halte.shell.command;

import halte.segmentation.api.Focus;
import halte.segmentation.api.Focus.Choice;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Stance;
import halte.segmentation.api.SegmentRef;
import halte.shell.print.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about a segment. */
@Command(
        name = "decide",
        header = "Decide about a segment, or decide anew, with a reason and an owner.",
        description = {
            "--suppress keeps the members of a segment that was decided 'not' from being addressed, also when they are in "
                    + "another segment as well."
        },
        footer = {
            "",
            "Examples:",
            "  halte focus decide rfm/champions focus --reason 'Nearly half of the revenue' --owner ann",
            "  halte focus decide rfm/lost not --suppress --reason 'They asked for rest' --owner ann",
            "  halte focus decide rfm/new focus --reason 'Spring' --owner bob --exceeding 'Until May only'"
        })
final class FocusDecideCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID/SEGMENT", index = "0", description = "The segment, such as rfm/champions.")
    private String segment;

    @Parameters(
            paramLabel = "focus|later|not",
            index = "1",
            description = "Travel with them now, perhaps in a later round, or deliberately not.")
    private Stance stance;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason;

    @Option(names = "--owner", paramLabel = "NAME", required = true, description = "Who owns it: a person or a team.")
    private String owner;

    @Option(names = "--suppress", description = "Its members shall not be addressed; with 'not' only.")
    private boolean suppress;

    @Option(
            names = "--exceeding",
            paramLabel = "TEXT",
            description = "Why there may be more focus groups than the cap allows.")
    private String exceeding;

    FocusDecideCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Choice choice = new Choice(SegmentRef.of(segment), stance, suppress, reason, owner, exceeding);
        Decision decision = session.need(Focus.class).decide(choice, session.who(), -1);
        Console console = session.console();
        if (console.forPrograms()) {
            console.answer(decision);
        } else {
            new FocusViews(session).decisions(List.of(decision));
        }
    }
}
