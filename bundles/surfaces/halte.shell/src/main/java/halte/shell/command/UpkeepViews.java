package halte.shell.command;

import halte.segmentation.api.Upkeep.Ran;
import halte.segmentation.api.Upkeep.Refreshed;
import halte.segmentation.api.Upkeep.Scope;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;

/** Shows what refreshes brought. */
final class UpkeepViews {

    private final Console console;
    private final Format format;

    UpkeepViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void refreshed(List<Ran> all) {
        Table table = new Table()
                .left(console.say("segmentation", "segmentatie"), console.say("looked at", "bekeken"))
                .right(console.say("customers", "klanten"))
                .right(console.say("began", "begonnen"), console.say("ended", "geëindigd"))
                .left(console.say("model of", "model van"), console.say("why", "waarom"));
        all.stream()
                .filter(each -> each.refreshed() != null)
                .forEach(each -> row(table, each.segmentation(), each.refreshed()));
        if (all.stream().allMatch(each -> each.failure() == null) || !table.isEmpty()) {
            console.table(table, console.say("No segmentations.", "Geen segmentaties."));
        }
    }

    private void row(Table table, String id, Refreshed refreshed) {
        table.row(
                id,
                scope(refreshed.scope()),
                format.whole(refreshed.assigned()),
                format.whole(refreshed.result().entered()),
                format.whole(refreshed.result().left()),
                format.minute(refreshed.fitted()),
                console.say(refreshed.reason()));
    }

    private String scope(Scope scope) {
        return switch (scope) {
            case NOBODY -> console.say("nobody", "niemand");
            case CHANGED -> console.say("who changed", "wie veranderde");
            case EVERYBODY -> console.say("everybody", "iedereen");
            case FITTED -> console.say("everybody, new model", "iedereen, nieuw model");
        };
    }
}
