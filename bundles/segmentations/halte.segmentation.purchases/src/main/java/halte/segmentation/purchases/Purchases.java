package halte.segmentation.purchases;

import java.util.ArrayList;
import java.util.List;

/** What all customers bought when: one part per accumulator, merged by laying them side by side. */
final class Purchases {

    private final List<Part> parts = new ArrayList<>(List.of(new Part()));
    private final Habits habits = new Habits();

    /** Returns the part that is being filled. */
    Part own() {
        return parts.get(parts.size() - 1);
    }

    List<Part> parts() {
        return parts;
    }

    Habits habits() {
        return habits;
    }

    void append(Purchases later) {
        parts.addAll(later.parts);
        habits.add(later.habits);
    }
}
