package halte.segmentation.purchases;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** How well offers and dates did, as tables. */
final class CheckTables {

    private static final List<Text> METHODS = List.of(
            new Text("these offers", "dit aanbod"),
            new Text("what is popular", "wat populair is"),
            new Text("what he bought most himself", "wat hij zelf het meest kocht"));

    private CheckTables() {}

    static Table offers(Checks checks) {
        OfferCheck offers = checks.offers();
        List<List<Object>> rows = new ArrayList<>();
        for (int method = 0; method < METHODS.size(); method++) {
            double n = offers.customers();
            Interval one = Interval.wilson(n == 0 ? 0 : offers.first(method) / n, n);
            Interval three = Interval.wilson(n == 0 ? 0 : offers.three(method) / n, n);
            rows.add(Table.row(
                    METHODS.get(method),
                    offers.customers(),
                    offers.first(method) / n,
                    one.low(),
                    one.high(),
                    offers.three(method) / n,
                    three.low(),
                    three.high()));
        }
        return new Table(
                "offer-check",
                new Text(
                        "Offers against the first order day of the last " + checks.days() + " days",
                        "Aanbod tegen de eerste besteldag van de laatste " + checks.days() + " dagen"),
                List.of(
                        Column.of("method", "Offered", "Aangeboden"),
                        Column.of("customers", "Customers", "Klanten"),
                        Column.of("hit-1", "First one bought", "Het eerste gekocht"),
                        ThingTables.LOW,
                        ThingTables.HIGH,
                        Column.of("hit-3", "One of three bought", "Een van drie gekocht"),
                        Column.of("three-low", "Its 95 % from", "Daarvan 95 % van"),
                        Column.of("three-high", "Its 95 % to", "Daarvan 95 % tot")),
                rows);
    }

    static Table calibration(Checks checks) {
        DateCheck dates = checks.dates();
        List<List<Object>> rows = new ArrayList<>();
        for (int bin = 0; bin < DateCheck.BINS; bin++) {
            if (dates.told(bin) > 0) {
                Interval observed = Interval.wilson(dates.observed(bin), dates.told(bin));
                rows.add(Table.row(
                        bin / (double) DateCheck.BINS,
                        dates.told(bin),
                        dates.expected(bin),
                        dates.observed(bin),
                        observed.low(),
                        observed.high()));
            }
        }
        return new Table(
                "calibration",
                new Text(
                        "Probability of buying within " + dates.horizon() + " days, and who did",
                        "Kans op een aankoop binnen " + dates.horizon() + " dagen, en wie kocht"),
                List.of(
                        Column.of("from", "Probability from", "Kans vanaf"),
                        Column.of("told", "Customers and things", "Klanten en dingen"),
                        Column.of("expected", "Expected", "Verwacht"),
                        Column.of("observed", "Bought", "Gekocht"),
                        ThingTables.LOW,
                        ThingTables.HIGH),
                rows);
    }

    static Table windows(Checks checks) {
        DateCheck dates = checks.dates();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(dates, "before the window (offer too late)", "voor het venster (aanbod te laat)", dates.before()));
        rows.add(row(dates, "in the window", "in het venster", dates.inside()));
        rows.add(row(dates, "after the window (offer too early)", "na het venster (aanbod te vroeg)", dates.after()));
        rows.add(row(dates, "not until the end", "niet tot het einde", dates.open()));
        return new Table(
                "windows",
                new Text(
                        "When things were bought, against the window told",
                        "Wanneer dingen werden gekocht, tegen het genoemde venster"),
                List.of(
                        Column.of("when", "When", "Wanneer"),
                        Column.of("count", "Customers and things", "Klanten en dingen"),
                        Column.of("share", "Share", "Aandeel"),
                        ThingTables.LOW,
                        ThingTables.HIGH),
                rows);
    }

    private static List<Object> row(DateCheck dates, String en, String nl, long count) {
        double n = dates.windows();
        Interval share = Interval.wilson(n == 0 ? 0 : count / n, n);
        return Table.row(new Text(en, nl), count, count / n, share.low(), share.high());
    }
}
