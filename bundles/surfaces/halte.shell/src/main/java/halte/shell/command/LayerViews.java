package halte.shell.command;

import halte.segmentation.api.Layers.Depth;
import halte.segmentation.api.Layers.Lattice;
import halte.segmentation.api.Layers.Layer;
import halte.segmentation.api.Layers.Node;
import halte.segmentation.api.Layers.Path;
import halte.segmentation.api.Layers.Place;
import halte.segmentation.api.Layers.Repeat;
import halte.segmentation.api.Layers.Status;
import halte.segmentation.api.Layers.Step;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Shows layers. */
final class LayerViews {

    private final Console console;
    private final Format format;

    LayerViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void list(List<Status> all) {
        if (all.isEmpty()) {
            console.line(console.say(
                    "No layers yet: try 'halte layers define ID SEGMENTATION SEGMENTATION'.",
                    "Nog geen lagen: probeer 'halte layers define ID SEGMENTATIE SEGMENTATIE'."));
        }
        for (Status each : all) {
            console.heading(console.say(each.stack().title()) + "  ("
                    + each.stack().id() + ", "
                    + console.say("version ", "versie ") + each.stack().version()
                    + console.say(", floor ", ", ondergrens ")
                    + format.whole(each.stack().floor()) + ")");
            layers(each.layers());
            console.line("");
        }
    }

    private void layers(List<Layer> layers) {
        Table table = new Table()
                .left(console.say("layer", "laag"), console.say("title", "naam"))
                .left(console.say("as of", "per"), console.say("gap", "ontbreekt"));
        layers.forEach(each -> table.row(
                each.segmentation(),
                console.say(each.title()),
                format.minute(each.lastRun()),
                each.gap() == null ? "" : each.gap().message()));
        console.table(table, "");
    }

    void head(Lattice lattice) {
        console.heading(console.say(lattice.stack().title()) + "  ("
                + lattice.stack().id() + ", "
                + console.say("version ", "versie ") + lattice.stack().version() + ", "
                + format.whole(lattice.customers()) + console.say(" customers", " klanten")
                + console.say(", floor ", ", ondergrens ")
                + format.whole(lattice.stack().floor()) + ")");
        layers(lattice.layers());
        console.line("");
        depths(lattice.depths());
    }

    private void depths(List<Depth> depths) {
        Table table = new Table()
                .right(console.say("depth", "diepte"), console.say("groups", "groepen"))
                .right(console.say("hidden", "verborgen"), console.say("reach", "bereik"))
                .right(console.say("smallest", "kleinste"), console.say("median", "mediaan"))
                .right(console.say("ordered again", "bestelde opnieuw"), console.say("against all", "t.o.v. allen"));
        depths.forEach(each -> table.row(
                each.depth(),
                format.whole(each.nodes()),
                format.whole(each.hidden()),
                format.percent(each.reach()),
                format.whole(each.smallest()),
                format.decimal(each.median(), 0),
                format.percent(each.repeat()),
                times(each.repeatLift())));
        console.table(table, "");
    }

    void nodes(int depth, List<Node> nodes) {
        console.line("");
        console.heading(
                depth == 1
                        ? console.say("One layer", "Eén laag")
                        : depth + console.say(" layers together", " lagen samen"));
        Table table = new Table()
                .left(console.say("group", "groep"))
                .right(console.say("customers", "klanten"), console.say("share", "aandeel"), "lift")
                .right(console.say("ordered again", "bestelde opnieuw"), console.say("95 % interval", "95 %-interval"))
                .right(console.say("against all", "t.o.v. allen"));
        nodes.forEach(each -> table.row(
                title(each.places()),
                format.whole(each.size()),
                format.percent(each.share()),
                times(each.lift()),
                format.percent(each.repeat().rate()),
                interval(each.repeat()),
                times(each.repeat().lift())));
        console.table(
                table,
                console.say(
                        "No group that is large enough to be shown.",
                        "Geen groep die groot genoeg is om te worden getoond."));
    }

    void path(Path path) {
        console.heading(console.say("Customer #", "Klant #") + path.customer() + "  ("
                + console.say("depth ", "diepte ") + path.depth() + console.say(" of ", " van ") + path.of() + ")");
        gaps(path.layers());
        Table table = new Table()
                .right(console.say("depth", "diepte"))
                .left(console.say("layer", "laag"), console.say("is in", "zit in"))
                .right(console.say("customers left", "klanten over"), console.say("share", "aandeel"))
                .right(console.say("adds", "voegt toe"), "lift", console.say("ordered again", "bestelde opnieuw"))
                .left(console.say("also in", "ook in"));
        path.steps().forEach(step -> row(table, step));
        console.table(table, "");
        if (path.stopped() != null) {
            console.line(console.say("It ends here: ", "Hier houdt het op: ") + console.say(path.stopped()));
        }
    }

    private void gaps(List<Layer> all) {
        List<Layer> gaps = all.stream().filter(layer -> layer.gap() != null).toList();
        if (!gaps.isEmpty()) {
            layers(gaps);
            console.line("");
        }
    }

    private void row(Table table, Step step) {
        Node node = step.node();
        table.row(
                node.depth(),
                step.place() == null ? "" : step.place().layer(),
                step.place() == null
                        ? console.say("everybody", "iedereen")
                        : console.say(step.place().title()),
                format.whole(node.size()),
                format.percent(node.share()),
                times(step.added()),
                times(node.lift()),
                format.percent(node.repeat().rate()),
                title(step.others()));
    }

    void sufficiency(Sufficiency verdict) {
        console.line("");
        console.line(
                verdict.sufficient()
                        ? console.say("The data suffices.", "De gegevens volstaan.")
                        : console.say("The data does NOT suffice.", "De gegevens volstaan NIET."));
        verdict.findings().forEach(finding -> console.line("  - " + console.say(finding)));
    }

    private String title(List<Place> places) {
        return places.stream()
                .map(place -> place.segment() == null
                        ? console.say("not in ", "niet in ") + place.layer()
                        : console.say(place.title()))
                .collect(Collectors.joining(" + "));
    }

    private String times(double factor) {
        return Double.isFinite(factor) ? format.decimal(factor, 2) + " ×" : "–";
    }

    private String interval(Repeat repeat) {
        return repeat.interval().known()
                ? format.percent(repeat.interval().low()) + " – "
                        + format.percent(repeat.interval().high())
                : "–";
    }
}
