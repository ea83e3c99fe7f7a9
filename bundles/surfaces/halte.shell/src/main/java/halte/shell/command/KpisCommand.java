package halte.shell.command;

import halte.kpi.api.Kpis;
import halte.kpi.api.Kpis.Grain;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Request;
import halte.kpi.api.Kpis.Status;
import halte.kpi.api.Kpis.Target;
import halte.shell.print.Console;
import halte.shell.print.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** KPIs: measure, set targets. */
@Command(
        name = "kpis",
        header = "Measure KPIs with their 95 %% interval, by period, segment and channel.",
        footer = {
            "",
            "Examples:",
            "  halte kpis",
            "  halte kpis revenue average-order-value --by quarter",
            "  halte kpis --from 2011-01-01 --until 2011-06-30 --by month --segments rfm",
            "  halte kpis target revenue 250000 --by quarter --owner ann",
            "  halte kpis list"
        })
final class KpisCommand implements Callable<Integer> {

    private final Session session;
    private final Console console;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The KPIs' names; all unless said otherwise.")
    private List<String> ids = List.of();

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "The beginning; the earliest touch unless said otherwise.")
    private When from;

    @Option(
            names = "--until",
            paramLabel = "MOMENT",
            description = "The end, a date included; the latest touch unless said otherwise.")
    private When until;

    @Option(
            names = "--by",
            paramLabel = "PERIOD",
            defaultValue = "whole",
            description = "day, week, month, quarter, year, or whole for one period.")
    private Grain by;

    @Option(
            names = "--segments",
            paramLabel = "ID",
            description = "Also by segment of this segmentation, as of its last run.")
    private String segmentation;

    @Option(names = "--channels", description = "Also by channel.")
    private boolean byChannel;

    KpisCommand(Session session) {
        this.session = session;
        this.console = session.console();
    }

    @Override
    public Integer call() {
        ZoneId zone = session.zone();
        Report report = measure(new Request(
                ids,
                from == null ? null : from.asBeginning(zone),
                until == null ? null : until.asEnd(zone),
                by,
                segmentation,
                byChannel));
        if (console.forPrograms()) {
            console.answer(report);
        } else {
            new KpiTables(session).report(report);
        }
        return report.failures().stream().findFirst().map(ExitCode::of).orElse(ExitCode.OK);
    }

    private Report measure(Request request) {
        console.busy("Measuring", "Meten");
        return session.need(Kpis.class).measure(request);
    }

    @Command(
            name = "list",
            header = "List the KPIs that bundles offer or that have a target.",
            footer = {"", "Examples:", "  halte kpis list"})
    void list() {
        List<Status> all = session.need(Kpis.class).list();
        if (console.forPrograms()) {
            console.answer(all);
            return;
        }
        Table table = new Table()
                .left("kpi", console.say("title", "naam"), console.say("unit", "eenheid"))
                .left(console.say("description", "omschrijving"), console.say("target", "doel"))
                .left(console.say("gap", "ontbreekt"));
        KpiTables tables = new KpiTables(session);
        all.forEach(each -> tables.status(table, each));
        console.table(table, console.say("No bundle offers a KPI.", "Geen bundel biedt een KPI."));
    }

    @Command(
            name = "target",
            header = "Set the target of a KPI.",
            footer = {"", "Examples:", "  halte kpis target revenue 250000 --by quarter --owner ann"})
    void target(
            @Parameters(paramLabel = "ID", description = "The KPI's name.") String id,
            @Parameters(paramLabel = "VALUE", description = "The value to reach per period.") double value,
            @Option(
                            names = "--by",
                            paramLabel = "PERIOD",
                            defaultValue = "month",
                            description =
                                    "The length of period that the target is meant for; ${DEFAULT-VALUE} unless said "
                                            + "otherwise.")
                    Grain grain,
            @Option(names = "--owner", description = "Who answers for it.") String owner) {
        Target target = new Target(id, value, grain, owner);
        session.need(Kpis.class).target(target, session.who());
        if (console.forPrograms()) {
            console.answer(target);
        } else {
            console.line(console.say("Target set for ", "Doel vastgelegd voor ") + id + ".");
        }
    }
}
