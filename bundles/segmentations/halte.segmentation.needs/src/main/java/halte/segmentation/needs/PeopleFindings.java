package halte.segmentation.needs;

import halte.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be said of the people: who is more alike than thought, who answered, what they miss. */
final class PeopleFindings {

    private static final int MOST = 3;
    private static final double SKEWED = 0.15;

    private final Fitted fitted;
    private final List<Text> found = new ArrayList<>();

    PeopleFindings(Fitted fitted) {
        this.fitted = fitted;
    }

    List<Text> all() {
        alike();
        several();
        skew();
        unmet();
        return found;
    }

    /** Says it once of each two groups. */
    private void alike() {
        Set<List<Text>> said = new HashSet<>();
        for (AlikePair pair : AlikePair.all(fitted)) {
            Text a = pair.title(fitted, pair.a());
            Text b = pair.title(fitted, pair.b());
            if (said.size() < MOST && pair.sure() && said.add(List.of(a, b))) {
                say(
                        "{0} and {1} are more alike than one would think: other people ({2} apart), but {3} of their needs"
                                + " overlap ({4}).",
                        "{0} en {1} lijken meer op elkaar dan gedacht: andere mensen ({2} uit elkaar), maar {3} van hun"
                                + " behoeftes overlapt ({4}).",
                        a,
                        b,
                        Words.percent(pair.distance()),
                        Words.percent(pair.overlap()),
                        pair.scope().title());
            }
        }
    }

    private void several() {
        int several = 0;
        for (int row = 0; row < fitted.gathered().population().size(); row++) {
            int merged = 0;
            for (long union : fitted.merged().unions()) {
                merged += (fitted.gathered().mask(row) & union) != 0 ? 1 : 0;
            }
            several += merged > 1 ? 1 : 0;
        }
        if (several > 0) {
            say(
                    "Customers in groups that went different ways, who are in each of the merged groups: {0}.",
                    "Klanten in groepen die verschillende kanten op gingen en die in elk van de samengevoegde groepen zitten: {0}.",
                    several);
        }
    }

    private void skew() {
        Demography people = fitted.people();
        for (int dimension = 0; dimension < people.size(); dimension++) {
            double skew = people.skew(dimension);
            if (skew >= SKEWED && people.unlike(dimension)) {
                say(
                        "Those who answered are not like all customers in {0}: {1} of them would have to be others.",
                        "Wie antwoordden zijn niet zoals alle klanten in {0}: {1} van hen zouden anderen moeten zijn.",
                        people.title(dimension),
                        Words.percent(skew));
            }
        }
    }

    private void unmet() {
        OfferFit.all(fitted).stream()
                .filter(fit -> fit.whole() && !fit.unmet().isEmpty())
                .sorted(java.util.Comparator.comparingDouble(OfferFit::score))
                .limit(MOST)
                .forEach(fit -> say(
                        "What you offer meets {0} of what {1} want of {2}; unmet: {3}.",
                        "Uw aanbod voorziet in {0} van wat {1} willen van {2}; niet vervuld: {3}.",
                        Words.percent(fit.score()),
                        fit.title(),
                        fit.category(),
                        Words.some(fit.unmet(), MOST)));
    }

    private void say(String en, String nl, Object... parts) {
        found.add(Words.say(en, nl, parts));
    }
}
