package halte.segmentation.propensity;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Puts what the fit found out into tables. */
final class Tables {

    static final Text OTHERS = new Text("other customers", "andere klanten");
    static final Text LATER = new Text("other customers, later", "andere klanten, later");

    private static final double SURE = 1.959963984540054;
    private static final Column LOW = Column.of("low", "Low (95 %)", "Laag (95 %)");
    private static final Column HIGH = Column.of("high", "High (95 %)", "Hoog (95 %)");
    private static final Column CHECKED = Column.of("check", "Checked by", "Getoetst bij");

    private Tables() {}

    static Table fits(Learned learned, Learned earlier, PropensityParameters wanted) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(fit(learned, wanted.days()));
        if (earlier != null) {
            rows.add(fit(earlier, 2 * wanted.days()));
        }
        return new Table(
                "fits",
                new Text("What was learned from", "Waarvan geleerd is"),
                List.of(
                        Column.of("days-ago", "As of days ago", "Stand van dagen geleden"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("events", "Did it within the horizon", "Deden het binnen de horizon"),
                        Column.of("candidates", "Terms to choose from", "Termen om uit te kiezen"),
                        Column.of("terms", "Terms used", "Termen gebruikt"),
                        Column.of("penalty", "Ridge penalty", "Ridge-straf"),
                        Column.of("steps", "Newton steps", "Newtonstappen"),
                        Column.of("converged", "Converged", "Geconvergeerd"),
                        Column.of("likelihood", "Log-likelihood", "Log-aannemelijkheid"),
                        Column.of("corrected", "Corrected", "Gecorrigeerd")),
                rows);
    }

    private static List<Object> fit(Learned learned, int daysAgo) {
        Fitted fitted = learned.fitted();
        return Table.row(
                daysAgo,
                learned.customers(),
                learned.events(),
                learned.candidates(),
                fitted.coefficients().length - 1,
                fitted.penalty(),
                fitted.steps(),
                fitted.converged(),
                fitted.likelihood(),
                learned.corrected());
    }

    static Table coefficients(Learned learned) {
        List<List<Object>> rows = new ArrayList<>();
        double[] coefficients = learned.fitted().coefficients();
        double[] errors = learned.fitted().errors();
        rows.add(Table.row("(constant)", false, coefficients[0], errors[0], null, null, null));
        for (int i = 1; i < coefficients.length; i++) {
            Term term = learned.scorer().terms().get(i - 1);
            rows.add(Table.row(
                    learned.scorer().variables().get(term.variable()).name(),
                    term.missing(),
                    coefficients[i],
                    errors[i],
                    Math.exp(coefficients[i]),
                    Math.exp(coefficients[i] - SURE * errors[i]),
                    Math.exp(coefficients[i] + SURE * errors[i])));
        }
        return new Table(
                "coefficients",
                new Text(
                        "What counts, per unit of the scaled logarithm",
                        "Wat meetelt, per eenheid van de geschaalde logaritme"),
                List.of(
                        Column.of("feature", "Feature", "Kenmerk"),
                        Column.of("missing", "That it is missing", "Dat het ontbreekt"),
                        Column.of("coefficient", "Coefficient", "Coëfficiënt"),
                        Column.of("error", "Standard error", "Standaardfout"),
                        Column.of("odds-ratio", "Odds ratio", "Odds-ratio"),
                        LOW,
                        HIGH),
                rows);
    }

    static Table penalties(Penalty penalty) {
        return new Table(
                "penalties",
                new Text("Cross-validation of the ridge penalty", "Kruisvalidatie van de ridge-straf"),
                List.of(
                        Column.of("penalty", "Penalty", "Straf"),
                        Column.of("loss", "Log loss of cases left out", "Log-verlies van weggelaten gevallen"),
                        Column.of("chosen", "Chosen", "Gekozen")),
                penalty.tried().stream()
                        .map(each -> Table.row(each.penalty(), each.loss(), each.penalty() == penalty.value()))
                        .toList());
    }

    static Table checks(Check check, Check later) {
        List<List<Object>> rows = new ArrayList<>(rows(OTHERS, check));
        if (later != null) {
            rows.addAll(rows(LATER, later));
        }
        return new Table(
                "check",
                new Text("How well it foretells", "Hoe goed het voorspelt"),
                List.of(
                        CHECKED,
                        Column.of("measure", "Measure", "Maat"),
                        Column.of("value", "Value", "Waarde"),
                        LOW,
                        HIGH),
                rows);
    }

    private static List<List<Object>> rows(Text by, Check check) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(by, "customers", "klanten", check.customers(), Interval.UNKNOWN));
        rows.add(row(by, "share that did it", "deel dat het deed", check.rate(), wilson(check)));
        rows.add(row(by, "mean probability", "gemiddelde kans", mean(check), Interval.UNKNOWN));
        rows.add(row(by, "AUC", "AUC", check.roc().area(), check.roc().interval()));
        if (check.recency() != null) {
            Roc recency = check.recency();
            rows.add(row(by, "AUC of latest first", "AUC van laatste eerst", recency.area(), recency.interval()));
            double more = check.roc().area() - recency.area();
            rows.add(row(by, "AUC above it", "AUC daarboven", more, check.roc().above(recency)));
        }
        rows.add(row(by, "Brier score", "Brier-score", check.brier(), Interval.UNKNOWN));
        rows.add(row(by, "Brier skill", "Brier-winst", check.skill(), Interval.UNKNOWN));
        Correction line = check.correction();
        rows.add(row(by, "calibration slope", "kalibratiehelling", line.slope(), line.slopeInterval()));
        rows.add(row(by, "calibration intercept", "kalibratie-intercept", line.intercept(), line.interceptInterval()));
        rows.add(row(by, "Hosmer-Lemeshow", "Hosmer-Lemeshow", check.misfit(), Interval.UNKNOWN));
        rows.add(row(by, "p-value of it", "p-waarde daarvan", check.chance(), Interval.UNKNOWN));
        rows.add(row(by, "lift of the first tenth", "lift van de eerste tien procent", check.lift(), lift(check)));
        if (check.recency() != null) {
            rows.add(
                    row(by, "lift of latest first", "lift van laatste eerst", check.liftOfRecency(), Interval.UNKNOWN));
        }
        return rows;
    }

    private static Interval wilson(Check check) {
        return Interval.wilson(check.rate(), check.customers());
    }

    private static Interval lift(Check check) {
        return check.liftInterval();
    }

    static double mean(Check check) {
        return check.deciles().stream()
                        .mapToDouble(each -> each.customers() * each.foretold())
                        .sum()
                / check.customers();
    }

    private static List<Object> row(Text by, String en, String nl, double value, Interval interval) {
        return Table.row(by, new Text(en, nl), value, interval.low(), interval.high());
    }

    static Table calibration(Check check, Check later) {
        List<List<Object>> rows = new ArrayList<>(deciles(OTHERS, check));
        if (later != null) {
            rows.addAll(deciles(LATER, later));
        }
        return new Table(
                "calibration",
                new Text(
                        "Foretold and observed, by tenths of customers",
                        "Voorspeld en waargenomen, per tien procent van de klanten"),
                List.of(
                        CHECKED,
                        Column.of("tenth", "Tenth", "Tiende deel"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("foretold", "Foretold", "Voorspeld"),
                        Column.of("observed", "Observed", "Waargenomen"),
                        LOW,
                        HIGH,
                        Column.of("right", "Within", "Erbinnen")),
                rows);
    }

    private static List<List<Object>> deciles(Text by, Check check) {
        List<List<Object>> rows = new ArrayList<>();
        for (Decile decile : check.deciles()) {
            rows.add(Table.row(
                    by,
                    rows.size() + 1,
                    decile.customers(),
                    decile.foretold(),
                    decile.observed(),
                    decile.interval().low(),
                    decile.interval().high(),
                    decile.right()));
        }
        return rows;
    }
}
