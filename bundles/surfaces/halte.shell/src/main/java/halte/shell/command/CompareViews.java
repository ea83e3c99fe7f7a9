package halte.shell.command;

import halte.model.Interval;
import halte.segmentation.api.Comparison;
import halte.segmentation.api.Comparison.Difference;
import halte.segmentation.api.Comparison.Overlap;
import halte.segmentation.api.Comparison.Row;
import halte.segmentation.api.Comparison.Side;
import halte.segmentation.api.Comparison.Summary;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import halte.shell.print.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shows segments side by side; each is called by a letter. */
final class CompareViews {

    private final Session session;
    private final Console console;
    private final Format format;
    private final Comparison comparison;

    CompareViews(Session session, Comparison comparison) {
        this.session = session;
        this.console = session.console();
        this.format = session.format();
        this.comparison = comparison;
    }

    void show(boolean significantOnly) {
        sides();
        comparison.findings().forEach(finding -> console.line("  - " + console.say(finding)));
        console.line("");
        overlaps();
        console.line("");
        traits();
        console.line("");
        differences(significantOnly);
    }

    private static String letter(int side) {
        return String.valueOf((char) ('A' + side));
    }

    private void sides() {
        Table table = new Table()
                .left("", console.say("segment", "doelgroep"), console.say("title", "naam"))
                .right(console.say("customers", "klanten"), console.say("share", "aandeel"))
                .right(console.say("value each ", "waarde per klant ") + session.currency())
                .left(console.say("suffices", "volstaat"));
        for (int i = 0; i < comparison.sides().size(); i++) {
            Side side = comparison.sides().get(i);
            boolean sufficient = side.gate().sufficient();
            table.faint(!sufficient)
                    .row(
                            letter(i),
                            side.ref(),
                            console.say(side.outlook().segment().title()),
                            format.whole(side.outlook().size()),
                            format.percent(side.outlook().share()),
                            format.decimal(side.outlook().valuePerMember(), 2),
                            sufficient ? console.say("yes", "ja") : console.say("no", "nee"));
        }
        console.table(table, "");
    }

    private void overlaps() {
        Table table = new Table()
                .left(console.say("overlap", "overlap"))
                .right(console.say("in both", "in beide"), console.say("of the first", "van de eerste"))
                .right(console.say("of the second", "van de tweede"), "Jaccard");
        for (Overlap each : comparison.overlaps()) {
            table.row(
                    letter(each.left()) + " & " + letter(each.right()),
                    format.whole(each.both()),
                    format.percent(each.ofLeft()),
                    format.percent(each.ofRight()),
                    format.percent(each.jaccard()));
        }
        console.table(table, "");
    }

    private void traits() {
        Table table = new Table().left(console.say("trait", "kenmerk"), console.say("unit", "eenheid"));
        IntStream.range(0, comparison.sides().size())
                .forEach(side -> table.right(letter(side), console.say("missing", "ontbreekt")));
        comparison.traits().forEach(row -> table.row(trait(row)));
        console.table(table, console.say("No traits to compare by.", "Geen kenmerken om op te vergelijken."));
    }

    private Object[] trait(Row row) {
        List<Object> cells = new ArrayList<>(List.of(name(row), unit(row)));
        for (Summary summary : row.summaries()) {
            cells.add(amount(row, summary.mean()));
            cells.add(format.percent(summary.missing()));
        }
        return cells.toArray();
    }

    private String unit(Row row) {
        if (row.share()) {
            return console.say("share", "aandeel");
        }
        return console.say("mean", "gemiddelde") + (row.unit() == null ? "" : " " + console.say(Units.of(row.unit())));
    }

    private void differences(boolean significantOnly) {
        Table table = new Table()
                .left(console.say("difference", "verschil"), console.say("trait", "kenmerk"))
                .right(console.say("difference", "verschil"), console.say("95 % interval", "95 %-interval"))
                .right(console.say("p adjusted", "p gecorrigeerd"))
                .left(console.say("significant", "significant"));
        for (Row row : comparison.traits()) {
            for (int pair = 0; pair < row.differences().size(); pair++) {
                difference(table, row, pair, significantOnly);
            }
        }
        console.table(table, console.say("No significant difference.", "Geen significant verschil."));
    }

    private void difference(Table table, Row row, int pair, boolean significantOnly) {
        Difference each = row.differences().get(pair);
        if (significantOnly && !each.significant()) {
            return;
        }
        Overlap sides = comparison.overlaps().get(pair);
        table.row(
                letter(sides.left()) + " − " + letter(sides.right()),
                name(row),
                row.share() ? format.points(each.difference()) : format.figure(each.difference()),
                interval(row, each.interval()),
                format.rare(each.adjusted()),
                each.significant() ? console.say("yes", "ja") : console.say("no", "nee"));
    }

    private static String name(Row row) {
        return row.value() == null ? row.trait() : row.trait() + " = " + row.value();
    }

    private String amount(Row row, double number) {
        return row.share() ? format.percent(number) : format.figure(number);
    }

    private String interval(Row row, Interval interval) {
        if (!interval.known()) {
            return "–";
        }
        return row.share()
                ? format.points(interval.low(), interval.high())
                : format.figure(interval.low()) + " – " + format.figure(interval.high());
    }
}
