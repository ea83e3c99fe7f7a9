package halte.segmentation.engagement;

import halte.model.Text;
import halte.segmentation.api.Segment;
import java.util.ArrayList;
import java.util.List;

/** The segments: bands, then trends, then those who need help, then those at risk. */
final class Segments {

    static final String HELP = "onboarding-help";
    static final String RISK = "at-risk-early";

    private Segments() {}

    static List<Segment> of(Bands bands, EngagementParameters wanted) {
        List<Segment> segments = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            segments.add(band(band, bands));
        }
        segments.add(segment(
                "rising", "Rising", "Stijgend", "They touch more and more.", "Zij zoeken steeds meer contact."));
        segments.add(segment(
                "fading", "Fading", "Dalend", "They touch less and less.", "Zij zoeken steeds minder contact."));
        segments.add(segment(
                "silent",
                "Silent",
                "Stilgevallen",
                "They have been quiet for longer than their own rhythm lets expect.",
                "Zij zijn langer stil dan hun eigen ritme doet verwachten."));
        segments.add(segment(
                "steady",
                "Steady",
                "Stabiel",
                "They touch about as often as ever.",
                "Zij zoeken ongeveer even vaak contact."));
        segments.add(help(wanted.help()));
        segments.add(segment(
                RISK,
                "New and at risk",
                "Nieuw en op de rand",
                "New customers who touched so little that they are likely to give up.",
                "Nieuwe klanten die zo weinig contact zochten dat zij waarschijnlijk afhaken."));
        return List.copyOf(segments);
    }

    private static Segment help(Help help) {
        Text days = Text.number(help.withinDays());
        Text minutes = Text.number(help.minutes());
        Text hours = Text.number(help.today().toHours());
        return segment(
                HELP,
                "Onboarding help",
                "Onboarding-hulp",
                "First order at most " + days.en() + " days ago, and more than " + minutes.en()
                        + " minutes on help articles in the last " + hours.en() + " hours.",
                "Eerste bestelling hoogstens " + days.nl() + " dagen geleden, en meer dan " + minutes.nl()
                        + " minuten op hulpartikelen in de laatste " + hours.nl() + " uur.");
    }

    private static Segment band(int band, Bands bands) {
        Text range = range(band, bands);
        String id = band == 0 ? "frequency-lowest" : "frequency-" + band;
        return segment(
                id,
                "Touches per 30 days: " + range.en(),
                "Contacten per 30 dagen: " + range.nl(),
                "Touches per 30 days since the first order: " + range.en() + ".",
                "Contacten per 30 dagen sinds de eerste bestelling: " + range.nl() + ".");
    }

    /** Returns a band in words. */
    static Text range(int band, Bands bands) {
        double[] cuts = bands.cuts();
        boolean last = band == cuts.length;
        Text to = Text.number(last ? Double.POSITIVE_INFINITY : cuts[band]);
        if (band == 0) {
            return cuts[0] == Double.MIN_VALUE
                    ? new Text("none", "geen")
                    : new Text("less than " + to.en(), "minder dan " + to.nl());
        }
        if (cuts[band - 1] == Double.MIN_VALUE) {
            return last
                    ? new Text("any", "een of meer")
                    : new Text("some, less than " + to.en(), "enige, minder dan " + to.nl());
        }
        Text from = Text.number(cuts[band - 1]);
        return last
                ? new Text("at least " + from.en(), "minstens " + from.nl())
                : new Text(
                        "at least " + from.en() + ", less than " + to.en(),
                        "minstens " + from.nl() + ", minder dan " + to.nl());
    }

    private static Segment segment(String id, String en, String nl, String describedEn, String describedNl) {
        return new Segment(id, new Text(en, nl), new Text(describedEn, describedNl));
    }
}
