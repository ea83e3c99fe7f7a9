package halte.shell.command;

import halte.model.Text;
import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Definition;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The shortest way to a segmentation. */
@Command(
        name = "rfm",
        header = "Define an RFM segmentation named rfm if there is none, and run it.",
        footer = {"", "Examples:", "  halte segments rfm", "  halte segments rfm --at 2011-12-10 --json"})
final class SegmentsRfmCommand implements Runnable {

    static final String ID = "rfm";

    private final Session session;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "The moment of asking: a date means the end of that day in the workspace's time zone, and today means "
                            + "now; now unless said otherwise.")
    private When at;

    SegmentsRfmCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        defineIfAbsent(session);
        new SegmentViews(session).answer(List.of(SegmentsRunCommand.run(session, ID, session.momentOrNow(at))));
    }

    static void defineIfAbsent(Session session) {
        Segmentations segmentations = session.need(Segmentations.class);
        boolean absent = segmentations.list().stream()
                .noneMatch(status -> status.definition().id().equals(ID));
        if (absent) {
            Text title = new Text("Recency, frequency and money", "Recentheid, frequentie en besteding");
            segmentations.define(new Definition(ID, title, "rfm", Map.of(), 0), session.who());
        }
    }
}
