package halte.shell.command;

import halte.model.Text;
import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Stack;
import halte.shell.print.Console;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Defines a stack of layers. */
@Command(
        name = "define",
        header = "Define a stack of layers, or a new version of it.",
        footer = {
            "",
            "Examples:",
            "  halte layers define value-and-habits rfm rules",
            "  halte layers define value-and-habits rfm rules --floor 25 --title 'Value and habits' --title-nl 'Waarde en gewoonten'"
        })
final class LayersDefineCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID", index = "0", description = "The stack's name, in lower case with hyphens.")
    private String id;

    @Parameters(
            paramLabel = "SEGMENTATION",
            index = "1..*",
            arity = "1..8",
            description = "The layers, top first: names of segmentations.")
    private List<String> layers;

    @Option(
            names = "--floor",
            paramLabel = "CUSTOMERS",
            defaultValue = "10",
            description = "The fewest customers of a group that is shown; ${DEFAULT-VALUE} unless said otherwise.")
    private int floor;

    @Option(names = "--title", paramLabel = "TEXT", description = "The name for people; the ID unless said otherwise.")
    private String title;

    @Option(names = "--title-nl", paramLabel = "TEXT", description = "The name for people in Dutch; as --title.")
    private String dutch;

    LayersDefineCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Stack defined = session.need(Layers.class).define(new Stack(id, title(), layers, floor, 0), session.who());
        Console console = session.console();
        if (console.forPrograms()) {
            console.answer(defined);
        } else {
            console.line(console.say("Defined ", "Vastgelegd: ") + defined.id() + console.say(" version ", " versie ")
                    + defined.version() + ".");
        }
    }

    private Text title() {
        String english = title == null ? id : title;
        return new Text(english, dutch == null ? english : dutch);
    }
}
