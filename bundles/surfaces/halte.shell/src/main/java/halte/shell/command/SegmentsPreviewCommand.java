package halte.shell.command;

import halte.segmentation.api.Segmentations;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a segmentation out. */
@Command(
        name = "preview",
        header = "Run a segmentation from a JSON file without storing anything.",
        footer = {"", "Examples:", "  halte segments preview value.json --at 2011-12-10"})
final class SegmentsPreviewCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "FILE.json", description = "The definition.")
    private Path file;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    SegmentsPreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        var definition = Definitions.read(session, file);
        session.console().busy("Trying out " + definition.id(), definition.id() + " uitproberen");
        var result = session.need(Segmentations.class).preview(definition, session.momentOrNow(at));
        new SegmentViews(session).answer(List.of(result));
    }
}
