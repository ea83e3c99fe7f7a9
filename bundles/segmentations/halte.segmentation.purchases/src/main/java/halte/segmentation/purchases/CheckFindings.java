package halte.segmentation.purchases;

import halte.model.Interval;
import halte.model.Text;
import java.util.ArrayList;
import java.util.List;

/** What the checks say in a sentence. */
final class CheckFindings {

    private static final int FEWEST = 30;

    private CheckFindings() {}

    static List<Text> of(Checks checks, PurchaseParameters parameters) {
        List<Text> findings = new ArrayList<>();
        findings.add(checks.offers().customers() < FEWEST ? few(checks.offers()) : offers(checks.offers()));
        if (checks.dates().told() >= FEWEST) {
            findings.add(probabilities(checks.dates()));
        }
        if (checks.dates().windows() >= FEWEST) {
            findings.add(windows(checks.dates(), parameters));
        }
        return findings;
    }

    private static Text few(OfferCheck offers) {
        return new Text(
                "Only " + offers.customers()
                        + " customers ordered before and in the last days: too few to check offers.",
                "Slechts " + offers.customers()
                        + " klanten bestelden zowel eerder als in de laatste dagen: te weinig om het aanbod te toetsen.");
    }

    private static Text offers(OfferCheck offers) {
        Text own = percent(offers.three(0), offers.customers());
        Text popular = percent(offers.three(1), offers.customers());
        String en = "Check: one of three offers was bought next by " + own.en() + " % of " + offers.customers()
                + " customers, against " + popular.en() + " % of what is popular. ";
        String nl = "Toets: een van drie aanbiedingen werd daarna gekocht door " + own.nl() + " % van "
                + offers.customers() + " klanten, tegen " + popular.nl() + " % bij wat populair is. ";
        Text verdict = verdict(offers);
        return new Text(en + verdict.en(), nl + verdict.nl());
    }

    private static Text verdict(OfferCheck offers) {
        Text most = percent(offers.three(2), offers.customers());
        if (offers.loses(2)) {
            return new Text(
                    "Worse than what each bought most himself (" + most.en()
                            + " %): offer that, unless it must be something else.",
                    "Slechter dan wat ieder zelf het meest kocht (" + most.nl()
                            + " %): bied dat aan, tenzij het iets anders moet zijn.");
        }
        if (!offers.beats(1)) {
            return new Text(
                    "No better than popularity: offer everybody what is popular.",
                    "Niet beter dan populariteit: bied iedereen aan wat populair is.");
        }
        return offers.beats(2)
                ? new Text(
                        "Better than that, and than what each bought most himself (" + most.en() + " %).",
                        "Beter dan dat, en dan wat ieder zelf het meest kocht (" + most.nl() + " %).")
                : new Text(
                        "Better than that, but no better than what each bought most himself (" + most.en() + " %).",
                        "Beter dan dat, maar niet beter dan wat ieder zelf het meest kocht (" + most.nl() + " %).");
    }

    private static Text percent(long count, int of) {
        return Text.number(Math.rint(1000.0 * count / of) / 10);
    }

    private static Text probabilities(DateCheck dates) {
        Text expected = Text.number(Math.rint(1000 * dates.expected()) / 10);
        Text observed = Text.number(Math.rint(1000 * dates.observed()) / 10);
        Interval interval = Interval.wilson(dates.observed(), dates.told());
        boolean right = dates.expected() >= interval.low() && dates.expected() <= interval.high();
        String en = "Check: a purchase within " + dates.horizon() + " days was expected in " + expected.en()
                + " % of the cases and came in " + observed.en() + " %";
        String nl = "Toets: een aankoop binnen " + dates.horizon() + " dagen werd in " + expected.nl()
                + " % van de gevallen verwacht en kwam in " + observed.nl() + " %";
        return right
                ? new Text(en + ".", nl + ".")
                : new Text(en + ": read probabilities with that in mind.", nl + ": lees kansen met dat in gedachten.");
    }

    private static Text windows(DateCheck dates, PurchaseParameters parameters) {
        double bought = dates.before() + dates.inside() + dates.after();
        Text inside = Words.percent(bought == 0 ? 0 : dates.inside() / bought);
        Text before = Words.percent(bought == 0 ? 0 : dates.before() / bought);
        Text after = Words.percent(bought == 0 ? 0 : dates.after() / bought);
        Text wanted = Words.percent(parameters.timing().window());
        return new Text(
                "Check: of those who bought again " + before.en() + " % did so before the window told, " + inside.en()
                        + " % in it (" + wanted.en() + " % wanted) and " + after.en() + " % after it.",
                "Toets: van wie opnieuw kocht deed " + before.nl() + " % dat voor het genoemde venster, " + inside.nl()
                        + " % erin (bedoeld was " + wanted.nl() + " %) en " + after.nl() + " % erna.");
    }
}
