package halte.shell.command;

import halte.model.Interval;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Asked;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.Lift;
import halte.segmentation.api.Outcome.Part;
import halte.segmentation.api.Outcome.SegmentOutcome;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.function.Function;

/** Shows what came of the customers of each segment. */
final class OutcomeViews {

    private final Console console;
    private final Format format;
    private final Outcome outcome;

    OutcomeViews(Session session, Outcome outcome) {
        this.console = session.console();
        this.format = session.format();
        this.outcome = outcome;
    }

    void show() {
        title();
        segments();
        console.line("");
        differences();
        console.line("");
        outcome.findings().forEach(finding -> console.line("  - " + console.say(finding)));
        reasons();
        test();
        gains();
    }

    private void title() {
        Asked asked = outcome.asked();
        String what = asked.is() != null
                ? " = " + asked.is()
                : asked.above() != null ? " > " + format.figure(asked.above()) : "";
        Part all = outcome.everybody();
        console.line(asked.trait() + what + ", " + format.minute(outcome.at()) + ": "
                + console.say("everybody ", "iedereen ") + amount(all.value()) + " (" + interval(all.interval()) + "), "
                + format.whole(all.known()) + console.say(" customers.", " klanten."));
        console.line(console.say(
                "Each segment against everybody else, not against all: it is part of these.",
                "Elke doelgroep tegenover alle anderen, niet tegenover allen: daar hoort zij zelf bij."));
        console.line("");
    }

    private void segments() {
        Table table = new Table()
                .left(console.say("segment", "doelgroep"))
                .right(console.say("known", "bekend"))
                .right(outcome.share() ? console.say("share", "aandeel") : console.say("mean", "gemiddelde"))
                .right(interval(), console.say("others", "anderen"))
                .right(console.say("times", "maal"), interval())
                .left(console.say("significant", "significant"));
        inOrder(table, row -> new Object[] {
            console.say(row.segment().title()),
            format.whole(row.members().known()),
            amount(row.members().value()),
            interval(row.members().interval()),
            amount(row.others().value()),
            times(row.lift().ratio()),
            ratio(row.lift().ratioInterval()),
            yes(row.sufficient(), row.lift())
        });
    }

    private void differences() {
        Table table = new Table()
                .left(console.say("difference with the others", "verschil met de anderen"))
                .right(console.say("difference", "verschil"), interval(), "p")
                .right(console.say("p adjusted", "p gecorrigeerd"));
        inOrder(table, row -> new Object[] {
            console.say(row.segment().title()),
            difference(row.lift()),
            differences(row.lift().differenceInterval()),
            format.rare(row.lift().p()),
            format.rare(row.lift().adjusted())
        });
    }

    /** Shows those whose data suffices first, the others faintly. */
    private void inOrder(Table table, Function<SegmentOutcome, Object[]> cells) {
        outcome.segments().stream().filter(SegmentOutcome::sufficient).forEach(row -> table.faint(false)
                .row(cells.apply(row)));
        outcome.segments().stream().filter(row -> !row.sufficient()).forEach(row -> table.faint(true)
                .row(cells.apply(row)));
        console.table(table, console.say("No segments.", "Geen doelgroepen."));
    }

    private String interval() {
        return console.say("95 % interval", "95 %-interval");
    }

    private String yes(boolean sufficient, Lift lift) {
        if (!sufficient) {
            return console.say("too little data", "te weinig gegevens");
        }
        return lift.significant() ? console.say("yes", "ja") : console.say("no", "nee");
    }

    private void reasons() {
        for (SegmentOutcome row : outcome.segments()) {
            if (!row.sufficient()) {
                console.line("  - " + console.say(row.segment().title()) + ": "
                        + console.say(row.reasons().get(0)));
            }
        }
    }

    private void test() {
        Outcome.Test test = outcome.test();
        Table table = new Table()
                .left(console.say("do segments differ at all", "verschillen doelgroepen wel"))
                .right(console.say("statistic", "toetsgrootheid"), console.say("freedom", "vrijheidsgraden"))
                .right("p", outcome.share() ? console.say("Cramér's V", "Cramérs V") : "η²")
                .right(console.say("p by dealing", "p bij verdelen"), console.say("deals", "keer verdeeld"));
        table.row(
                outcome.share() ? console.say("chi-square", "chi-kwadraat") : console.say("Welch's F", "F van Welch"),
                format.figure(test.statistic()),
                format.decimal(test.freedom(), 0),
                format.rare(test.p()),
                format.decimal(test.effect(), 3),
                format.rare(test.dealt()),
                format.whole(outcome.chance().deals()));
        console.line("");
        console.table(table, "");
    }

    private void gains() {
        if (outcome.gains().isEmpty()) {
            return;
        }
        Table table = new Table()
                .left(console.say("variant", "variant"), console.say("segment", "doelgroep"))
                .right(console.say("got it", "kreeg deze"), console.say("outcome", "uitkomst"))
                .right(outcome.asked().generic(), console.say("outcome", "uitkomst"));
        table.right(console.say("gain", "winst"), interval())
                .right(console.say("p adjusted", "p gecorrigeerd"))
                .left(console.say("significant", "significant"));
        outcome.gains().forEach(gain -> gain(table, console.say("(everybody)", "(iedereen)"), gain, true));
        outcome.segments().forEach(row -> row.gains()
                .forEach(gain -> gain(table, console.say(row.segment().title()), gain, row.sufficient())));
        console.line("");
        console.table(table, "");
    }

    private void gain(Table table, String segment, Gain gain, boolean sufficient) {
        Lift lift = gain.lift();
        table.faint(!sufficient)
                .row(
                        gain.variant(),
                        segment,
                        format.whole(gain.specific().known()),
                        amount(gain.specific().value()),
                        format.whole(gain.generic().known()),
                        amount(gain.generic().value()),
                        difference(lift),
                        differences(lift.differenceInterval()),
                        format.rare(lift.adjusted()),
                        yes(sufficient, lift));
    }

    private String amount(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return outcome.share() ? format.percent(value) : format.figure(value);
    }

    private String interval(Interval interval) {
        return interval.known() ? amount(interval.low()) + " – " + amount(interval.high()) : "–";
    }

    private String difference(Lift lift) {
        return outcome.share() ? format.points(lift.difference()) : amount(lift.difference());
    }

    private String differences(Interval interval) {
        return outcome.share() && interval.known()
                ? format.points(interval.low(), interval.high())
                : interval(interval);
    }

    private String ratio(Interval interval) {
        return interval.known() ? times(interval.low()) + " – " + times(interval.high()) : "–";
    }

    private String times(double ratio) {
        return Double.isInfinite(ratio) ? "∞" : format.decimal(ratio, 2);
    }
}
