package halte.segmentation.needs;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;

/** What merging came to, and what it costs. */
final class MergeFindings {

    private static final int MOST = 4;
    private static final int CAP = 3;

    private final Fitted fitted;
    private final NeedsParameters wanted;
    private final Comparison comparison;
    private final List<Text> found = new ArrayList<>();

    MergeFindings(Fitted fitted) {
        this.fitted = fitted;
        this.wanted = fitted.wanted();
        this.comparison = fitted.scope().comparison();
    }

    List<Text> all() {
        if (comparison.size() == 1) {
            say(
                    "Only {0} can be compared; there is nothing to merge.",
                    "Alleen {0} kan worden vergeleken; er is niets samen te voegen.", fitted.title(comparison, 0));
        }
        if (comparison.size() > 1) {
            merged();
            chance();
            forced();
            suggested();
            categories();
        }
        return found;
    }

    private void merged() {
        List<Text> titles = new ArrayList<>();
        fitted.merged().segments().forEach(segment -> titles.add(segment.title()));
        boolean apart = titles.size() == comparison.size();
        say(
                apart
                        ? "By their needs ({0}), none of the {1} groups are merged: {3}."
                        : "By their needs ({0}), {1} groups become {2}: {3}.",
                apart
                        ? "Naar hun behoeftes ({0}) worden geen van de {1} groepen samengevoegd: {3}."
                        : "Naar hun behoeftes ({0}) worden {1} groepen er {2}: {3}.",
                fitted.scope().title(),
                comparison.size(),
                titles.size(),
                Words.joined("; ", titles));
        for (int merged = 0; merged < fitted.merged().size(); merged++) {
            residual(merged);
        }
    }

    private void residual(int merged) {
        List<Text> needs = fitted.residuals().stream()
                .filter(residual -> residual.merged() == merged)
                .sorted(java.util.Comparator.comparingDouble(residual -> -residual.gap()))
                .map(residual -> Words.say(
                        "{0} (matters to {1}, less to {2})",
                        "{0} (telt voor {1}, minder voor {2})",
                        Words.need(wanted, residual.column()),
                        fitted.title(comparison, residual.high()),
                        fitted.title(comparison, residual.low())))
                .toList();
        if (!needs.isEmpty()) {
            say("{0} do not share: {1}.", "{0} delen niet: {1}.", fitted.mergedTitle(merged), Words.some(needs, MOST));
        }
    }

    private void forced() {
        Choice chosen = fitted.choice();
        double least = Double.isNaN(wanted.merging().overlap())
                ? wanted.limits().alike()
                : wanted.merging().overlap();
        if (chosen.overlap() < least) {
            say(
                    "To come to {0}, groups were put together whose needs overlap by {1} only, less than {2}.",
                    "Om tot {0} te komen zijn groepen samengevoegd waarvan de behoeftes maar {1} overlappen, minder dan {2}.",
                    chosen.groups(),
                    Words.percent(chosen.overlap()),
                    Words.percent(least));
        }
        if (chosen.groups() > CAP) {
            say(
                    "More than {0} groups ask for as many journeys, contents and campaigns. Say why it is worth it.",
                    "Meer dan {0} groepen vragen om evenveel klantreizen, content en campagnes. Zeg waarom dat de moeite waard is.",
                    CAP);
        }
    }

    private void chance() {
        double chance = comparison.chance();
        if (fitted.scope().choices().byChance() && comparison.mean() < 1) {
            say(
                    "The groups differ no more than chance would let them with so few answers (probability {0}). Do not take the"
                            + " differences for real before you have asked more customers.",
                    "De groepen verschillen niet meer dan het toeval bij zo weinig antwoorden toelaat (kans {0}). Neem de"
                            + " verschillen pas serieus als u meer klanten hebt gevraagd.",
                    Text.number(chance));
        }
    }

    private void suggested() {
        Choice chosen = fitted.choice();
        Choice suggested = fitted.scope().choices().suggested(wanted.merging().atMost());
        if (chosen.groups() != suggested.groups()) {
            say(
                    "The data suggests {0} instead of {1}: {2} of the differences in needs would be kept instead of {3}.",
                    "De gegevens wijzen op {0} in plaats van {1}: dan blijft {2} van de verschillen in behoeftes over in plaats"
                            + " van {3}.",
                    suggested.groups(),
                    chosen.groups(),
                    Words.percent(suggested.kept()),
                    Words.percent(chosen.kept()));
        }
        if (!chosen.stable()) {
            say(
                    "Other answers would merge other groups: in samples of the answers the same comes out only in part"
                            + " (agreement {0}). Ask more customers before you build on it.",
                    "Met andere antwoorden werden andere groepen samengevoegd: in steekproeven uit de antwoorden komt maar ten"
                            + " dele hetzelfde uit (overeenstemming {0}). Vraag meer klanten voordat u erop bouwt.",
                    Text.number(chosen.stability()));
        }
    }

    /** Needs that are alike for televisions may differ for clothes. */
    private void categories() {
        List<Text> parts = new ArrayList<>();
        for (Scope scope : fitted.scopes()) {
            boolean category =
                    wanted.categories().size() > 1 && scope.comparison().size() > 1;
            if (category && !scope.id().equals("all")) {
                int suggested =
                        scope.choices().suggested(wanted.merging().atMost()).groups();
                parts.add(Words.say(
                        suggested == 1
                                ? "for {0} needs overlap by {1} on average, one group will do"
                                : "for {0} needs overlap by {1} on average, it takes {2} groups",
                        suggested == 1
                                ? "bij {0} overlappen behoeftes gemiddeld {1}, één groep volstaat"
                                : "bij {0} overlappen behoeftes gemiddeld {1}, er zijn {2} groepen nodig",
                        scope.title(),
                        Words.percent(scope.comparison().mean()),
                        suggested));
            }
        }
        if (parts.size() > 1) {
            say(
                    "How alike the groups are depends on what they buy: {0}.",
                    "Hoe groepen op elkaar lijken hangt af van wat zij kopen: {0}.", Words.joined("; ", parts));
        }
    }

    private void say(String en, String nl, Object... parts) {
        found.add(Words.say(en, nl, parts));
    }
}
