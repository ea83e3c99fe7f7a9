package halte.shell.command;

import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Order;
import halte.segmentation.api.Layers.Path;
import halte.shell.print.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows a customer down the layers. */
@Command(
        name = "path",
        header = "Follow one customer down the layers: how personal can it get before the group is too small?",
        footer = {
            "",
            "Examples:",
            "  halte layers path value-and-habits 12347",
            "  halte layers path value-and-habits email:ann@example.org --order lift --lang nl"
        })
final class LayersPathCommand implements Runnable {

    private final Session session;

    @Parameters(paramLabel = "ID", index = "0", description = "The stack's name.")
    private String id;

    @Parameters(
            paramLabel = "WHO",
            index = "1",
            description = "A customer's number, an identifier's value, or KIND:VALUE.")
    private String who;

    @Option(
            names = "--order",
            paramLabel = "given|largest|lift",
            defaultValue = "given",
            description =
                    "Which layer comes next: the next one of the stack, the one that leaves the most customers, or the one "
                            + "that adds the highest lift; ${DEFAULT-VALUE} unless said otherwise.")
    private Order order;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    LayersPathCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        long customer = Who.find(session, who).number();
        Path path = session.need(Layers.class).path(id, customer, order, session.momentOrNow(at));
        Console console = session.console();
        if (console.forPrograms()) {
            console.answer(path);
        } else {
            new LayerViews(session).path(path);
        }
    }
}
