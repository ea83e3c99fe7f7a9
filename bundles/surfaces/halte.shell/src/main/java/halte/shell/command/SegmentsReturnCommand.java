package halte.shell.command;

import halte.segmentation.api.Insight;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.Question;
import halte.shell.print.Console;
import halte.trait.api.TraitDeclaration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a marketing effort returned per segment. */
@Command(
        name = "return",
        header =
                "Show what a marketing effort returned per segment: how revenue changed, less how it changed for others.",
        description = {
            "Revenue per customer in the period since the effort began, less that in the equal period before, is held against the "
                    + "same of others: with --addressed against the segment's members who were not addressed, else against everybody "
                    + "else. Run the segmentation for the moment before the effort first.",
            "What was spent and what is left of revenue are those of the effort that was kept, unless --spend and --margin say otherwise."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments return rfm --from 2011-10-01 --days 30",
            "  halte segments return rfm --from 2011-10-01 --days 30 --spend champions=500,at-risk=200 --margin 0.4",
            "  halte segments return rfm --from 2011-10-01 --days 30 --addressed mailing --is yes"
        })
final class SegmentsReturnCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @Option(names = "--from", required = true, paramLabel = "MOMENT", description = "When the effort began.")
    private When from;

    @Option(names = "--days", required = true, description = "The period since then, and before it.")
    private int days;

    @Option(names = "--margin", description = "What is left of revenue, 0-1.")
    private Double margin;

    @Option(
            names = "--spend",
            paramLabel = "SEGMENT=AMOUNT",
            split = ",",
            description = "What was spent on which segment.")
    private Map<String, Double> spend;

    @Option(
            names = "--addressed",
            paramLabel = "TRAIT",
            description = "The declared trait that tells who was addressed.")
    private String addressed;

    @Option(names = "--is", paramLabel = "TEXT", description = "Its text for those who were.")
    private String is;

    SegmentsReturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Question question = new Question(
                from.asBeginning(session.zone()),
                days,
                margin,
                spend == null ? Map.of() : spend,
                addressed == null ? null : TraitDeclaration.declared(addressed),
                is);
        Console console = session.console();
        console.busy("Comparing revenue", "Omzet vergelijken");
        MarketingReturn found = session.need(Insight.class).marketingReturn(id, question);
        if (console.forPrograms()) {
            console.answer(found);
        } else {
            new ReturnViews(session, found).show();
        }
    }
}
