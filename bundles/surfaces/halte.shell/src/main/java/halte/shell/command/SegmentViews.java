package halte.shell.command;

import halte.model.Actor;
import halte.model.Failure;
import halte.segmentation.api.Segmentations.Basis;
import halte.segmentation.api.Segmentations.Perspective;
import halte.segmentation.api.Segmentations.Result;
import halte.segmentation.api.Segmentations.Status;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.List;

/** Shows segmentations. */
final class SegmentViews {

    private final Session session;
    private final Console console;
    private final Format format;

    SegmentViews(Session session) {
        this.session = session;
        this.console = session.console();
        this.format = session.format();
    }

    static Failure neverRan(String id) {
        return new Failure(
                "SEGMENTATION_NEVER_RAN",
                Actor.USER,
                "The segmentation '" + id + "' has not run yet.",
                "Run it with 'halte segments run " + id + "'.");
    }

    /** Prints results: a list for programs, one view each for people. */
    void answer(List<Result> results) {
        if (console.forPrograms()) {
            console.answer(results);
        } else {
            results.forEach(results.size() == 1 ? this::result : this::brief);
        }
    }

    void list(List<Status> all) {
        Table table = new Table()
                .left(console.say("segmentation", "segmentatie"), console.say("title", "naam"))
                .left(console.say("strategy", "strategie"))
                .right(console.say("version", "versie"))
                .left(console.say("last run", "laatste keer"))
                .right(console.say("segments", "doelgroepen"))
                .left(console.say("gap", "ontbreekt"));
        all.forEach(each -> table.row(
                each.definition().id(),
                console.say(each.definition().title()),
                each.definition().strategy(),
                each.definition().version(),
                format.minute(each.lastRun()),
                each.sizes().size(),
                each.gap() == null ? "" : each.gap().message()));
        console.table(
                table,
                console.say(
                        "No segmentations yet: try 'halte segments rfm'.",
                        "Nog geen segmentaties: probeer 'halte segments rfm'."));
        all.stream().filter(Status::stale).forEach(this::stale);
        all.stream().filter(Status::outdated).forEach(this::outdated);
        all.stream().filter(each -> !each.sizes().isEmpty()).forEach(this::sizes);
    }

    private void stale(Status status) {
        String id = status.definition().id();
        console.line(console.say(
                "'" + id + "' is served as " + status.madeBy() + " made it; now " + status.servedBy()
                        + " serves. Make it anew: halte segments run " + id,
                "'" + id + "' is nog zoals " + status.madeBy() + " het maakte; nu werkt " + status.servedBy()
                        + ". Maak het opnieuw: halte segments run " + id));
    }

    private void outdated(Status status) {
        String id = status.definition().id();
        status.basis().stream()
                .filter(Basis::outdated)
                .forEach(basis -> console.line(console.say(
                        "'" + id + "' is outdated: it is based on '" + basis.segmentation() + "' as of "
                                + format.minute(basis.used()) + ", now " + format.minute(basis.newest())
                                + ". Bring it up to date: halte segments refresh " + id,
                        "'" + id + "' is verouderd: gebaseerd op '" + basis.segmentation() + "' per "
                                + format.minute(basis.used()) + ", nu " + format.minute(basis.newest())
                                + ". Werk het bij: halte segments refresh " + id)));
    }

    private void sizes(Status status) {
        console.line("");
        console.heading(console.say(status.definition().title()));
        Table table = new Table().left(console.say("segment", "doelgroep")).right(console.say("customers", "klanten"));
        status.sizes().forEach((segment, size) -> table.row(segment, format.whole(size)));
        console.table(table, "");
    }

    /** Shows a result with all that the fit found out. */
    void result(Result result) {
        summary(result);
        result.tables().forEach(new ModelViews(session)::table);
        console.line("");
    }

    private void brief(Result result) {
        summary(result);
        if (!result.tables().isEmpty()) {
            String ask = "'halte segments show " + result.definition().id() + "'";
            console.line(console.say("What the fit found out: " + ask, "Wat de berekening opleverde: " + ask));
        }
        console.line("");
    }

    private void summary(Result result) {
        console.heading(console.say(result.definition().title()) + "  ("
                + result.definition().id() + ", "
                + console.say("version ", "versie ") + result.definition().version() + ", "
                + console.say("as of ", "per ") + format.minute(result.at()) + ")");
        String currency = session.currency();
        Table table = new Table()
                .left(console.say("segment", "doelgroep"), console.say("title", "naam"))
                .right(console.say("customers", "klanten"), console.say("share", "aandeel"))
                .right(console.say("revenue ", "omzet ") + currency, console.say("share", "aandeel"))
                .right(console.say("orders", "orders"));
        result.segments().forEach(each -> row(table, each));
        table.row(
                "–",
                console.say("in no segment", "in geen doelgroep"),
                format.whole(result.unassigned()),
                format.percent(result.unassigned() / (double) result.customers()),
                "",
                "",
                "");
        console.table(table, "");
        console.line(console.say(
                format.whole(result.customers()) + " customers; " + format.whole(result.entered())
                        + " memberships began, " + format.whole(result.left()) + " ended.",
                format.whole(result.customers()) + " klanten; " + format.whole(result.entered())
                        + " lidmaatschappen begonnen, " + format.whole(result.left()) + " geëindigd."));
        sufficiency(result.sufficiency());
    }

    private void row(Table table, Perspective each) {
        table.row(
                each.segment().id(),
                console.say(each.segment().title()),
                format.whole(each.size()),
                format.percent(each.share()),
                format.decimal(each.revenue(), 2),
                format.percent(each.revenueShare()),
                format.whole(each.orders()));
    }

    private void sufficiency(Sufficiency verdict) {
        String basis = format.whole(verdict.customers())
                + console.say(" customers with data, ", " klanten met gegevens, ")
                + format.whole(verdict.historyDays())
                + console.say(" days of history", " dagen geschiedenis");
        console.line((verdict.sufficient()
                        ? console.say("The data suffices: ", "De gegevens volstaan: ")
                        : console.say("The data does NOT suffice: ", "De gegevens volstaan NIET: "))
                + basis + ".");
        verdict.findings().forEach(finding -> console.line("  - " + console.say(finding)));
    }
}
