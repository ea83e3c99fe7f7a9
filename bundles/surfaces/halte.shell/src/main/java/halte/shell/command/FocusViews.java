package halte.shell.command;

import halte.segmentation.api.Coverage;
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
                format.whole(board.focused()) + (board.focused() == 1 ? " focus group" : " focus groups")
                        + " of at most " + format.whole(board.most()) + ".",
                format.whole(board.focused()) + (board.focused() == 1 ? " focusgroep" : " focusgroepen")
                        + " van hoogstens " + format.whole(board.most()) + "."));
    }

    void coverage(Coverage coverage) {
        Table table = new Table()
                .left(console.say("variant of", "variant van"))
                .right(console.say("members", "leden"), console.say("get it", "krijgen hem"))
                .right(console.say("share", "aandeel"))
                .right(console.say("another comes first", "een andere gaat voor"))
                .right(console.say("not addressed", "niet benaderd"));
        double all = coverage.customers();
        coverage.variants()
                .forEach(each -> table.row(
                        each.segment(),
                        format.whole(each.members()),
                        format.whole(each.addressed()),
                        format.percent(each.addressed() / all),
                        format.whole(each.earlier()),
                        format.whole(each.suppressed())));
        rest(table, console.say("the default", "de standaard"), coverage.otherwise(), all);
        rest(table, console.say("nothing", "niets"), coverage.suppressed(), all);
        console.table(table, "");
        coverage.findings().forEach(finding -> console.line("  - " + console.say(finding)));
    }

    private void rest(Table table, String name, long customers, double all) {
        table.row(name, "", format.whole(customers), format.percent(customers / all), "", "");
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
