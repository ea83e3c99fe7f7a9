package halte.shell.command;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Gate;
import halte.segmentation.api.Outlook;
import halte.segmentation.api.Outlook.BreakEven;
import halte.segmentation.api.Outlook.Growth;
import halte.segmentation.api.Segment;
import halte.segmentation.api.Thresholds;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows whether the data of segments suffices and whether they are worth the effort. */
final class InsightViews {

    private final Session session;
    private final Console console;
    private final Format format;

    InsightViews(Session session) {
        this.session = session;
        this.console = session.console();
        this.format = session.format();
    }

    void sufficiency(SegmentsSufficiencyCommand.Verdicts verdicts) {
        Table table = new Table()
                .left(console.say("suffices", "volstaat"), console.say("segment", "doelgroep"))
                .left(console.say("title", "naam"))
                .right(console.say("customers", "klanten"), "orders", console.say("days", "dagen"))
                .right(console.say("missing", "ontbreekt"), console.say("ordered again", "bestelde opnieuw"))
                .right(console.say("95 % interval", "95 %-interval"))
                .right(console.say("revenue each ", "omzet per klant ") + session.currency())
                .right(console.say("95 % interval", "95 %-interval"));
        verdicts.segments().forEach(gate -> row(table, gate));
        console.table(table, console.say("No segments.", "Geen doelgroepen."));
        verdicts.segments().forEach(gate -> reasons(gate.segment(), gate.reasons()));
        thresholds(verdicts.thresholds());
    }

    private void row(Table table, Gate gate) {
        table.faint(!gate.sufficient())
                .row(
                        yes(gate.sufficient()),
                        gate.segment().id(),
                        console.say(gate.segment().title()),
                        format.whole(gate.customers()),
                        format.whole(gate.orders()),
                        format.decimal(gate.historyDays(), 0),
                        format.percent(gate.missing()),
                        format.percent(gate.repeat()),
                        shares(gate.repeatInterval()),
                        format.decimal(gate.revenue(), 2),
                        amounts(gate.revenueInterval()));
    }

    private void reasons(Segment segment, List<Text> reasons) {
        if (!reasons.isEmpty()) {
            console.line("");
            console.line(segment.id() + ":");
            reasons.forEach(reason -> console.line("  - " + console.say(reason)));
        }
    }

    private void thresholds(Thresholds thresholds) {
        console.line("");
        console.line(console.say("Thresholds: at least ", "Drempels: minstens ")
                + format.whole(thresholds.customers()) + console.say(" customers, ", " klanten, ")
                + format.whole(thresholds.orders()) + " orders, "
                + format.whole(thresholds.historyDays()) + console.say(" days; at most ", " dagen; hoogstens ")
                + format.percent(thresholds.missing()) + console.say(" missing, intervals ", " ontbreekt, intervallen ")
                + format.points(thresholds.repeatWidth()) + console.say(" and ", " en ")
                + format.percent(thresholds.revenueWidth()) + console.say(" wide.", " breed."));
    }

    void perspective(List<Outlook> outlooks) {
        Table table = new Table()
                .left(console.say("perspective", "perspectief"), console.say("segment", "doelgroep"))
                .left(console.say("title", "naam"))
                .right(console.say("customers", "klanten"), console.say("share", "aandeel"))
                .right(console.say("value ", "waarde ") + session.currency(), console.say("share", "aandeel"))
                .right(console.say("each", "per klant"), console.say("gained", "erbij"), console.say("lost", "eraf"))
                .right(console.say("revenue growth", "omzetgroei"))
                .right(console.say("break-even size", "kostendekkend vanaf"), console.say("result", "resultaat"));
        outlooks.stream().filter(Outlook::sufficient).forEach(each -> row(table, each));
        outlooks.stream().filter(each -> !each.sufficient()).forEach(each -> row(table, each));
        console.table(table, console.say("No segments.", "Geen doelgroepen."));
        Set<Text> shared = shared(outlooks);
        outlooks.forEach(each -> reasons(
                each.segment(),
                each.reasons().stream()
                        .filter(reason -> !shared.contains(reason))
                        .toList()));
        if (!shared.isEmpty()) {
            console.line("");
            shared.forEach(reason -> console.line("- " + console.say(reason)));
        }
    }

    /** Returns what holds for all of several segments, to be said once. */
    private static Set<Text> shared(List<Outlook> outlooks) {
        if (outlooks.size() < 2) {
            return Set.of();
        }
        Set<Text> shared = new LinkedHashSet<>(outlooks.get(0).reasons());
        outlooks.forEach(each -> shared.retainAll(each.reasons()));
        return shared;
    }

    private void row(Table table, Outlook outlook) {
        Growth growth = outlook.growth();
        BreakEven even = outlook.breakEven();
        table.faint(!outlook.sufficient())
                .row(
                        verdict(outlook.verdict()),
                        outlook.segment().id(),
                        console.say(outlook.segment().title()),
                        format.whole(outlook.size()),
                        format.percent(outlook.share()),
                        format.decimal(outlook.value(), 2),
                        format.percent(outlook.valueShare()),
                        format.decimal(outlook.valuePerMember(), 2),
                        count(growth.gained()),
                        count(growth.lost()),
                        format.percent(growth.revenueGrowth()),
                        size(even),
                        even == null ? "–" : format.decimal(even.result(), 2));
    }

    private String size(BreakEven even) {
        if (even == null || Double.isNaN(even.size())) {
            return "–";
        }
        return Double.isInfinite(even.size()) ? "∞" : format.whole((long) Math.ceil(even.size()));
    }

    private String verdict(Outlook.Verdict verdict) {
        return switch (verdict) {
            case PASS -> console.say("pass", "ja");
            case THIN -> console.say("thin", "krap");
            case FAIL -> console.say("fail", "nee");
            case OPEN -> console.say("open", "open");
        };
    }

    private String count(long count) {
        return count < 0 ? "–" : format.whole(count);
    }

    private String yes(boolean yes) {
        return yes ? console.say("yes", "ja") : console.say("no", "nee");
    }

    private String shares(Interval interval) {
        return interval.known() ? format.percent(interval.low()) + " – " + format.percent(interval.high()) : "–";
    }

    private String amounts(Interval interval) {
        return interval.known() ? format.decimal(interval.low(), 2) + " – " + format.decimal(interval.high(), 2) : "–";
    }
}
