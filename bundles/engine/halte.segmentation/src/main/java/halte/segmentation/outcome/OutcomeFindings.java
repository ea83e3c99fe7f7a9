package halte.segmentation.outcome;

import halte.model.Text;
import halte.segmentation.api.Outcome;
import halte.segmentation.api.Outcome.Chance;
import halte.segmentation.api.Outcome.Extreme;
import halte.segmentation.api.Outcome.Gain;
import halte.segmentation.api.Outcome.SegmentOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people should know of an outcome. */
final class OutcomeFindings {

    private static final double LEAST_SAID = 0.001;

    private final Outcome outcome;
    private final List<Text> findings = new ArrayList<>();

    OutcomeFindings(Outcome outcome) {
        this.outcome = outcome;
    }

    List<Text> of(boolean several, boolean basis, int variantsLeft, long least) {
        known();
        if (same()) {
            say(
                    "It holds for nobody or for everybody, so there is nothing to compare: check the text or the number.",
                    "Het geldt voor niemand of voor iedereen; er valt dus niets te vergelijken: controleer de tekst of het"
                            + " getal.");
        } else {
            overall();
            chance();
        }
        if (basis) {
            say(
                    "The segmentation looks at this trait itself: that its segments differ in it is how they were made, no"
                            + " discovery.",
                    "De segmentatie kijkt naar dit kenmerk zelf: dat de doelgroepen erin verschillen is hoe ze gemaakt"
                            + " zijn, geen ontdekking.");
        }
        if (several) {
            say(
                    "Customers are in several segments, so whether segments differ at all is told by dealing outcomes out"
                            + " at random only.",
                    "Klanten zitten in meer doelgroepen tegelijk; of doelgroepen verschillen blijkt daarom alleen uit het"
                            + " willekeurig verdelen van uitkomsten.");
        }
        insufficient(least);
        variants(variantsLeft);
        return List.copyOf(findings);
    }

    private void say(String en, String nl) {
        findings.add(new Text(en, nl));
    }

    private void known() {
        long members = outcome.everybody().members();
        long unknown = members - outcome.everybody().known();
        if (unknown == members) {
            say("The outcome is known of nobody.", "De uitkomst is van niemand bekend.");
        } else if (unknown > 0) {
            Text number = Text.number(unknown);
            Text share = percent((double) unknown / members);
            say(
                    "The outcome is not known of " + number.en() + " customers (" + share.en()
                            + "); they do not count.",
                    "De uitkomst is van " + number.nl() + " klanten niet bekend (" + share.nl()
                            + "); zij tellen niet mee.");
        }
    }

    private boolean same() {
        double share = outcome.everybody().value();
        return outcome.share() && (share == 0 || share == 1);
    }

    private void overall() {
        double p = Double.isNaN(outcome.test().p())
                ? outcome.test().dealt()
                : outcome.test().p();
        if (Double.isNaN(p)) {
            return;
        }
        Text how = probability(p);
        if (p <= Outcomes.ALPHA) {
            say(
                    "The segments differ more than chance explains (" + how.en() + ").",
                    "De doelgroepen verschillen meer dan toeval verklaart (" + how.nl() + ").");
        } else {
            say(
                    "That the segments differ may well be chance (" + how.en() + "): do not choose by it.",
                    "Dat de doelgroepen verschillen kan goed toeval zijn (" + how.nl() + "): kies er niet op.");
        }
    }

    private void chance() {
        Chance chance = outcome.chance();
        if (chance.tested() == 0) {
            return;
        }
        Text expected = Text.number(chance.expected());
        say(
                "Of " + chance.tested() + " segments with enough data " + chance.apparent()
                        + " seem to differ from everybody else; by chance alone " + expected.en()
                        + " would. After adjusting for their number " + chance.significant() + " are left.",
                "Van " + chance.tested() + " doelgroepen met genoeg gegevens lijken er " + chance.apparent()
                        + " van alle anderen te verschillen; bij toeval zouden dat er " + expected.nl()
                        + " zijn. Na correctie voor hun aantal blijven er " + chance.significant() + " over.");
        Extreme best = chance.best();
        if (!Double.isNaN(best.found())) {
            Text found = value(best.found());
            Text usual = value(best.usual());
            Text rarely = value(best.rarely());
            say(
                    "The best segment is at " + found.en() + "; the best of so many would by chance be at " + usual.en()
                            + ", and once in twenty times above " + rarely.en() + ".",
                    "De beste doelgroep staat op " + found.nl() + "; de beste van zoveel zou bij toeval op "
                            + usual.nl() + " staan, en eens op de twintig keer boven " + rarely.nl() + ".");
        }
    }

    private void insufficient(long least) {
        long few = outcome.segments().stream().filter(row -> !row.sufficient()).count();
        if (few > 0) {
            say(
                    "The data of " + few + " of " + outcome.segments().size()
                            + " segments does not suffice; nothing is called significant there.",
                    "De gegevens van " + few + " van de " + outcome.segments().size()
                            + " doelgroepen zijn niet voldoende; daar heet niets significant.");
        }
        if (outcome.segments().stream().noneMatch(SegmentOutcome::sufficient)
                && least > outcome.everybody().known()) {
            Text number = Text.number(outcome.everybody().known());
            say(
                    "The outcome of " + number.en() + " customers is too little to compare segments by.",
                    "De uitkomst van " + number.nl() + " klanten is te weinig om doelgroepen op te vergelijken.");
        }
    }

    private void variants(int left) {
        if (outcome.asked().variant() == null) {
            return;
        }
        if (outcome.gains().isEmpty()) {
            say(
                    "Nobody got another variant than the generic one.",
                    "Niemand kreeg een andere variant dan de algemene.");
            return;
        }
        long sure = outcome.segments().stream()
                .flatMap(row -> row.gains().stream())
                .map(Gain::lift)
                .filter(Outcome.Lift::significant)
                .count();
        say(
                "In " + sure + " cases a variant did clearly better or worse than the generic one within a segment.",
                "In " + sure + " gevallen deed een variant het binnen een doelgroep duidelijk beter of slechter dan de"
                        + " algemene.");
        say(
                "Whether variants were given out at random the data does not tell. When the keenest customers got the"
                        + " specific one, its gain is too high: give variants out by lot.",
                "Of varianten bij loting zijn uitgedeeld, vertellen de gegevens niet. Kregen de gretigste klanten de"
                        + " specifieke, dan is de winst ervan te hoog: verdeel varianten door loting.");
        if (left > 0) {
            say(left + " rarer variants are left out.", "Zeldzamere varianten zijn weggelaten: " + left + ".");
        }
    }

    private Text value(double value) {
        return outcome.share() ? percent(value) : Text.number(value);
    }

    private static Text percent(double share) {
        String rounded = String.format(Locale.ROOT, "%.1f %%", share * 100);
        return new Text(rounded, rounded.replace('.', ','));
    }

    private static Text probability(double p) {
        if (p < LEAST_SAID) {
            return new Text("p below 0.001", "p onder 0,001");
        }
        String rounded = String.format(Locale.ROOT, "p = %.3f", p);
        return new Text(rounded, rounded.replace('.', ','));
    }
}
