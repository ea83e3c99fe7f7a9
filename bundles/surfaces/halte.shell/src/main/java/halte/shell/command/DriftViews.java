package halte.shell.command;

import halte.segmentation.api.Drift;
import halte.segmentation.api.Drift.Level;
import halte.segmentation.api.Drift.Run;
import halte.segmentation.api.Drift.Shift;
import halte.segmentation.api.Drift.Turn;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows drift. */
final class DriftViews {

    private final Console console;
    private final Format format;

    DriftViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void show(Drift drift, int runs) {
        console.heading(drift.segmentation() + ": " + console.say("model of ", "model van ")
                + format.minute(drift.fitted()) + console.say(", customers of ", ", klanten per ")
                + format.minute(drift.at()));
        drift.findings().forEach(finding -> console.line("  - " + console.say(finding)));
        shifts(drift);
        runs(drift.runs().stream().limit(runs).toList());
    }

    private void shifts(Drift drift) {
        Table table = new Table()
                .left(console.say("among", "onder"), console.say("trait", "kenmerk"))
                .right(console.say("index", "index"))
                .left(console.say("shift", "verschuiving"));
        String everybody = console.say("everybody", "iedereen");
        if (drift.sizes() != null) {
            shift(table, everybody, console.say("sizes of segments", "grootte van doelgroepen"), drift.sizes());
        }
        drift.population().forEach(each -> shift(table, everybody, each.trait(), each));
        Map<String, List<Shift>> sorted = new TreeMap<>(drift.segments());
        sorted.forEach((segment, shifts) -> shifts.stream()
                .filter(each -> each.level() == Level.MODERATE || each.level() == Level.LARGE)
                .forEach(each -> shift(table, segment, each.trait(), each)));
        console.table(table, console.say("No traits.", "Geen kenmerken."));
    }

    private void shift(Table table, String among, String trait, Shift shift) {
        table.row(among, trait, format.decimal(shift.index(), 3), level(shift.level()));
    }

    private String level(Level level) {
        return switch (level) {
            case STABLE -> console.say("stable", "stabiel");
            case MODERATE -> console.say("moderate: look at it", "matig: bekijk het");
            case LARGE -> console.say("large: run anew", "groot: voer opnieuw uit");
            case UNKNOWN -> console.say("unknown: too few customers", "onbekend: te weinig klanten");
        };
    }

    private void runs(List<Run> runs) {
        console.line("");
        Table table = new Table()
                .left(console.say("run", "keer"), console.say("model", "model"), console.say("segment", "doelgroep"))
                .right(console.say("customers", "klanten"), console.say("share", "aandeel"))
                .right(console.say("entered", "erbij"), console.say("left", "eraf"));
        runs.forEach(run -> run.segments().forEach(turn -> turn(table, run, turn)));
        console.table(table, console.say("No runs.", "Nog nooit uitgevoerd."));
    }

    private void turn(Table table, Run run, Turn turn) {
        table.row(
                format.minute(run.at()),
                run.fitted() ? console.say("fitted", "nieuw") : console.say("kept", "behouden"),
                turn.segment(),
                format.whole(turn.size()),
                format.percent(turn.share()),
                format.whole(turn.entered()),
                format.whole(turn.left()));
    }
}
