package halte.segmentation.engagement;

import halte.model.Text;
import halte.segmentation.api.Reason;
import halte.segmentation.api.Segment;
import halte.trait.api.TraitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says why somebody is where he is, with his own values. */
final class Reasons {

    private final EngagementParameters wanted;
    private final Learned learned;
    private final EarlyRisk risk;
    private final List<Segment> segments;

    Reasons(EngagementParameters wanted, Learned learned, EarlyRisk risk, List<Segment> segments) {
        this.wanted = wanted;
        this.learned = learned;
        this.risk = risk;
        this.segments = segments;
    }

    List<Reason> of(TraitRow row) {
        if (Double.isNaN(Rhythm.age(row))) {
            return List.of(
                    new Reason(null, "first-order", false, new Text("no first order", "geen eerste bestelling"), 0));
        }
        List<Reason> reasons = new ArrayList<>(List.of(band(row), trend(row), isNew(row), reads(row)));
        RiskTable table = risk.table(row);
        if (table != null) {
            reasons.add(new Reason(
                    Segments.RISK,
                    "touches-within-" + table.age(),
                    risk.risky(row),
                    Words.risk(table, risk.touches(row, table)),
                    0));
        }
        return reasons;
    }

    private Reason band(TraitRow row) {
        double rate = Rhythm.rate(row);
        int band = learned.bands().of(rate);
        Text text = Words.with(
                rate,
                "touches per 30 days since the first order: ",
                "contacten per 30 dagen sinds de eerste bestelling: ",
                band < 0 ? Words.NO_BAND : Segments.range(band, learned.bands()));
        return new Reason(band < 0 ? null : segments.get(band).id(), "touches", band >= 0, text, 0);
    }

    private Reason trend(TraitRow row) {
        Trend trend = Trend.of(row, wanted, learned.usualQuiet());
        if (trend == Trend.OPEN) {
            return new Reason(null, "trend", false, Words.TOO_SHORT, 0);
        }
        double expected = Rhythm.expected(row, wanted.silence());
        Text text = trend == Trend.SILENT
                ? Words.silent(Rhythm.quiet(row), expected >= 0 ? expected : learned.usualQuiet(), expected >= 0)
                : Words.changing(Slope.change(row), Slope.errors(row));
        return new Reason(
                trend.name().toLowerCase(Locale.ROOT), trend == Trend.SILENT ? "silence" : "trend", true, text, 0);
    }

    private Reason isNew(TraitRow row) {
        Text text = Words.with(
                Rhythm.age(row),
                "days since the first order: ",
                "dagen sinds de eerste bestelling: ",
                Words.limit("at most ", "hoogstens ", wanted.help().withinDays()));
        return new Reason(Segments.HELP, "first-order", wanted.help().isNew(row), text, 0);
    }

    private Reason reads(TraitRow row) {
        Text text = Words.with(
                row.number(EngagementTraits.READING) / 60,
                "minutes on help articles: ",
                "minuten op hulpartikelen: ",
                Words.limit("more than ", "meer dan ", wanted.help().minutes()));
        return new Reason(Segments.HELP, "help-reading", wanted.help().reads(row), text, 0);
    }
}
