package halte.segmentation.value;

import halte.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a fit finds out that people should know. */
final class Findings {

    private Findings() {}

    /** Tells how many customers have no value. */
    static List<Text> population(int customers, Population population) {
        List<Text> findings = new ArrayList<>();
        Text all = Text.number(customers);
        if (population.orderless() > 0) {
            Text some = Text.number(population.orderless());
            findings.add(new Text(
                    some.en() + " of " + all.en() + " customers have no order above zero after refunds and are in no"
                            + " segment.",
                    some.nl() + " van de " + all.nl() + " klanten hebben na terugbetalingen geen bestelling boven nul"
                            + " en zitten in geen doelgroep."));
        }
        int unusable = customers - population.orderless() - population.size();
        if (unusable > 0) {
            Text some = Text.number(unusable);
            findings.add(new Text(
                    some.en() + " of " + all.en()
                            + " customers lack a value, for want of consent or of usable data; the"
                            + " models leave them out.",
                    some.nl() + " van de " + all.nl() + " klanten missen een waarde, bij gebrek aan toestemming of"
                            + " bruikbare gegevens; de modellen laten hen buiten beschouwing."));
        }
        return findings;
    }

    static Text unranked(int repeaters, int withSpend) {
        return new Text(
                "Nobody is ranked: " + repeaters + " customers ordered again and of " + withSpend
                        + " the spend is known, which does not suffice for a model; " + Purchasing.FEWEST
                        + " repeat buyers are the least.",
                "Niemand is ingedeeld: " + repeaters + " klanten bestelden opnieuw en van " + withSpend
                        + " is de besteding bekend; dat is te weinig voor een model. " + Purchasing.FEWEST
                        + " herhaalkopers zijn het minimum.");
    }

    static Text allEqual() {
        return new Text(
                "Nobody is ranked: the same value is expected of everybody.",
                "Niemand is ingedeeld: van iedereen wordt dezelfde waarde verwacht.");
    }

    /** Warns when the parameters are not what they seem; says nothing when all is well. */
    static List<Text> outcome(Family family, Fitted fitted) {
        String values = Arrays.stream(fitted.parameters())
                .mapToObj(each -> String.format(Locale.ROOT, "%.4g", each))
                .collect(Collectors.joining(", "));
        String model = family.title();
        int tried = fitted.attempts().size();
        return switch (fitted.outcome()) {
            case CONVERGED -> List.of();
            case AT_BOUNDARY ->
                List.of(new Text(
                        "Warning: the parameters of " + model + " ran to the boundary (" + values + ") in " + tried
                                + " attempts. The data does not tell them; expectations have no interval, use them with"
                                + " care.",
                        "Waarschuwing: de parameters van " + model + " liepen naar de grens (" + values + ") in "
                                + tried
                                + " pogingen. De gegevens bepalen ze niet; verwachtingen hebben geen interval, gebruik ze"
                                + " met voorzichtigheid."));
            case NOT_CONVERGED ->
                List.of(new Text(
                        "The parameters of " + model + " were not found in " + tried + " attempts.",
                        "De parameters van " + model + " zijn in " + tried + " pogingen niet gevonden."));
        };
    }

    static Text fallback(Family used) {
        return new Text(
                "Instead, " + used.title() + " is used.", "In plaats daarvan wordt " + used.title() + " gebruikt.");
    }

    static Text noSpendModel(int customers) {
        return new Text(
                "The Gamma-Gamma model could not be fitted to the spend of " + customers
                        + " customers; everybody is expected to spend the mean.",
                "Het Gamma-Gamma-model past niet op de besteding van " + customers
                        + " klanten; van iedereen wordt de gemiddelde besteding verwacht.");
    }

    static Text independence(double correlation, boolean holds) {
        Text number = Text.number(correlation);
        return holds
                ? new Text(
                        "How often customers buy and how much hardly hang together (correlation " + number.en()
                                + "), as the Gamma-Gamma model takes for granted.",
                        "Hoe vaak klanten kopen en voor hoeveel hangt nauwelijks samen (correlatie " + number.nl()
                                + "), zoals het Gamma-Gamma-model veronderstelt.")
                : new Text(
                        "Warning: how often customers buy and how much hang together (correlation " + number.en()
                                + "). The Gamma-Gamma model takes for granted that they do not; expected values of frequent"
                                + " buyers are biased.",
                        "Waarschuwing: hoe vaak klanten kopen en voor hoeveel hangt samen (correlatie " + number.nl()
                                + "). Het Gamma-Gamma-model veronderstelt van niet; de verwachte waarde van frequente"
                                + " kopers is vertekend.");
    }

    static Text few(Text tier, long customers) {
        return new Text(
                "Only " + customers + " customers are in '" + tier.en() + "': too few to say much about it.",
                "Slechts " + customers + " klanten zitten in '" + tier.nl()
                        + "': te weinig om er veel over te zeggen.");
    }

    static Text tooFewToCheck(int repeaters) {
        return new Text(
                "The model was not checked on later orders: only " + repeaters
                        + " customers ordered again before them.",
                "Het model is niet op latere bestellingen getoetst: slechts " + repeaters
                        + " klanten bestelden daarvoor opnieuw.");
    }

    static Text uncheckable() {
        return new Text(
                "The model was not checked on later orders: its parameters were not found from the orders before them.",
                "Het model is niet op latere bestellingen getoetst: uit de bestellingen daarvoor zijn de parameters niet"
                        + " gevonden.");
    }

    static Text checked(HoldOut check) {
        Text actual = Text.number(check.actual());
        Text expected = Text.number(Math.rint(check.expected()));
        Text off = Text.number(Math.rint(1000 * (check.expected() / check.actual() - 1)) / 10);
        Text days = Text.number(check.split().last() - check.split().end());
        String sign = check.expected() > check.actual() ? "+" : "";
        return new Text(
                "Check: fitted without the last " + days.en() + " days, the model expects " + expected.en()
                        + " repeat order days in them; there were " + actual.en() + " (" + sign + off.en() + " %).",
                "Toets: geschat zonder de laatste " + days.nl() + " dagen verwacht het model daarin " + expected.nl()
                        + " herhaalde besteldagen; het waren er " + actual.nl() + " (" + sign + off.nl() + " %).");
    }

    /** Says where the sum of the check hides that the model is off. */
    static Text misjudged(List<HoldOut.Group> groups) {
        return new Text(
                "The sum hides that some are misjudged. With so many repeat order days before these days: "
                        + groups.stream()
                                .map(each -> Calibration.label(each.repeats()) + " (" + each.customers()
                                        + " customers): expected "
                                        + hundredths(each.expected()).en() + " a head, there were "
                                        + hundredths(each.actual()).en())
                                .collect(Collectors.joining("; "))
                        + ". Do not plan with their figures.",
                "Het totaal verhult dat sommigen verkeerd worden ingeschat. Met zoveel herhaalde besteldagen voor die dagen: "
                        + groups.stream()
                                .map(each -> Calibration.label(each.repeats()) + " (" + each.customers()
                                        + " klanten): verwacht "
                                        + hundredths(each.expected()).nl() + " per klant, het waren er "
                                        + hundredths(each.actual()).nl())
                                .collect(Collectors.joining("; "))
                        + ". Plan niet met hun cijfers.");
    }

    private static Text hundredths(double number) {
        return Text.number(Math.rint(100 * number) / 100);
    }
}
