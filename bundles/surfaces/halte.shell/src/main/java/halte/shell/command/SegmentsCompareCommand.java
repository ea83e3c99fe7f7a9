package halte.shell.command;

import halte.segmentation.api.Comparison;
import halte.segmentation.api.Insight;
import halte.segmentation.api.SegmentRef;
import halte.shell.print.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts segments side by side. */
@Command(
        name = "compare",
        header = "Put from two to eight segments side by side: size, overlap, and in which traits they differ.",
        description = {
            "Differences come with their 95 %% interval; significant ones are significant after adjusting for the number of "
                    + "differences (Holm), and only where the data of both segments suffices."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments compare rfm/champions rfm/at-risk",
            "  halte segments compare rfm/champions rules/tea-lovers rules/gift-buyers --significant"
        })
final class SegmentsCompareCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID/SEGMENT", arity = "2..8", description = "The segments, such as rfm/champions.")
    private List<String> segments;

    @Option(names = "--significant", description = "Show the significant differences only.")
    private boolean significant;

    SegmentsCompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<SegmentRef> refs = segments.stream().map(SegmentRef::of).toList();
        Console console = session.console();
        console.busy("Comparing", "Vergelijken");
        Comparison comparison = session.need(Insight.class).compare(refs, List.of());
        if (console.forPrograms()) {
            console.answer(comparison);
        } else {
            new CompareViews(session, comparison).show(significant);
        }
    }
}
