package halte.shell.command;

import halte.identity.api.Identities.Customer;
import halte.model.Identifier;
import halte.segmentation.api.Segmentations.Membership;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;
import java.util.Map;

/** Shows one customer to people. */
final class CustomerTables {

    private final Console console;
    private final Format format;

    CustomerTables(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void show(CustomerView view) {
        console.heading(console.say("Customer #", "Klant #") + view.customer().number());
        identifiers(view.customer());
        links(view.customer());
        traits(view.traits());
        touches(view.touches());
        memberships(view.memberships());
    }

    private void identifiers(Customer customer) {
        Table table = new Table().left(console.say("identifier", "kenmerk"), console.say("value", "waarde"));
        customer.identifiers().forEach(each -> table.row(each.kind(), each.value()));
        console.table(table, "");
    }

    private void links(Customer customer) {
        if (customer.links().isEmpty()) {
            return;
        }
        section("Why they belong together", "Waarom ze bij elkaar horen");
        Table table = new Table()
                .left(console.say("identifier", "kenmerk"), console.say("and", "en"), console.say("source", "bron"))
                .left(console.say("evidence", "bewijs"), console.say("when", "wanneer"), console.say("counts", "telt"));
        customer.links()
                .forEach(link -> table.row(
                        text(link.a()),
                        text(link.b()),
                        link.source(),
                        link.evidence(),
                        format.minute(link.at()),
                        link.reason() == null
                                ? console.say("yes", "ja")
                                : console.say("no: ", "nee: ") + link.reason()));
        console.table(table, "");
    }

    private static String text(Identifier identifier) {
        return identifier.kind() + ":" + identifier.value();
    }

    private void traits(Map<String, String> traits) {
        section("Traits", "Eigenschappen");
        Table table = new Table().left(console.say("trait", "eigenschap"), console.say("value", "waarde"));
        traits.forEach((name, value) -> table.row(name, format.value(value)));
        console.table(table, console.say("None.", "Geen."));
    }

    private void touches(List<CustomerView.LastTouch> touches) {
        section("Last touches", "Laatste contacten");
        Table table = new Table()
                .left(console.say("when", "wanneer"), "type", console.say("channel", "kanaal"))
                .left(console.say("touchpoint", "contactmoment"), console.say("campaign", "campagne"))
                .right(console.say("amount", "bedrag"), console.say("lines", "regels"));
        touches.forEach(touch -> table.row(
                format.minute(touch.at()),
                touch.type(),
                touch.channel(),
                touch.touchpoint(),
                touch.campaign(),
                touch.amount() == null ? "" : format.decimal(touch.amount().doubleValue(), 2),
                touch.lines() == 0 ? "" : touch.lines()));
        console.table(table, console.say("None.", "Geen."));
    }

    private void memberships(List<Membership> memberships) {
        section("Segments", "Doelgroepen");
        Table table = new Table()
                .left(console.say("segmentation", "segmentatie"), console.say("segment", "doelgroep"))
                .left(console.say("since", "sinds"), console.say("until", "tot"));
        memberships.forEach(each -> table.row(
                each.segmentation(),
                each.segment(),
                format.minute(each.since()),
                each.until() == null ? console.say("now", "nu") : format.minute(each.until())));
        console.table(table, console.say("None.", "Geen."));
    }

    private void section(String en, String nl) {
        console.line("");
        console.heading(console.say(en, nl));
    }
}
