package halte.shell.command;

import halte.model.Interval;
import halte.segmentation.api.MarketingReturn;
import halte.segmentation.api.MarketingReturn.SegmentReturn;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.function.Function;

/** Shows what a marketing effort returned. */
final class ReturnViews {

    private final Session session;
    private final Console console;
    private final Format format;
    private final MarketingReturn found;

    ReturnViews(Session session, MarketingReturn found) {
        this.session = session;
        this.console = session.console();
        this.format = session.format();
        this.found = found;
    }

    void show() {
        boolean members = found.against().equals("not-addressed");
        console.line(console.say(
                "Per customer in " + session.currency() + ", the " + found.days() + " days since "
                        + format.minute(found.from()) + " less those before, against "
                        + (members ? "members who were not addressed." : "everybody else."),
                "Per klant in " + session.currency() + ", de " + found.days() + " dagen sinds "
                        + format.minute(found.from()) + " min die ervoor, tegenover "
                        + (members ? "leden die niet benaderd zijn." : "alle anderen.")));
        console.line("");
        if (found.segments().stream().allMatch(each -> Double.isNaN(each.spend()))) {
            changes();
        } else {
            results();
        }
        console.line("");
        found.findings().forEach(finding -> console.line("  - " + console.say(finding)));
        found.segments().stream()
                .filter(each -> !each.sufficient())
                .forEach(
                        each -> console.line("  - " + console.say(each.segment().title()) + ": "
                                + console.say(each.reasons().get(0))));
    }

    private void changes() {
        Table table = new Table()
                .left(console.say("segment", "doelgroep"))
                .right(console.say("customers", "klanten"))
                .right(console.say("change", "verandering"), console.say("others", "anderen"))
                .right(console.say("extra", "extra"), interval())
                .left(console.say("significant", "significant"));
        inOrder(table, each -> new Object[] {
            console.say(each.segment().title()),
            format.whole(each.addressed().customers()),
            format.decimal(each.addressed().after() - each.addressed().before(), 2),
            format.decimal(each.others().after() - each.others().before(), 2),
            format.decimal(each.extra(), 2),
            interval(each.extraInterval(), 2),
            verdict(each)
        });
    }

    private void results() {
        Table table = new Table()
                .left(console.say("segment", "doelgroep"))
                .right(console.say("customers", "klanten"))
                .right(console.say("extra", "extra"), interval())
                .right(console.say("spent", "uitgegeven"), console.say("result", "resultaat"), interval())
                .right(console.say("return", "rendement"))
                .left(console.say("significant", "significant"));
        inOrder(table, each -> new Object[] {
            console.say(each.segment().title()),
            format.whole(each.addressed().customers()),
            format.decimal(each.extra(), 2),
            interval(each.extraInterval(), 2),
            format.decimal(each.spend(), 0),
            format.decimal(each.result(), 0),
            interval(each.resultInterval(), 0),
            format.percent(each.roi()),
            verdict(each)
        });
    }

    /** Shows those whose data suffices first, the others faintly. */
    private void inOrder(Table table, Function<SegmentReturn, Object[]> cells) {
        found.segments().stream().filter(SegmentReturn::sufficient).forEach(each -> table.faint(false)
                .row(cells.apply(each)));
        found.segments().stream().filter(each -> !each.sufficient()).forEach(each -> table.faint(true)
                .row(cells.apply(each)));
        console.table(table, console.say("No segments.", "Geen doelgroepen."));
    }

    private String interval() {
        return console.say("95 % interval", "95 %-interval");
    }

    private String verdict(SegmentReturn each) {
        if (!each.sufficient()) {
            return console.say("too little data", "te weinig gegevens");
        }
        return each.significant() ? console.say("yes", "ja") : console.say("no", "nee");
    }

    private String interval(Interval interval, int digits) {
        return interval.known()
                ? format.decimal(interval.low(), digits) + " – " + format.decimal(interval.high(), digits)
                : "–";
    }
}
