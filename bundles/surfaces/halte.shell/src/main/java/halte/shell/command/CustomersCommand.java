package halte.shell.command;

import halte.identity.api.Identities;
import halte.identity.api.Identities.Resolution;
import halte.model.Identifier;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import halte.trait.api.Timelines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Customers and who they are. */
@Command(
        name = "customers",
        header = "Say how many customers and touches there are; show one; mend who is who.",
        footer = {
            "",
            "Examples:",
            "  halte customers",
            "  halte customers show 12347",
            "  halte customers show email:ann@example.org --touches 50",
            "  halte customers part cookie:c1 loyalty-card:7001 --reason 'shared tablet'",
            "  halte customers shared"
        })
final class CustomersCommand implements Runnable {

    private final Session session;
    private final Console console;

    CustomersCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        console.busy("Counting", "Tellen");
        Timelines.Extent extent = session.need(Timelines.class).extent();
        if (console.forPrograms()) {
            console.answer(extent);
        } else {
            extent(session, extent);
        }
    }

    static void extent(Session session, Timelines.Extent extent) {
        Console console = session.console();
        Format format = session.format();
        Table table = new Table().left(console.say("what", "wat")).right(console.say("number", "aantal"));
        table.row(console.say("customers", "klanten"), format.whole(extent.customers()));
        table.row(console.say("touches", "contacten"), format.whole(extent.touches()));
        table.row(console.say("unattributed touches", "contacten zonder klant"), format.whole(extent.unattributed()));
        table.row(console.say("first touch", "eerste contact"), format.minute(extent.first()));
        table.row(console.say("last touch", "laatste contact"), format.minute(extent.last()));
        if (extent.foreign() > 0) {
            table.row(
                    console.say("touches in another currency than ", "contacten in een andere munt dan ")
                            + extent.currency()
                            + console.say(", not summed", ", niet opgeteld"),
                    format.whole(extent.foreign()));
        }
        console.table(table, "");
    }

    @Command(
            name = "show",
            header = "Show a customer: identifiers with evidence, traits, last touches, segments.",
            footer = {"", "Examples:", "  halte customers show 12347", "  halte customers show '#17' --touches 50"})
    void show(
            @Parameters(paramLabel = "WHO", description = "A customer's number, an identifier's value, or KIND:VALUE.")
                    String who,
            @Option(
                            names = "--touches",
                            defaultValue = "10",
                            description = "How many of the last touches; ${DEFAULT-VALUE} unless said otherwise.")
                    int touches,
            @Option(
                            names = "--at",
                            paramLabel = "MOMENT",
                            description = "The moment of asking; now unless said otherwise.")
                    When at) {
        CustomerView view = CustomerView.of(session, Who.find(session, who), session.momentOrNow(at), touches);
        if (console.forPrograms()) {
            console.answer(view);
        } else {
            new CustomerTables(session).show(view);
        }
    }

    @Command(
            name = "part",
            header = "Undo a merge: the link between two identifiers does not count any more.",
            footer = {"", "Examples:", "  halte customers part cookie:c1 email:ann@example.org --reason 'shared tablet'"
            })
    void part(
            @Parameters(paramLabel = "KIND:VALUE", index = "0", description = "One identifier.") Identifier a,
            @Parameters(paramLabel = "KIND:VALUE", index = "1", description = "The other.") Identifier b,
            @Option(names = "--reason", required = true, description = "Why.") String reason) {
        resolved(session.need(Identities.class).part(a, b, session.who(), reason));
    }

    @Command(
            name = "rejoin",
            header = "Take an earlier 'part' back.",
            footer = {"", "Examples:", "  halte customers rejoin cookie:c1 email:ann@example.org --reason 'same person'"
            })
    void rejoin(
            @Parameters(paramLabel = "KIND:VALUE", index = "0", description = "One identifier.") Identifier a,
            @Parameters(paramLabel = "KIND:VALUE", index = "1", description = "The other.") Identifier b,
            @Option(names = "--reason", required = true, description = "Why.") String reason) {
        resolved(session.need(Identities.class).rejoin(a, b, session.who(), reason));
    }

    private void resolved(Resolution resolution) {
        if (console.forPrograms()) {
            console.answer(resolution);
        } else {
            new ImportViews(session).resolution(resolution);
        }
    }

    @Command(
            name = "shared",
            header = "List identifiers that a guard holds to be shared by many, so that they join nobody.",
            footer = {"", "Examples:", "  halte customers shared"})
    void shared() {
        var shared = session.need(Identities.class).shared();
        if (console.forPrograms()) {
            console.answer(shared);
            return;
        }
        Table table = new Table()
                .left(console.say("kind", "soort"), console.say("value", "waarde"), console.say("reason", "reden"));
        shared.forEach(
                each -> table.row(each.identifier().kind(), each.identifier().value(), each.reason()));
        console.table(table, console.say("No identifier is shared.", "Geen kenmerk wordt gedeeld."));
    }
}
