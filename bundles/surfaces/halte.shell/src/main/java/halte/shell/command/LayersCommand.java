package halte.shell.command;

import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Status;
import halte.shell.print.Console;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Layers: segmentations stacked on each other. */
@Command(
        name = "layers",
        header = "Stack segmentations: how large are the groups that several of them make together?",
        description = "Without a subcommand: all stacks with the state of their layers.",
        footer = {
            "",
            "Examples:",
            "  halte layers",
            "  halte layers define value-and-habits rfm rules --floor 25",
            "  halte layers show value-and-habits --sort lift",
            "  halte layers path value-and-habits 12347"
        })
final class LayersCommand implements Runnable {

    private final Session session;

    private LayersCommand(Session session) {
        this.session = session;
    }

    static CommandLine build(Session session) {
        return new CommandLine(new LayersCommand(session))
                .addSubcommand(new LayersDefineCommand(session))
                .addSubcommand(new LayersShowCommand(session))
                .addSubcommand(new LayersPathCommand(session));
    }

    @Override
    public void run() {
        list();
    }

    @Command(
            name = "list",
            header = "List all stacks with the state of their layers.",
            footer = {"", "Examples:", "  halte layers list", "  halte layers list --json"})
    void list() {
        List<Status> all = session.need(Layers.class).list();
        if (session.console().forPrograms()) {
            session.console().answer(all);
        } else {
            new LayerViews(session).list(all);
        }
    }

    @Command(
            name = "remove",
            header = "Remove a stack of layers; the segmentations stay.",
            footer = {"", "Examples:", "  halte layers remove value-and-habits"})
    void remove(@Parameters(paramLabel = "ID", description = "The stack's name.") String id) {
        Console console = session.console();
        session.need(Layers.class).remove(id, session.who());
        console.line(console.say("Removed: ", "Verwijderd: ") + id);
    }
}
