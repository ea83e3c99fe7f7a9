package halte.segmentation.value;

import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a fit found out, as tables. */
final class ValueTables {

    private static final double NORMAL = 1.959963984540054;
    private static final String SPEND = "Gamma-Gamma";
    private static final Text ALL = new Text("all", "alles");
    private static final Text CALIBRATION = new Text("calibration", "kalibratie");
    private static final Text HOLD_OUT = new Text("hold-out", "toetsperiode");

    private ValueTables() {}

    static Text period(boolean later) {
        return later ? HOLD_OUT : CALIBRATION;
    }

    static Table parameters(Purchasing purchasing, Spending spending, HoldOut check) {
        List<List<Object>> rows = new ArrayList<>();
        add(rows, ALL, purchasing.family(), purchasing.fitted());
        if (spending.fitted() != null) {
            add(rows, ALL, SPEND, List.of("p", "q", "gamma"), spending.fitted());
        }
        if (check != null) {
            add(rows, CALIBRATION, purchasing.family(), check.fitted());
        }
        return new Table(
                "parameters",
                new Text("Parameters of the models", "Parameters van de modellen"),
                List.of(
                        Column.of("model", "Model", "Model"),
                        Column.of("fitted-to", "Fitted to", "Geschat op"),
                        Column.of("parameter", "Parameter", "Parameter"),
                        Column.of("value", "Value", "Waarde"),
                        Column.of("standard-error", "Standard error", "Standaardfout"),
                        Column.of("low", "95 % from", "95 % van"),
                        Column.of("high", "95 % to", "95 % tot")),
                rows);
    }

    private static void add(List<List<Object>> rows, Text to, Family family, Fitted fitted) {
        add(rows, to, family.title(), family.names(), fitted);
    }

    private static void add(List<List<Object>> rows, Text to, String model, List<String> names, Fitted fitted) {
        for (int i = 0; i < names.size(); i++) {
            double value = fitted.parameters()[i];
            double factor = Math.exp(NORMAL * fitted.logError(i));
            rows.add(Table.row(model, to, names.get(i), value, fitted.error(i), value / factor, value * factor));
        }
    }

    /** Says what was tried; {@code spending} is null when it was not looked at. */
    static Table convergence(Purchasing purchasing, Spending spending) {
        List<List<Object>> rows = new ArrayList<>();
        purchasing.tried().forEach(tried -> add(rows, tried.family().title(), tried.fitted()));
        if (spending != null && spending.fitted() != null) {
            add(rows, SPEND, spending.fitted());
        }
        return new Table(
                "convergence",
                new Text("How the parameters were found", "Hoe de parameters zijn gevonden"),
                List.of(
                        Column.of("model", "Model", "Model"),
                        Column.of("attempt", "Attempt", "Poging"),
                        Column.of("method", "Method", "Methode"),
                        Column.of("start", "Started from", "Begonnen bij"),
                        Column.of("found", "Found", "Gevonden"),
                        Column.of("log-likelihood", "Log-likelihood", "Log-likelihood"),
                        Column.of("evaluations", "Evaluations", "Evaluaties"),
                        Column.of("finished", "Came to an end", "Kwam tot een einde"),
                        Column.of("outcome", "Outcome of the model", "Uitkomst van het model")),
                rows);
    }

    private static void add(List<List<Object>> rows, String model, Fitted fitted) {
        int number = 0;
        for (Attempt attempt : fitted.attempts()) {
            number++;
            rows.add(Table.row(
                    model,
                    number,
                    attempt.method(),
                    text(attempt.start()),
                    text(attempt.found()),
                    attempt.logLikelihood(),
                    attempt.evaluations(),
                    attempt.finished(),
                    fitted.outcome().title()));
        }
    }

    private static String text(double[] parameters) {
        return Arrays.stream(parameters)
                .mapToObj(each -> String.format(Locale.ROOT, "%.4g", each))
                .collect(Collectors.joining(" "));
    }

    static Table calibration(List<List<Object>> rows) {
        return new Table(
                "calibration",
                new Text("Customers by number of repeat order days", "Klanten naar aantal herhaalde besteldagen"),
                List.of(
                        Column.of("repeats", "Repeat order days", "Herhaalde besteldagen"),
                        Column.of("actual", "Customers", "Klanten"),
                        Column.of("expected", "Expected customers", "Verwachte klanten")),
                rows);
    }

    static Table holdOut(List<List<Object>> rows) {
        return new Table(
                "hold-out",
                new Text(
                        "Order days per customer in the hold-out, by repeat order days before",
                        "Besteldagen per klant in de toetsperiode, naar herhaalde besteldagen daarvoor"),
                List.of(
                        Column.of("repeats", "Repeat order days before", "Herhaalde besteldagen daarvoor"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("actual", "Actual", "Werkelijk"),
                        Column.of("expected", "Expected", "Verwacht")),
                rows);
    }

    static Table weeks(List<List<Object>> rows) {
        return new Table(
                "hold-out-weeks",
                new Text("Repeat order days week by week", "Herhaalde besteldagen per week"),
                List.of(
                        Column.of("week", "Week", "Week"),
                        Column.of("until", "Until", "Tot en met"),
                        Column.of("period", "Period", "Periode"),
                        Column.of("actual", "Actual", "Werkelijk"),
                        Column.of("expected", "Expected", "Verwacht"),
                        Column.of("actual-cumulative", "Actual so far", "Werkelijk tot dan"),
                        Column.of("expected-cumulative", "Expected so far", "Verwacht tot dan")),
                rows);
    }

    static Table tiers(List<List<Object>> rows) {
        return new Table(
                "tiers",
                new Text("Tiers by expected value", "Niveaus naar verwachte waarde"),
                List.of(
                        Column.of("tier", "Tier", "Niveau"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("from", "From a value of", "Vanaf een waarde van"),
                        Column.of("alive", "Share still customers", "Aandeel nog klant"),
                        Column.of("purchases", "Expected order days", "Verwachte besteldagen"),
                        Column.of("purchases-low", "95 % from", "95 % van"),
                        Column.of("purchases-high", "95 % to", "95 % tot"),
                        Column.of("value", "Expected value", "Verwachte waarde"),
                        Column.of("value-low", "95 % from", "95 % van"),
                        Column.of("value-high", "95 % to", "95 % tot"),
                        Column.of("share", "Share of the value", "Aandeel in de waarde")),
                rows);
    }
}
