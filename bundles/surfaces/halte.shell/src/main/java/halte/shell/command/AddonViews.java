package halte.shell.command;

import halte.model.Failure;
import halte.runtime.api.Addons.Addon;
import halte.runtime.api.Addons.Dependent;
import halte.runtime.api.Addons.Effect;
import halte.runtime.api.Addons.Preview;
import halte.runtime.api.Addons.Removal;
import halte.runtime.api.Addons.Swapped;
import halte.segmentation.api.Segmentations.Result;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.List;

/** Prints add-ons. */
final class AddonViews {

    private final Session session;
    private final Console console;

    AddonViews(Session session) {
        this.session = session;
        this.console = session.console();
    }

    void list(List<Addon> addons) {
        if (console.forPrograms()) {
            console.answer(addons);
            return;
        }
        Table table = new Table()
                .left(console.say("bundle", "bundel"), console.say("version", "versie"))
                .left(console.say("origin", "herkomst"), console.say("state", "toestand"))
                .left(console.say("offers", "biedt"), console.say("problem", "probleem"));
        addons.forEach(each -> table.row(
                each.bundle(),
                each.version(),
                origin(each),
                state(each.state()),
                String.join(", ", each.offers()),
                each.problem()));
        console.table(table, console.say("No add-ons.", "Geen uitbreidingen."));
    }

    private String origin(Addon addon) {
        return addon.dropped() ? addon.origin() : console.say("shipped", "meegeleverd");
    }

    private String state(String state) {
        return switch (state) {
            case "active" -> console.say("active", "actief");
            case "staged" -> console.say("staged", "op proef");
            case "waiting" -> console.say("waiting", "wacht");
            case "quarantined" -> console.say("in quarantine", "in quarantaine");
            case "refused" -> console.say("refused", "geweigerd");
            case "broken" -> console.say("broken", "kapot");
            default -> console.say("installed", "geïnstalleerd");
        };
    }

    void show(List<Addon> addons) {
        if (console.forPrograms()) {
            console.answer(addons);
            return;
        }
        for (Addon addon : addons) {
            console.line(addon.bundle() + " " + addon.version() + "  " + state(addon.state()));
            line("origin", "herkomst", origin(addon));
            line("offers", "biedt", String.join(", ", addon.offers()));
            line("vendor", "maker", addon.vendor());
            line("licence", "licentie", addon.licence());
            line("SHA-256", "SHA-256", addon.checksum());
            line("version before", "vorige versie", addon.before());
            line("problem", "probleem", addon.problem());
            dependents(console.say("needed by", "nodig voor"), addon.dependents());
        }
    }

    private void line(String english, String dutch, String value) {
        if (value != null && !value.isEmpty()) {
            console.line("  " + console.say(english, dutch) + ": " + value);
        }
    }

    private void dependents(String title, List<Dependent> dependents) {
        dependents.forEach(each ->
                console.line("  " + title + ": " + kind(each.kind()) + " " + each.name() + " (" + each.needs() + ")"));
    }

    private String kind(String kind) {
        return switch (kind) {
            case "segmentation" -> console.say("segmentation", "segmentatie");
            case "connection" -> console.say("connection", "koppeling");
            case "target" -> console.say("target", "doel");
            case "bundle" -> console.say("bundle", "bundel");
            default -> kind;
        };
    }

    void staged(Addon addon) {
        if (console.forPrograms()) {
            console.answer(addon);
            return;
        }
        console.line(console.say("Staged: ", "Op proef: ") + addon.bundle() + " " + addon.version() + "  "
                + state(addon.state()));
        line("problem", "probleem", addon.problem());
        console.line(console.say("Next: ", "Volgende: ") + "halte addons preview " + addon.bundle());
    }

    void preview(Preview preview) {
        if (console.forPrograms()) {
            console.answer(preview);
            return;
        }
        Addon addon = preview.addon();
        console.line(addon.bundle() + " " + addon.version()
                + (preview.serving() == null
                        ? ""
                        : console.say(" instead of ", " in plaats van ") + preview.serving()));
        preview.effects().forEach(this::effect);
        if (preview.effects().isEmpty()) {
            console.line(console.say("Nothing that it concerns exists yet.", "Er is nog niets dat het raakt."));
        }
        preview.lost().forEach(each -> line("no longer offered", "niet meer geboden", each));
        preview.refusals().stream()
                .map(Failure::message)
                .forEach(each -> line("speaks against it", "pleit ertegen", each));
    }

    private void effect(Effect effect) {
        console.line(kind(effect.kind()) + " " + effect.name() + ": " + console.say(effect.finding()));
        if (effect.moves().isEmpty()) {
            return;
        }
        String none = console.say("(none)", "(geen)");
        Table table = new Table()
                .left(console.say("from", "van"), console.say("to", "naar"))
                .right(console.say("customers", "klanten"));
        effect.moves()
                .forEach(move -> table.row(
                        move.from() == null ? none : move.from(),
                        move.to() == null ? none : move.to(),
                        session.format().whole(move.customers())));
        console.table(table, "");
    }

    void swapped(Swapped swapped) {
        if (console.forPrograms()) {
            console.answer(swapped);
            return;
        }
        console.line(swapped.addon().bundle() + " " + swapped.addon().version() + console.say(" serves", " doet dienst")
                + (swapped.before() == null ? "" : console.say(" instead of ", " in plaats van ") + swapped.before())
                + " (" + swapped.millis() + " ms).");
        if (!swapped.drained()) {
            console.line(console.say(
                    "Some work with the old version had not finished within the deadline; the old version has ended.",
                    "Niet al het werk met de oude versie was op tijd klaar; de oude versie is gestopt."));
        }
        dependents(console.say("made by the version before", "gemaakt door de vorige versie"), swapped.stale());
    }

    /** In JSON the answer of the swap is the whole answer. */
    void made(List<Result> results) {
        if (!console.forPrograms() && !results.isEmpty()) {
            new SegmentViews(session).answer(results);
        }
    }

    void removal(Removal removal, boolean done) {
        if (console.forPrograms()) {
            console.answer(removal);
            return;
        }
        Addon addon = removal.addon();
        console.line(
                (done ? console.say("Removed: ", "Verwijderd: ") : console.say("Would remove: ", "Zou verwijderen: "))
                        + addon.bundle() + " " + addon.version());
        line("serves instead", "doet in plaats daarvan dienst", removal.instead());
        dependents(console.say("left without", "blijft achter zonder"), removal.gaps());
        if (!done) {
            console.line(
                    console.say("To do it: ", "Om het te doen: ") + "halte addons remove " + addon.bundle() + " --yes");
        }
    }
}
