package halte.segmentation.touchpoint;

import halte.segmentation.api.Touchpoints.Question;
import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitColumn;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.TraitTable;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what customers answered about touchpoints. */
final class Survey {

    /** What surveys were about, and what they asked. */
    static final String ABOUT = "touchpoints-about";

    static final String QUESTIONS = "touchpoints-questions";

    private static final int AT_ONCE = 10;
    private static final int MOST = 100;

    private final Question question;
    private final Window window;
    private final Places places;

    Survey(Question question, Places places) {
        this.question = question;
        this.window = question.days() == null ? Window.ALL : Window.lastDays(question.days());
        this.places = places;
    }

    List<TraitDeclaration> subjects() {
        return List.of(
                trait(ABOUT, Aggregate.LIST, "property:about", Map.of()),
                trait(QUESTIONS, Aggregate.LIST, "property:question", Map.of()));
    }

    private TraitDeclaration trait(
            String name, Aggregate aggregate, String field, Map<String, Set<String>> properties) {
        TouchFilter filter = new TouchFilter(Set.of(Uses.ANSWER), null, null, null, null, null, properties);
        return TraitDeclaration.of(name, aggregate, field, filter).over(window);
    }

    /** Returns the different lines of a column of lists. */
    private static Set<String> lines(TraitColumn column) {
        Set<String> lines = new TreeSet<>();
        if (column instanceof TraitColumn.Texts texts) {
            for (String text : texts.texts()) {
                lines.addAll(List.of(text.split("\n")));
            }
        }
        return lines;
    }

    /**
     * Reads the answers.
     *
     * @param subjects what there was to be asked about
     * @param touchpoints the touchpoints, the most used first
     * @param tables computes traits of all customers
     */
    Map<String, Said> read(
            TraitTable subjects, List<String> touchpoints, Function<List<TraitDeclaration>, TraitTable> tables) {
        Set<String> about = lines(subjects.column(ABOUT));
        Set<String> questions = lines(subjects.column(QUESTIONS));
        List<String> asked =
                touchpoints.stream().filter(about::contains).limit(MOST).toList();
        Map<String, Said> said = new HashMap<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            TraitTable table = tables.apply(traits(some, questions));
            for (int i = 0; i < some.size(); i++) {
                said.put(some.get(i), gather(table, i));
            }
        }
        return said;
    }

    private List<TraitDeclaration> traits(List<String> touchpoints, Set<String> questions) {
        List<TraitDeclaration> traits = new ArrayList<>();
        for (int i = 0; i < touchpoints.size(); i++) {
            Set<String> about = Set.of(touchpoints.get(i));
            traits.add(trait("touchpoint-rating-" + i, Aggregate.MEAN, "rating", ratings(about, questions)));
            Map<String, Set<String>> importance = Map.of("about", about, "question", Set.of(question.importance()));
            traits.add(trait("touchpoint-importance-" + i, Aggregate.MEAN, "rating", importance));
            traits.add(trait("touchpoint-reasons-" + i, Aggregate.LIST, "property:reason", Map.of("about", about)));
        }
        return traits;
    }

    /** Ratings are all answers about a touchpoint, but where its importance is asked too, only those to other questions. */
    private Map<String, Set<String>> ratings(Set<String> about, Set<String> questions) {
        if (question.rating() != null) {
            return Map.of("about", about, "question", Set.of(question.rating()));
        }
        if (!questions.contains(question.importance())) {
            return Map.of("about", about);
        }
        Set<String> others = new TreeSet<>(questions);
        others.remove(question.importance());
        return Map.of("about", about, "question", others.isEmpty() ? Set.of("\n") : others);
    }

    private Said gather(TraitTable table, int touchpoint) {
        TraitColumn ratings = table.column("touchpoint-rating-" + touchpoint);
        TraitColumn importance = table.column("touchpoint-importance-" + touchpoint);
        TraitColumn reasons = table.column("touchpoint-reasons-" + touchpoint);
        Said said = new Said(places.width());
        for (int i = 0; i < table.size(); i++) {
            int row = places.row(table.customer(i));
            if (row < 0) {
                continue;
            }
            add(said.ratings, row, ratings.number(i));
            add(said.importance, row, importance.number(i));
            String lines = reasons.text(i);
            if (lines != null) {
                said.reasons(places, row, lines);
            }
        }
        return said;
    }

    private void add(Sums sums, int row, double value) {
        if (!Double.isNaN(value)) {
            sums.add(places, row, value);
        }
    }
}
