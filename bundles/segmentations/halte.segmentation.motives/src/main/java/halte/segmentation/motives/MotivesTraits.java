package halte.segmentation.motives;

import halte.trait.api.Aggregate;
import halte.trait.api.TouchFilter;
import halte.trait.api.TraitDeclaration;
import halte.trait.api.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The traits that are looked at, each once, and where they stand in a row. */
final class MotivesTraits {

    static final int TOUCHES = 0;
    private static final String BEFORE = "before.";

    private final MotivesParameters wanted;
    private final List<TraitDeclaration> all = new ArrayList<>();
    private final Map<TraitDeclaration, Integer> known = new HashMap<>();
    private final List<List<Slots>> now = new ArrayList<>();
    private final List<List<Slots>> before = new ArrayList<>();
    private final List<Slots> outcomes = new ArrayList<>();
    private final int touchesBefore;

    MotivesTraits(MotivesParameters wanted) {
        this.wanted = wanted;
        TraitDeclaration touches = TraitDeclaration.of("touches", Aggregate.COUNT, null, TouchFilter.ALL);
        add("touches", touches, Window.ALL);
        for (Motive motive : wanted.motives()) {
            now.add(motive.items().stream()
                    .map(item -> slots(
                            motive.id() + '.' + item.id(), item, item.value().window()))
                    .toList());
        }
        Window earlier = wanted.separated() ? new Window.Before(wanted.outcomeTime()) : Window.ALL;
        touchesBefore = add(BEFORE + "touches", touches, earlier);
        for (Motive motive : wanted.motives()) {
            before.add(motive.items().stream()
                    .map(item -> earlier(BEFORE + motive.id() + '.' + item.id(), item, earlier))
                    .toList());
        }
        wanted.outcomes().forEach(outcome -> outcomes.add(slots(outcome)));
    }

    private Slots slots(String name, Item item, Window window) {
        TraitDeclaration touches = item.touches();
        return new Slots(
                add(name, item.value(), window),
                item.of() == null ? -1 : add(name + ".of", item.of(), window),
                touches == null ? -1 : add(name + ".touches", touches, window));
    }

    /** Returns the same over the time before; null for an item with a time of its own. */
    private Slots earlier(String name, Item item, Window earlier) {
        if (item.timeless() || !wanted.separated()) {
            return slots(name, item, item.value().window());
        }
        return item.value().window().equals(Window.ALL) ? slots(name, item, earlier) : null;
    }

    private Slots slots(Outcome outcome) {
        Window window = outcome.timeless() || !wanted.separated() ? Window.ALL : new Window.Last(wanted.outcomeTime());
        String name = "outcome." + outcome.id();
        return new Slots(
                add(name, outcome.value(), window),
                outcome.of() == null ? -1 : add(name + ".of", outcome.of(), window),
                -1);
    }

    private int add(String name, TraitDeclaration trait, Window window) {
        String purpose = trait.purpose() == null ? wanted.purpose() : trait.purpose();
        TraitDeclaration nameless = over(trait, window).named("item").in(null).needing(purpose);
        return known.computeIfAbsent(nameless, fresh -> {
            all.add(over(trait, window).named(name).needing(purpose));
            return all.size() - 1;
        });
    }

    private static TraitDeclaration over(TraitDeclaration trait, Window window) {
        boolean timeless = trait.aggregate() == Aggregate.DECLARED || trait.aggregate() == Aggregate.MEMBER;
        return trait.over(timeless ? Window.ALL : window);
    }

    List<TraitDeclaration> declarations() {
        return List.copyOf(all);
    }

    /** Returns where the items of a motive stand, as of now. */
    List<Slots> now(int motive) {
        return now.get(motive);
    }

    /** Returns where they stand as of before the outcomes; null for an item with a time of its own. */
    List<Slots> before(int motive) {
        return before.get(motive);
    }

    Slots outcome(int outcome) {
        return outcomes.get(outcome);
    }

    /** Returns where the number of touches before the outcomes stands. */
    int touchesBefore() {
        return touchesBefore;
    }
}
