package halte.shell.command;

import halte.connector.api.Imports;
import halte.connector.api.Imports.ConnectionStatus;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the connections. */
@Command(
        name = "connections",
        header = "List the connections with their last import, and what keeps them from working.",
        footer = {
            "",
            "Examples:",
            "  halte connections",
            "  halte connections types",
            "  halte connections fields orders",
            "  halte connections remove orders"
        })
final class ConnectionsCommand implements Runnable {

    private final Session session;
    private final Console console;

    ConnectionsCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public void run() {
        List<ConnectionStatus> connections = session.need(Imports.class).connections();
        if (console.forPrograms()) {
            console.answer(connections);
            return;
        }
        Table table = new Table()
                .left(console.say("connection", "koppeling"), console.say("type", "soort"))
                .left(console.say("streams", "stromen"), console.say("last import", "laatste import"))
                .right(console.say("touches", "contacten"), console.say("rejected", "afgekeurd"))
                .left(console.say("gap", "ontbreekt"));
        connections.forEach(each -> row(table, each));
        console.table(table, console.say("No connections yet: see 'halte import --help'.", "Nog geen koppelingen."));
    }

    private void row(Table table, ConnectionStatus each) {
        Imports.ImportReport last = each.last();
        table.row(
                each.name(),
                each.type(),
                String.join(", ", each.streams()),
                last == null ? "–" : session.format().minute(last.ended()),
                last == null ? "–" : session.format().whole(last.touches()),
                last == null ? "–" : session.format().whole(last.rejected()),
                each.gap() == null ? "" : each.gap().message());
    }

    @Command(
            name = "types",
            header = "List the kinds of connectors that bundles offer.",
            footer = {"", "Examples:", "  halte connections types"})
    void types() {
        var connectors = session.need(Imports.class).connectors();
        if (console.forPrograms()) {
            console.answer(connectors);
            return;
        }
        Table table = new Table().left(console.say("type", "soort"), console.say("title", "naam"));
        connectors.forEach(each -> table.row(each.type(), console.say(each.title())));
        console.table(table, console.say("No bundle offers a connector.", "Geen bundel biedt een koppeling."));
    }

    @Command(
            name = "fields",
            header = "List the streams of a connection and their fields.",
            footer = {"", "Examples:", "  halte connections fields orders"})
    void fields(@Parameters(paramLabel = "CONNECTION", description = "The connection's name.") String connection) {
        var streams = session.need(Imports.class).discover(connection);
        if (console.forPrograms()) {
            console.answer(streams);
            return;
        }
        Table table = new Table().left(console.say("stream", "stroom"), console.say("field", "veld"), "type");
        streams.forEach(
                stream -> stream.fields().forEach(field -> table.row(stream.name(), field.name(), field.type())));
        console.table(table, console.say("The source offers nothing.", "De bron biedt niets."));
    }

    @Command(
            name = "remove",
            header = "Remove a connection; its touches, mapping and rejects stay.",
            footer = {"", "Examples:", "  halte connections remove orders"})
    void remove(@Parameters(paramLabel = "CONNECTION", description = "The connection's name.") String connection) {
        session.need(Imports.class).disconnect(connection);
        session.journal("import.disconnect", connection, null);
        console.line(console.say("Removed: ", "Verwijderd: ") + connection);
    }
}
