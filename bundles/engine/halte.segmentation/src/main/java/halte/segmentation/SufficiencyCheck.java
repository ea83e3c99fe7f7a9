package halte.segmentation;

import halte.model.Text;
import halte.segmentation.Knowing.Count;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.Timelines.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges whether there is data enough for an answer that means something. */
final class SufficiencyCheck {

    private final StrategyDescriptor strategy;

    SufficiencyCheck(StrategyDescriptor strategy) {
        this.strategy = strategy;
    }

    Sufficiency judge(Count customers, Extent extent, Instant at, List<Text> found) {
        long days = historyDays(extent, at);
        List<Text> findings = new ArrayList<>();
        if (customers.known() < strategy.minimumCustomers()) {
            findings.add(tooFew(customers));
        }
        if (days < strategy.minimumHistoryDays()) {
            findings.add(tooShort(days));
        }
        boolean sufficient = findings.isEmpty();
        findings.addAll(found);
        return new Sufficiency(sufficient, customers.known(), days, List.copyOf(findings));
    }

    private static long historyDays(Extent extent, Instant at) {
        if (extent.first() == null || extent.first().isAfter(at)) {
            return 0;
        }
        Instant end = extent.last().isAfter(at) ? at : extent.last();
        return Duration.between(extent.first(), end).toDays();
    }

    private Text tooFew(Count customers) {
        int minimum = strategy.minimumCustomers();
        Text data = Text.number(customers.data());
        Text known = Text.number(customers.known());
        Text few = customers.known() == customers.data()
                ? new Text(
                        "Only " + known.en() + " customers have data",
                        "Slechts " + known.nl() + " klanten hebben gegevens")
                : new Text(
                        "The data of only " + known.en() + " of " + data.en() + " customers says anything here",
                        "Slechts van " + known.nl() + " van de " + data.nl() + " klanten zeggen de gegevens hier iets");
        return new Text(
                few.en() + "; " + strategy.title().en() + " needs " + minimum + " for an answer that means something.",
                few.nl() + "; " + strategy.title().nl() + " heeft er " + minimum
                        + " nodig voor een antwoord dat iets betekent.");
    }

    private Text tooShort(long days) {
        int minimum = strategy.minimumHistoryDays();
        return new Text(
                "The history is only " + days + " days long; "
                        + strategy.title().en() + " needs " + minimum + " days for an answer that means something.",
                "De historie is slechts " + days + " dagen lang; "
                        + strategy.title().nl() + " heeft " + minimum
                        + " dagen nodig voor een antwoord dat iets betekent.");
    }
}
