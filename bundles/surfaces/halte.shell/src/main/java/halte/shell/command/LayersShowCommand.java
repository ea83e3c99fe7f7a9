package halte.shell.command;

import halte.segmentation.api.Layers;
import halte.segmentation.api.Layers.Lattice;
import halte.segmentation.api.Layers.Node;
import halte.shell.print.Console;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the lattice of a stack. */
@Command(
        name = "show",
        header = "Show the groups that the layers of a stack make together: size, lift, and how many ordered again.",
        description = "Groups below the stack's floor are hidden, and whatever would let one compute them.",
        footer = {
            "",
            "Examples:",
            "  halte layers show value-and-habits",
            "  halte layers show value-and-habits --depth 2 --sort lift --limit 50",
            "  halte layers show value-and-habits --at 2011-12-10 --json"
        })
final class LayersShowCommand implements Runnable {

    /** What comes first. */
    enum Sort {
        size,
        lift,
        repeat
    }

    private final Session session;

    @Parameters(paramLabel = "ID", description = "The stack's name.")
    private String id;

    @Option(names = "--at", paramLabel = "MOMENT", description = "The moment of asking; now unless said otherwise.")
    private When at;

    @Option(names = "--depth", paramLabel = "LAYERS", description = "Only groups of so many layers.")
    private Integer depth;

    @Option(
            names = "--sort",
            paramLabel = "size|lift|repeat",
            defaultValue = "size",
            description = "What comes first; ${DEFAULT-VALUE} unless said otherwise.")
    private Sort sort;

    @Option(
            names = "--limit",
            defaultValue = "20",
            description = "How many groups at each depth at most; ${DEFAULT-VALUE} unless said otherwise.")
    private int limit;

    LayersShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Lattice lattice = session.need(Layers.class).lattice(id, session.momentOrNow(at));
        Console console = session.console();
        if (console.forPrograms()) {
            console.answer(lattice);
            return;
        }
        LayerViews views = new LayerViews(session);
        views.head(lattice);
        lattice.depths().stream()
                .mapToInt(Layers.Depth::depth)
                .filter(each -> each > 0 && (depth == null || depth == each))
                .forEach(each -> views.nodes(each, chosen(lattice, each)));
        views.sufficiency(lattice.sufficiency());
    }

    private List<Node> chosen(Lattice lattice, int level) {
        return lattice.nodes().stream()
                .filter(node -> node.depth() == level)
                .sorted(comparator())
                .limit(limit)
                .toList();
    }

    private Comparator<Node> comparator() {
        return switch (sort) {
            case size -> Comparator.comparingLong(node -> -node.size());
            case lift -> Comparator.comparingDouble(node -> -node.lift());
            case repeat ->
                Comparator.comparingDouble(
                        node -> node.repeat().ordered() < 0 ? 1 : -node.repeat().rate());
        };
    }
}
