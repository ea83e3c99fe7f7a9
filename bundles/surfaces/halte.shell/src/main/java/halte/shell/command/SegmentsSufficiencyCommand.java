package halte.shell.command;

import halte.segmentation.api.Gate;
import halte.segmentation.api.Insight;
import halte.segmentation.api.Thresholds;
import halte.shell.print.Console;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which segments have enough data. */
@Command(
        name = "sufficiency",
        header = "Judge segment by segment whether the data suffices; those that do not come last, with the reasons.",
        description = {
            "--set changes thresholds of this segmentation and keeps the others: customers, orders, history-days, "
                    + "missing (0-1), repeat-width (0-1), revenue-width."
        },
        footer = {
            "",
            "Examples:",
            "  halte segments sufficiency rfm",
            "  halte segments sufficiency rfm --set customers=50,history-days=180",
            "  halte segments sufficiency rfm --usual"
        })
final class SegmentsSufficiencyCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The segmentation's name.")
    private String id;

    @ArgGroup
    private Change change;

    /** What becomes of the thresholds. */
    static final class Change {

        @Option(
                names = "--set",
                paramLabel = "NAME=VALUE",
                split = ",",
                description = "Set thresholds of this segmentation.")
        private Map<String, Double> set;

        @Option(names = "--usual", description = "Return to the usual thresholds.")
        private boolean usual;
    }

    /**
     * The verdicts.
     *
     * @param thresholds by which thresholds
     * @param segments the segments, those that suffice first
     */
    record Verdicts(Thresholds thresholds, List<Gate> segments) {}

    SegmentsSufficiencyCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Insight insight = session.need(Insight.class);
        if (change != null) {
            Thresholds wanted = change.usual ? null : changed(insight.thresholds(id));
            insight.thresholds(id, wanted, session.who());
        }
        Console console = session.console();
        console.busy("Judging the data", "De gegevens beoordelen");
        Verdicts verdicts = new Verdicts(insight.thresholds(id), ordered(insight.sufficiency(id)));
        if (console.forPrograms()) {
            console.answer(verdicts);
        } else {
            new InsightViews(session).sufficiency(verdicts);
        }
    }

    private static List<Gate> ordered(List<Gate> gates) {
        return gates.stream()
                .sorted((one, other) -> Boolean.compare(other.sufficient(), one.sufficient()))
                .toList();
    }

    private Thresholds changed(Thresholds now) {
        Amounts given = new Amounts(spec, "--set", change.set);
        Thresholds wanted = new Thresholds(
                given.whole("customers", now.customers()),
                given.whole("orders", now.orders()),
                given.days("history-days", now.historyDays()),
                given.or("missing", now.missing()),
                given.or("repeat-width", now.repeatWidth()),
                given.or("revenue-width", now.revenueWidth()));
        given.end();
        return wanted;
    }
}
