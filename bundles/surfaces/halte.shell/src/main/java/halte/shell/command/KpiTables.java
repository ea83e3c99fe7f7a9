package halte.shell.command;

import halte.kpi.api.KpiDescriptor;
import halte.kpi.api.KpiDescriptor.Shape;
import halte.kpi.api.Kpis;
import halte.kpi.api.Kpis.Report;
import halte.kpi.api.Kpis.Status;
import halte.kpi.api.Kpis.Value;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows KPIs to people. Proportions are shown in per cent; columns that would be empty are left out. */
final class KpiTables {

    private final Session session;
    private final Console console;
    private final Format format;

    KpiTables(Session session) {
        this.session = session;
        this.console = session.console();
        this.format = session.format();
    }

    void status(Table table, Status each) {
        KpiDescriptor kpi = each.descriptor();
        table.row(
                each.id(),
                kpi == null ? "" : console.say(kpi.title()),
                kpi == null ? "" : unit(kpi),
                kpi == null ? "" : console.say(kpi.description()),
                each.target() == null
                        ? ""
                        : number(kpi, each.target().value()) + " / "
                                + each.target().grain().name().toLowerCase(Locale.ROOT),
                each.gap() == null ? "" : each.gap().message());
    }

    void report(Report report) {
        Map<String, KpiDescriptor> kpis = session.need(Kpis.class).list().stream()
                .filter(status -> status.descriptor() != null)
                .collect(Collectors.toMap(Status::id, Status::descriptor));
        Columns columns = Columns.of(report.values());
        Table table = columns.begin(console);
        report.values().forEach(value -> table.row(row(columns, kpis.get(value.kpi()), value)));
        console.table(table, console.say("Nothing was measured.", "Er is niets gemeten."));
        report.failures().forEach(console::failure);
    }

    private Object[] row(Columns columns, KpiDescriptor kpi, Value value) {
        List<Object> cells = new ArrayList<>();
        cells.add(kpi == null ? value.kpi() : console.say(kpi.title()));
        cells.add(format.day(value.from()) + " … " + format.day(value.until().minusMillis(1)));
        columns.optional(cells, value, console.say("(all)", "(alle)"));
        cells.add(number(kpi, value.value()));
        cells.add(kpi == null ? "" : unit(kpi));
        cells.add(
                value.interval().known()
                        ? number(kpi, value.interval().low()) + " – "
                                + number(kpi, value.interval().high())
                        : "–");
        cells.add(format.whole(value.customers()));
        if (columns.target()) {
            cells.add(target(kpi, value));
        }
        return cells.toArray();
    }

    private String target(KpiDescriptor kpi, Value value) {
        if (value.target() == null) {
            return "";
        }
        String mark = value.onTarget() == null ? "" : value.onTarget() ? " ✓" : " ✗";
        return number(kpi, value.target().value()) + mark;
    }

    private String unit(KpiDescriptor kpi) {
        return kpi.unit().equals("currency") ? session.currency() : kpi.unit();
    }

    private String number(KpiDescriptor kpi, double value) {
        boolean share =
                kpi != null && kpi.shape() == Shape.PROPORTION && kpi.unit().equals("%");
        return share ? format.decimal(value * 100, 1) : format.decimal(value, 2);
    }

    /** Which columns have anything to show. */
    private record Columns(boolean segment, boolean channel, boolean series, boolean target) {

        static Columns of(List<Value> values) {
            return new Columns(
                    any(values, value -> value.segment() != null),
                    any(values, value -> value.channel() != null),
                    any(values, value -> value.series() != 0),
                    any(values, value -> value.target() != null));
        }

        private static boolean any(List<Value> values, Predicate<Value> has) {
            return values.stream().anyMatch(has);
        }

        Table begin(Console console) {
            Table table = new Table().left("kpi", console.say("period", "periode"));
            if (segment) {
                table.left(console.say("segment", "doelgroep"));
            }
            if (channel) {
                table.left(console.say("channel", "kanaal"));
            }
            if (series) {
                table.right(console.say("series", "reeks"));
            }
            table.right(console.say("value", "waarde"))
                    .left(console.say("unit", "eenheid"))
                    .right(console.say("95 % interval", "95%-interval"), console.say("customers", "klanten"));
            return target ? table.right(console.say("target", "doel")) : table;
        }

        void optional(List<Object> cells, Value value, String all) {
            if (segment) {
                cells.add(value.segment() == null ? all : value.segment());
            }
            if (channel) {
                cells.add(value.channel() == null ? all : value.channel());
            }
            if (series) {
                cells.add(value.series());
            }
        }
    }
}
