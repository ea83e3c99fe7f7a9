package halte.segmentation.needs;

import halte.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What people should know of the data and of what came out. */
final class Findings {

    private static final int MOST = 5;

    private final Fitted fitted;
    private final NeedsParameters wanted;
    private final List<Text> found = new ArrayList<>();

    Findings(Fitted fitted) {
        this.fitted = fitted;
        this.wanted = fitted.wanted();
    }

    List<Text> all() {
        emptiness();
        doubts();
        found.addAll(new MergeFindings(fitted).all());
        found.addAll(new PeopleFindings(fitted).all());
        return found;
    }

    private void emptiness() {
        if (fitted.groups().isEmpty()) {
            say(
                    "There is no group: nobody has a value of the trait that groups come from.",
                    "Er is geen groep: niemand heeft een waarde van de eigenschap waaruit groepen komen.");
        }
        List<Text> empty = titles(group -> fitted.gathered().members(group) == 0);
        if (!empty.isEmpty()) {
            say(
                    "Nobody is in {0}. Perhaps the segmentation has not run, or the segment is gone.",
                    "Niemand zit in {0}. Misschien is de segmentatie nog niet uitgevoerd, of bestaat de doelgroep niet meer.",
                    Words.some(empty, MOST));
        }
        if (fitted.gathered().answering() == 0) {
            say("No customer answered a question about needs.", "Geen klant beantwoordde een vraag over behoeftes.");
        }
        List<Text> thin = titles(
                group -> fitted.gathered().members(group) > 0 && fitted.merged().of(group) < 0);
        if (!thin.isEmpty()) {
            say(
                    "Too little is known of what {0} want: fewer than {1} answers to most questions. They are not compared and"
                            + " belong to no merged group.",
                    "Van wat {0} willen is te weinig bekend: minder dan {1} antwoorden op de meeste vragen. Zij worden niet"
                            + " vergeleken en horen bij geen samengevoegde groep.",
                    Words.some(thin, MOST),
                    wanted.limits().answers());
        }
    }

    private void doubts() {
        if (fitted.dropped() > 0) {
            say(
                    "Values or groups left out because there are too many: {0}. At most {1} are compared, the most frequent ones.",
                    "Waarden of groepen die wegvielen omdat het er te veel zijn: {0}. Hoogstens {1} worden vergeleken, de meest voorkomende.",
                    fitted.dropped(),
                    GroupReader.MOST);
        }
        if (fitted.gathered().outside() > 0) {
            say(
                    "Ratings beyond the ends of their scale, which do not count: {0}. Is the scale right?",
                    "Cijfers buiten hun schaal, die niet tellen: {0}. Klopt de schaal?",
                    fitted.gathered().outside());
        }
        List<Text> assumed = IntStream.range(0, wanted.columns())
                .filter(column -> IntStream.range(0, fitted.cells().length)
                        .noneMatch(group -> fitted.cells()[group][column].enough()))
                .mapToObj(column -> Words.need(wanted, column))
                .distinct()
                .toList();
        if (!assumed.isEmpty() && fitted.gathered().answering() > 0) {
            say(
                    "Assumptions so far, without enough answers in any group: {0}.",
                    "Vooralsnog aannames, zonder genoeg antwoorden in enige groep: {0}.", Words.some(assumed, MOST));
        }
    }

    private List<Text> titles(IntPredicate which) {
        return IntStream.range(0, fitted.groups().size())
                .filter(which)
                .mapToObj(fitted::title)
                .toList();
    }

    private void say(String en, String nl, Object... parts) {
        found.add(Words.say(en, nl, parts));
    }
}
