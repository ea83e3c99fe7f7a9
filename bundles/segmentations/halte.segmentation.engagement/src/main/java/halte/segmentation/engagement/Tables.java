package halte.segmentation.engagement;

import halte.model.Interval;
import halte.model.Text;
import halte.segmentation.api.Table;
import halte.segmentation.api.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** Puts what the fit observed into tables. */
final class Tables {

    private static final Column BAND = Column.of("band", "Touches per 30 days", "Contacten per 30 dagen");
    private static final Column OBSERVED = Column.of("observed", "Observed", "Waargenomen");
    private static final Column LOW = Column.of("low", "Low (95 %)", "Laag (95 %)");
    private static final Column HIGH = Column.of("high", "High (95 %)", "Hoog (95 %)");

    private Tables() {}

    static Table retention(Bands bands, long[] sizes, Retention retention, EngagementParameters wanted) {
        List<List<Object>> rows = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            Share share = retention.shares()[band];
            Interval interval = share.interval();
            rows.add(Table.row(
                    Segments.range(band, bands),
                    sizes[band],
                    share.all(),
                    share.holding(),
                    share.value(),
                    interval.low(),
                    interval.high()));
        }
        int days = wanted.activeDays();
        return new Table(
                "retention",
                new Text(
                        "Still active in the last " + days + " days, by the band before",
                        "Nog actief in de laatste " + days + " dagen, naar de klasse ervoor"),
                List.of(
                        BAND,
                        Column.of("customers", "Customers now", "Klanten nu"),
                        OBSERVED,
                        Column.of("active", "Still active", "Nog actief"),
                        Column.of("share", "Share", "Deel"),
                        LOW,
                        HIGH),
                rows);
    }

    static Table curve(Bands bands, Curve curve) {
        List<List<Object>> rows = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            for (int h = 0; h < Curve.HORIZONS.length; h++) {
                Share share = curve.shares()[band][h];
                Interval interval = share.interval();
                rows.add(Table.row(
                        Segments.range(band, bands),
                        Curve.HORIZONS[h],
                        share.all(),
                        share.value(),
                        interval.low(),
                        interval.high()));
            }
        }
        return new Table(
                "retention-curve",
                new Text(
                        "Still there so many days after the first order, by the band of the first 30 days",
                        "Er nog zoveel dagen na de eerste bestelling, naar de klasse van de eerste 30 dagen"),
                List.of(
                        BAND,
                        Column.of("days", "Days after the first order", "Dagen na de eerste bestelling"),
                        OBSERVED,
                        Column.of("share", "Still there", "Er nog"),
                        LOW,
                        HIGH),
                rows);
    }

    static Table risk(List<RiskCheck> checks) {
        List<List<Object>> rows = new ArrayList<>();
        for (RiskCheck check : checks) {
            for (int cell = 0; cell < check.held().length; cell++) {
                Share learned = check.table().cells()[cell];
                Share held = check.held()[cell];
                rows.add(Table.row(
                        check.table().age(),
                        check.table().from()[cell],
                        learned.all(),
                        learned.value(),
                        learned.interval().low(),
                        learned.interval().high(),
                        held.all(),
                        held.value()));
            }
        }
        return new Table(
                "early-risk",
                new Text(
                        "New customers who gave up, by touches at the same age, and a check by others",
                        "Nieuwe klanten die afhaakten, naar contacten op dezelfde leeftijd, en een toets bij anderen"),
                List.of(
                        Column.of("age", "Age in days", "Leeftijd in dagen"),
                        Column.of("from", "Touches from", "Contacten vanaf"),
                        Column.of("learned", "Learned from", "Geleerd van"),
                        Column.of("risk", "Gave up", "Haakte af"),
                        LOW,
                        HIGH,
                        Column.of("checked", "Checked by", "Getoetst bij"),
                        Column.of("gave-up", "Of these gave up", "Hiervan haakte af")),
                rows);
    }
}
