package halte.shell.command;

import halte.runtime.api.Addons;
import halte.runtime.api.Addons.Addon;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.List;
import picocli.CommandLine.Command;

/** Shows the add-ons. */
@Command(
        name = "addons",
        header = "List the bundles that offer connectors, strategies or KPIs, and those that do not work.",
        footer = {"", "Examples:", "  halte addons", "  halte addons --json"})
final class AddonsCommand implements Runnable {

    private final Session session;

    AddonsCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        List<Addon> addons = session.need(Addons.class).list();
        Console console = session.console();
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
                each.dropped() ? console.say("dropped in", "toegevoegd") : console.say("shipped", "meegeleverd"),
                each.state(),
                String.join(", ", each.offers()),
                each.problem()));
        console.table(table, console.say("No add-ons.", "Geen uitbreidingen."));
    }
}
