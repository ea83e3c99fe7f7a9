package halte.shell.command;

import halte.segmentation.api.Focus.Board;
import halte.segmentation.api.Focus.Decision;
import halte.segmentation.api.Focus.Stance;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;

/** Shows decisions about segments. */
final class FocusViews {

    private final Console console;
    private final Format format;

    FocusViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void board(Board board) {
        decisions(board.decisions());
        console.line(console.say(
                board.focused() + " focus groups of at most " + board.most() + ".",
                board.focused() + " focusgroepen van hoogstens " + board.most() + "."));
    }

    void decisions(List<Decision> decisions) {
        Table table = new Table()
                .left(console.say("decision", "besluit"), console.say("segment", "doelgroep"))
                .left(console.say("owner", "eigenaar"), console.say("on", "op"), console.say("by", "door"))
                .left(console.say("reason", "reden"));
        decisions.forEach(each -> table.row(
                stance(each), each.segment(), each.owner(), format.minute(each.at()), each.who(), each.reason()));
        console.table(table, console.say("No decisions yet.", "Nog geen besluiten."));
        decisions.forEach(this::remarks);
    }

    private String stance(Decision decision) {
        if (decision.stance() == null) {
            return console.say("taken back", "teruggenomen");
        }
        String suppressed = decision.suppress() ? console.say(", do not address", ", niet benaderen") : "";
        return stance(decision.stance()) + suppressed;
    }

    private String stance(Stance stance) {
        return switch (stance) {
            case FOCUS -> "focus";
            case LATER -> console.say("later", "later");
            case NOT -> console.say("not", "niet");
        };
    }

    private void remarks(Decision decision) {
        if (decision.exceeding() != null) {
            console.line(decision.segment()
                    + console.say(" exceeds the cap: ", " overschrijdt het maximum: ")
                    + decision.exceeding());
        }
        if (decision.warning() != null) {
            console.line(decision.segment() + ": " + console.say(decision.warning()));
        }
    }
}
