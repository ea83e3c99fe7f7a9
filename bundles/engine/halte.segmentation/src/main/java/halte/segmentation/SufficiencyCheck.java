package halte.segmentation;

import halte.model.Text;
import halte.segmentation.api.Segmentations.Sufficiency;
import halte.segmentation.api.StrategyDescriptor;
import halte.trait.api.Timelines.Extent;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Judges whether there is data enough for an answer that means something. */
final class SufficiencyCheck {

    private final StrategyDescriptor strategy;

    SufficiencyCheck(StrategyDescriptor strategy) {
        this.strategy = strategy;
    }

    Sufficiency judge(TraitTable population, Extent extent, Instant at, List<Text> found) {
        long customers = customersWithData(population);
        long days = historyDays(extent, at);
        List<Text> findings = new ArrayList<>();
        if (customers < strategy.minimumCustomers()) {
            findings.add(tooFew(customers));
        }
        if (days < strategy.minimumHistoryDays()) {
            findings.add(tooShort(days));
        }
        boolean sufficient = findings.isEmpty();
        findings.addAll(found);
        return new Sufficiency(sufficient, customers, days, List.copyOf(findings));
    }

    private static long customersWithData(TraitTable population) {
        return IntStream.range(0, population.size())
                .filter(row -> population.columns().stream().anyMatch(column -> holds(column, row)))
                .count();
    }

    private static boolean holds(TraitColumn column, int row) {
        return column instanceof TraitColumn.Texts texts ? texts.codes()[row] >= 0 : !Double.isNaN(column.number(row));
    }

    private static long historyDays(Extent extent, Instant at) {
        if (extent.first() == null || extent.first().isAfter(at)) {
            return 0;
        }
        Instant end = extent.last().isAfter(at) ? at : extent.last();
        return Duration.between(extent.first(), end).toDays();
    }

    private Text tooFew(long customers) {
        int minimum = strategy.minimumCustomers();
        return new Text(
                "Only " + customers + " customers have data; "
                        + strategy.title().en() + " needs " + minimum + " for an answer that means something.",
                "Slechts " + customers + " klanten hebben gegevens; "
                        + strategy.title().nl() + " heeft er " + minimum
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
