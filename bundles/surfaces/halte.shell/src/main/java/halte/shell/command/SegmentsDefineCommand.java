package halte.shell.command;

import halte.segmentation.api.Segmentations;
import halte.segmentation.api.Segmentations.Definition;
import halte.shell.print.Console;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Defines a segmentation. */
@Command(
        name = "define",
        header = "Define a segmentation, or a new version of it, from a JSON file.",
        description =
                "The file holds {\"id\": \"value\", \"title\": {\"en\": \"Value\", \"nl\": \"Waarde\"}, \"strategy\": "
                        + "\"rfm\", \"parameters\": {}}.",
        footer = {"", "Examples:", "  halte segments define value.json"})
final class SegmentsDefineCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "FILE.json", description = "The definition.")
    private Path file;

    SegmentsDefineCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Definition defined = session.need(Segmentations.class).define(Definitions.read(session, file), session.who());
        Console console = session.console();
        if (console.forPrograms()) {
            console.answer(defined);
        } else {
            console.line(console.say("Defined ", "Vastgelegd: ") + defined.id() + console.say(" version ", " versie ")
                    + defined.version() + ".");
        }
    }
}
