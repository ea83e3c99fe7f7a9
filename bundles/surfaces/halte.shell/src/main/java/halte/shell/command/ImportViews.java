package halte.shell.command;

import halte.connector.api.Imports.DryRun;
import halte.connector.api.Imports.ImportReport;
import halte.connector.api.Imports.Preview;
import halte.connector.api.Imports.RejectedRecord;
import halte.identity.api.Identities.Resolution;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows imports to people. */
final class ImportViews {

    private final Console console;
    private final Format format;

    ImportViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    void answer(Importing.Answer answer) {
        answer.imports().forEach(this::account);
        answer.withdrawn()
                .forEach(each -> console.line(console.say(
                        format.whole(each.touches()) + " touches of " + each.connection() + "/" + each.stream()
                                + " withdrawn: the source has them no longer.",
                        format.whole(each.touches()) + " contacten van " + each.connection() + "/" + each.stream()
                                + " ingetrokken: de bron heeft ze niet meer.")));
        if (answer.resolution() != null) {
            resolution(answer.resolution());
        }
        answer.failures().forEach(console::failure);
    }

    void account(ImportReport report) {
        double seconds = Duration.between(report.started(), report.ended()).toMillis() / 1000.0;
        console.heading(report.connection() + "/" + report.stream() + "  (" + format.decimal(seconds, 1) + " s)");
        Table table = new Table()
                .left(console.say("records", "records"))
                .right(console.say("number", "aantal"), console.say("share", "aandeel"));
        share(table, console.say("read", "gelezen"), report.read(), report);
        share(table, console.say("= mapped", "= gebruikt"), report.mapped(), report);
        share(table, console.say("+ rejected", "+ afgekeurd"), report.rejected(), report);
        share(table, console.say("+ skipped", "+ overgeslagen"), report.skipped(), report);
        report.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> share(table, "    " + reason.getKey(), reason.getValue(), report));
        console.table(table, "");
        stored(report);
        console.line("");
    }

    private void share(Table table, String what, long number, ImportReport report) {
        table.row(what, format.whole(number), format.percent(number / (double) report.read()));
    }

    private void stored(ImportReport report) {
        Table table = new Table().left(console.say("stored", "opgeslagen")).right(console.say("number", "aantal"));
        table.row(console.say("new touches", "nieuwe contacten"), format.whole(report.touches()));
        table.row(console.say("there already", "waren er al"), format.whole(report.duplicates()));
        table.row(
                console.say("without identifier", "zonder kenmerk"),
                format.whole(report.unattributed()) + " (" + format.whole(report.unattributedRecords()) + " "
                        + console.say("records", "records") + ")");
        optional(table, console.say("declared traits", "opgegeven eigenschappen"), report.traits());
        optional(table, console.say("consents", "toestemmingen"), report.consents());
        console.table(table, "");
    }

    private void optional(Table table, String what, long number) {
        if (number > 0) {
            table.row(what, format.whole(number));
        }
    }

    void resolution(Resolution resolution) {
        console.line(console.say(
                format.whole(resolution.customers()) + " customers from " + format.whole(resolution.identifiers())
                        + " identifiers; " + format.whole(resolution.moved()) + " identifiers moved, "
                        + format.whole(resolution.shared()) + " are shared by many and join nobody.",
                format.whole(resolution.customers()) + " klanten uit " + format.whole(resolution.identifiers())
                        + " kenmerken; " + format.whole(resolution.moved()) + " kenmerken verplaatst, "
                        + format.whole(resolution.shared()) + " worden door velen gedeeld en verbinden niemand."));
    }

    void dryRun(DryRun dryRun) {
        console.line(console.say("Dry run: nothing was stored.", "Proef: er is niets opgeslagen."));
        Table previews = new Table().right("#").left(console.say("record", "record"), console.say("becomes", "wordt"));
        for (Preview preview : dryRun.previews()) {
            previews.row(preview.position(), joined(preview.record()), joined(preview.becomes()));
        }
        console.table(previews, console.say("No record could be used.", "Geen enkel record was bruikbaar."));
        console.line("");
        rejects(dryRun.rejects());
        dryRun.drift().forEach(drift -> console.line(console.say("Fields differ: ", "Velden wijken af: ") + drift));
        account(dryRun.report());
    }

    void rejects(List<RejectedRecord> rejects) {
        Table table = new Table()
                .right(console.say("no.", "nr."))
                .left(console.say("stream", "stroom"))
                .right(console.say("position", "plaats"))
                .left("code", console.say("reason", "reden"), console.say("record", "record"));
        rejects.forEach(reject -> table.row(
                reject.number(), reject.stream(), reject.position(), reject.code(), reject.message(), reject.raw()));
        console.table(table, console.say("No record was rejected.", "Geen record is afgekeurd."));
    }

    private static String joined(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
