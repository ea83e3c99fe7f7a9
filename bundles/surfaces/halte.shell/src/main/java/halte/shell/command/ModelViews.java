package halte.shell.command;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Estimate;
import halte.segmentation.api.Table.Column;
import halte.shell.print.Console;
import halte.shell.print.Format;
import halte.shell.print.Table;
import halte.shell.print.Units;
import java.util.List;
import java.util.stream.IntStream;

/** Shows what models found out: tables of a fit, estimates of a customer. */
final class ModelViews {

    private final Console console;
    private final Format format;

    ModelViews(Session session) {
        this.console = session.console();
        this.format = session.format();
    }

    /** Prints a table of a fit; columns that hold numbers only stand right. */
    void table(halte.segmentation.api.Table found) {
        console.line("");
        console.heading(console.say(found.title()));
        Table table = new Table();
        for (int i = 0; i < found.columns().size(); i++) {
            column(table, found.columns().get(i), numbers(found, i));
        }
        found.rows().forEach(row -> table.row(cells(found.columns(), row)));
        console.table(table, console.say("No rows.", "Geen rijen."));
    }

    private static boolean numbers(halte.segmentation.api.Table found, int column) {
        return found.rows().stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell == null || cell instanceof Number);
    }

    private void column(Table table, Column column, boolean numbers) {
        String name = console.say(column.title())
                + (column.unit() == null ? "" : " (" + console.say(Units.of(column.unit())) + ")");
        if (numbers) {
            table.right(name);
        } else {
            table.left(name);
        }
    }

    private Object[] cells(List<Column> columns, List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(columns.get(i), row.get(i)))
                .toArray();
    }

    private Object cell(Column column, Object value) {
        boolean probability = column.id().matches("(.+-)?p");
        return probability && value instanceof Number p ? format.rare(p.doubleValue()) : cell(value);
    }

    private Object cell(Object value) {
        if (value instanceof Number number) {
            return format.figure(number.doubleValue());
        }
        if (value instanceof Boolean yes) {
            return yes ? console.say("yes", "ja") : console.say("no", "nee");
        }
        return value instanceof Text text ? console.say(text) : value == null ? "–" : value;
    }

    /** Prints what a model says of a customer, a line each. */
    void estimates(List<Estimate> estimates) {
        estimates.forEach(each -> console.line("    " + console.say(each.title()) + ": " + says(each)));
    }

    private String says(Estimate estimate) {
        String interval = interval(estimate);
        return value(estimate) + (interval.isEmpty() ? "" : "  (" + interval + ")");
    }

    /** Writes an estimate's value with its unit. */
    String value(Estimate estimate) {
        if (!estimate.known()) {
            return console.say("not known", "niet bekend");
        }
        return estimate.text() != null
                ? console.say(estimate.text())
                : amount(estimate.number(), estimate.unit()) + suffix(estimate.unit());
    }

    /** Writes how sure an estimate is; nothing when its model gives no interval. */
    String interval(Estimate estimate) {
        Interval interval = estimate.interval();
        if (interval == null || !interval.known()) {
            return "";
        }
        return format.figure(interval.level() * 100)
                + console.say(" % interval ", " %-interval ")
                + amount(interval.low(), estimate.unit())
                + " – "
                + amount(interval.high(), estimate.unit());
    }

    private String amount(double number, String unit) {
        return Estimate.PROBABILITY.equals(unit) ? format.percent(number) : format.figure(number);
    }

    private String suffix(String unit) {
        if (unit == null || Estimate.PROBABILITY.equals(unit)) {
            return "";
        }
        return " " + console.say(Units.of(unit));
    }
}
